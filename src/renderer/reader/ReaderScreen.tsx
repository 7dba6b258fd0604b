import {
  type ClipboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import { themesById } from '../../shared/annotation/theme';
import { withLetters } from '../../shared/annotation/theme-letters';
import type { AnnotationId } from '../../shared/id';
import type { ReadingLook } from '../../shared/reading-look';
import type { Transcript } from '../../shared/transcript/transcript';
import type { Commands } from '../store/commands';
import type { Library } from '../store/library';
import type { Reading } from '../store/reading';
import { chunksOf } from './chunks';
import { copiedWords } from './copy-words';
import { KeptPlace } from './KeptPlace';
import { LiveRegion } from './LiveRegion';
import { lookStyle } from './look-measures';
import { elementBeingRead } from './paragraph-being-read';
import { ReaderOverlay } from './ReaderOverlay';
import styles from './ReaderScreen.module.css';
import { type FindState, ReaderWays } from './ReaderWays';
import { performInReader } from './reader-commands';
import type { ReaderDesk } from './reader-desk';
import { StatusBar } from './StatusBar';
import { TranscriptNav } from './TranscriptNav';
import { TranscriptText } from './TranscriptText';
import { useActiveMark } from './use-active-mark';
import { useCaret } from './use-caret';
import { useFocusMode } from './use-focus-mode';
import { useGoingTo, useNavigation, useRememberedPlace, useStart } from './use-navigation';
import { type NearParagraphs, useNearParagraphs } from './use-near-paragraphs';
import { useReaderDesk } from './use-reader-desk';
import { useReadingCursor } from './use-reading-cursor';
import { useReadingPosition } from './use-reading-position';
import { useTextKeys } from './use-text-keys';
import { timeLeftWords } from './words-left';

/** What the margin needs to draw notes beside this text. */
export interface MarginContext {
  readonly desk: ReaderDesk;
  readonly text: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly near: NearParagraphs;
}

interface ReaderScreenProps {
  readonly reading: Reading;
  readonly library: Library;
  readonly commands: Commands;
  readonly saved: ReactNode;
  readonly look: ReadingLook;
  readonly isFocusMode: boolean;
  readonly onLeaveFocusMode: () => void;
  /** The ParagraphId at the top of the page when this transcript was last read. */
  readonly lastPlace: string | undefined;
  readonly onPlace: (paragraph: string) => void;
  readonly find: FindState;
  readonly margin: (context: MarginContext) => ReactNode;
}

/** The open transcript as the screen shows it, drawn again when it or the themes change; annotations are others' affair. */
function useShown(reading: Reading, library: Library, look: ReadingLook) {
  const transcript = useSyncExternalStore(reading.subscribe, reading.transcript);
  const { themes } = useSyncExternalStore(library.subscribe, library.snapshot);
  const chunks = useMemo(() => chunksOf(transcript, look), [transcript, look]);
  const lettered = useMemo(() => themesById(withLetters(themes)), [themes]);
  return { transcript, chunks, themes, lettered };
}

function copySelected(desk: ReaderDesk, event: ClipboardEvent): void {
  const selected = event.target instanceof HTMLTextAreaElement ? null : desk.selected();
  if (!selected) return;
  event.clipboardData.setData('text/plain', copiedWords(desk.reading.transcript(), selected));
  event.preventDefault();
}

/** The ¶ number being read, the last one, and how long it is until there. */
function placeIn(transcript: Transcript, position: number) {
  const last = transcript.paragraphs.findLast(({ number }) => number !== null)?.number ?? 0;
  const here = transcript.paragraphs.slice(position, position + 64).find(({ number }) => number !== null);
  return {
    paragraph: here?.number ?? last,
    paragraphs: last,
    timeLeft: timeLeftWords(transcript, position),
  };
}

/** The reader: contents beside it, the text as a page, notes in its margin. */
export function ReaderScreen(props: ReaderScreenProps) {
  const { reading, library, commands, saved, look, isFocusMode, onLeaveFocusMode } = props;
  const { lastPlace, onPlace, find, margin } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLElement>(null);
  const { transcript, chunks, themes, lettered } = useShown(reading, library, look);
  const desk = useReaderDesk(reading, library, text, scroller);
  const startAt = useStart(text, transcript, chunks, lastPlace);
  const position = useReadingPosition(scroller, text, transcript, startAt);
  const near = useNearParagraphs(text, chunks);
  const moveCaret = useCaret(text, scroller);
  const { show, goTo, goToSpeaker, goToTheme } = useNavigation(text, transcript, chunks, position, desk);
  const onKeyDown = useTextKeys(desk, moveCaret);
  const onPointer = useCallback(() => desk.cursor.set(null), [desk]);
  const onMark = useCallback((id: AnnotationId) => desk.focus.set(id), [desk]);
  const paragraphBeingRead = () => elementBeingRead(desk, position, scroller.current);
  useFocusMode(desk, isFocusMode, paragraphBeingRead, onLeaveFocusMode);
  useActiveMark(desk.focus, reading);
  useGoingTo(desk, goTo);
  useReadingCursor(desk, scroller);
  useRememberedPlace(transcript, position, onPlace);
  useEffect(() => commands.add('screen', (command) => performInReader(desk, command)), [commands, desk]);
  return (
    <div
      className={styles.reader}
      style={lookStyle(look)}
      {...(isFocusMode ? { 'data-focus-mode': '' } : {})}
    >
      <KeptPlace look={look} scroller={scroller} paragraph={paragraphBeingRead} />
      <TranscriptNav
        transcript={transcript}
        index={reading.index}
        themes={themes}
        position={position}
        onPosition={goTo}
        onSpeaker={goToSpeaker}
        onTheme={goToTheme}
        onEditThemes={() => commands.perform('themes')}
      />
      <div ref={scroller} className={styles.scroller} onCopy={(event) => copySelected(desk, event)}>
        <TranscriptText
          root={text}
          transcript={transcript}
          chunks={chunks}
          index={reading.index}
          themes={lettered}
          startAt={startAt}
          onKeyDown={onKeyDown}
          onMark={onMark}
          onPointerDown={onPointer}
        />
        {margin({ desk, text, scroller, near })}
        <ReaderOverlay {...{ desk, transcript, themes, text, scroller }} />
      </div>
      <ReaderWays
        {...{ desk, commands, transcript, chunks, themes, text, scroller, position, near, find }}
        onGoTo={goTo}
        onShow={show}
      />
      <StatusBar saved={saved} index={reading.index} {...placeIn(transcript, position)} />
      <LiveRegion announcer={desk.announcer} />
    </div>
  );
}
