import {
  type ClipboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useMemo,
  useRef,
} from 'react';
import type { AnnotationId, ClarificationId, TranscriptId } from '../../shared/id';
import type { ReadingLook } from '../../shared/reading-look';
import type { SpeakerPart } from '../../shared/transcript/one-speaker';
import type { Transcript } from '../../shared/transcript/transcript';
import type { Commands } from '../store/commands';
import type { Library } from '../store/library';
import type { Reading } from '../store/reading';
import type { ContentsChoice } from './Contents';
import { reopenClarification } from './clarifying';
import { copiedWords } from './copy-words';
import { KeptPlace } from './KeptPlace';
import { LiveRegion } from './LiveRegion';
import { landmarkName } from './landmark-name';
import { OneSpeakerBar } from './OneSpeakerBar';
import { PageId } from './page-id';
import { elementBeingRead } from './paragraph-being-read';
import { ReaderFrame, type SideOfTwo } from './ReaderFrame';
import { ReaderOverlay } from './ReaderOverlay';
import styles from './ReaderScreen.module.css';
import { type FindState, ReaderWays } from './ReaderWays';
import { performInReader } from './reader-commands';
import type { ReaderDesk } from './reader-desk';
import { StatusBar } from './StatusBar';
import { TranscriptNav } from './TranscriptNav';
import { TranscriptText } from './TranscriptText';
import { TurnTools } from './TurnTools';
import { toggleOneSpeaker } from './turn-commands';
import { useActiveMark } from './use-active-mark';
import { useCaret } from './use-caret';
import { useFocusMode } from './use-focus-mode';
import { useGoingTo, useNavigation, useRememberedPlace, useStart } from './use-navigation';
import { type NearParagraphs, useNearParagraphs } from './use-near-paragraphs';
import { useReaderDesk } from './use-reader-desk';
import { useReadingCursor } from './use-reading-cursor';
import { useReadingPosition } from './use-reading-position';
import { readSelection } from './use-selected-passage';
import { useShown } from './use-shown';
import { partOfReading, useBeginning } from './use-speaker-part';
import { useTextKeys } from './use-text-keys';

/** What the margin needs to draw notes beside this text. */
export interface MarginContext {
  /** The landmark's name. */
  readonly label: string;
  readonly desk: ReaderDesk;
  readonly text: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly near: NearParagraphs;
}

export interface ReaderScreenProps {
  readonly reading: Reading;
  /** What it is in a window with two; null where it is alone. */
  readonly side: SideOfTwo | null;
  /** Whether commands go to it. */
  readonly isActive: boolean;
  /** Somebody turned to it. */
  readonly onActivate: () => void;
  readonly library: Library;
  /** Shows why a key did nothing; null when there is no more to say. */
  readonly onRefusal: (sentence: string | null) => void;
  readonly commands: Commands;
  readonly saved: ReactNode;
  readonly look: ReadingLook;
  readonly isFocusMode: boolean;
  readonly onLeaveFocusMode: () => void;
  /** The ParagraphId at the top of the page when this transcript was last read. */
  readonly lastPlace: string | undefined;
  readonly onPlace: (id: TranscriptId, paragraph: string) => void;
  readonly find: FindState;
  readonly contents: ContentsChoice;
  readonly margin: (context: MarginContext) => ReactNode;
}

function copySelected(desk: ReaderDesk, text: HTMLElement | null, event: ClipboardEvent): void {
  const transcript = desk.reading.transcript();
  const isField = event.target instanceof HTMLTextAreaElement;
  // Over what is left out as well: there the words that are shown are copied, and no others.
  const selected = isField ? null : text && readSelection(text, transcript, null);
  if (!selected) return;
  event.clipboardData.setData('text/plain', copiedWords(transcript, selected, partOfReading(desk.reading)));
  event.preventDefault();
}

/** What the foot of the window tells of: the ¶ number being read, the last one, and from where on the rest is read. */
function statusOf({ index }: Reading, transcript: Transcript, part: SpeakerPart | null, position: number) {
  const last = transcript.paragraphs.findLast(({ number }) => number !== null)?.number ?? 0;
  const here = transcript.paragraphs.slice(position, position + 64).find(({ number }) => number !== null);
  return {
    index,
    paragraph: here?.number ?? last,
    paragraphs: last,
    rest: { transcript, part, position },
  };
}

/** What the pointer does in the text, always the same functions: the text is not drawn again for them. */
function useTextActs(desk: ReaderDesk) {
  return useMemo(
    () => ({
      onPointerDown: () => desk.cursor.set(null),
      onMark: (id: AnnotationId | null) => desk.focus.set(id),
      onBracket: (id: ClarificationId) => reopenClarification(desk, id),
    }),
    [desk],
  );
}

interface Reached extends Pick<ReturnType<typeof useNavigation>, 'show'> {
  readonly desk: ReaderDesk;
  readonly commands: Commands;
  readonly text: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** What comes to the text from elsewhere: the annotation that is active, a place to go to, the sentence read, a command. */
function useReached({ desk, commands, text, scroller, show }: Reached): void {
  useActiveMark(desk.focus, desk.reading, text);
  useGoingTo(desk, show);
  useReadingCursor(desk, scroller);
  useEffect(() => commands.add('screen', (command) => performInReader(desk, command)), [commands, desk]);
}

/** The reader of one transcript: contents beside it, the text as a page, notes in its margin. */
export function ReaderScreen(props: ReaderScreenProps) {
  const { reading, library, commands, saved, look, isFocusMode, onLeaveFocusMode } = props;
  const { lastPlace, onPlace, find, margin, side, isActive, onActivate } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLElement>(null);
  const page = useId();
  const { transcript, part, chunks, themes, lettered } = useShown(reading, library, look);
  const desk = useReaderDesk(reading, library, props.onRefusal, text, scroller);
  const name = side?.name ?? null;
  // The text is set anew as well when it gets other room, beside another one or not.
  const setting = JSON.stringify([look, side?.room]);
  const start = useStart(text, transcript, chunks, lastPlace);
  const position = useReadingPosition(scroller, text, transcript, start, part);
  const startAt = useBeginning(reading, transcript, part, start, position);
  const near = useNearParagraphs(text, chunks);
  const moveCaret = useCaret(text, scroller);
  const { show, goTo, goToSpeaker, goToTheme } = useNavigation(text, transcript, chunks, position, desk);
  const onKeyDown = useTextKeys(desk, moveCaret);
  const acts = useTextActs(desk);
  const paragraphBeingRead = () => elementBeingRead(desk, position, scroller.current, part);
  useFocusMode(desk, isFocusMode, isActive, paragraphBeingRead, onLeaveFocusMode);
  useReached({ desk, commands, text, scroller, show });
  useRememberedPlace(transcript, position, onPlace);
  return (
    <ReaderFrame
      {...{ transcript, side, isActive, onActivate, look, isFocusMode, text }}
      contents={
        <TranscriptNav
          label={landmarkName('Transcript', name)}
          isPopover={side === null}
          transcript={transcript}
          index={reading.index}
          themes={themes}
          position={position}
          contents={props.contents}
          onPosition={goTo}
          onSpeaker={goToSpeaker}
          only={part?.speaker.id ?? null}
          onOnly={(speaker) => toggleOneSpeaker(desk, speaker)}
          onAllSpeakers={() => commands.perform('speakers')}
          onTheme={goToTheme}
          onEditThemes={() => commands.perform('themes')}
        />
      }
    >
      <KeptPlace
        look={setting}
        part={part ?? transcript}
        scroller={scroller}
        paragraph={paragraphBeingRead}
      />
      {part ? <OneSpeakerBar desk={desk} part={part} /> : null}
      <div
        ref={scroller}
        className={styles.scroller}
        onCopy={(event) => copySelected(desk, text.current, event)}
      >
        <PageId value={page}>
          <TranscriptText
            label={landmarkName('Transcript text', name)}
            isMain={side?.isFirst ?? true}
            root={text}
            themes={lettered}
            index={reading.index}
            {...acts}
            {...{ transcript, part, chunks, startAt, onKeyDown }}
          />
        </PageId>
        {margin({ label: landmarkName('Notes', name), desk, text, scroller, near })}
        <ReaderOverlay {...{ desk, transcript, part, themes, text, scroller }} />
      </div>
      <ReaderWays
        {...{ name, desk, commands, transcript, part, chunks, themes, text, scroller, position, near, find }}
        onGoTo={goTo}
        onShow={show}
      />
      <TurnTools {...{ desk, commands, transcript, text }} />
      {isActive ? <StatusBar saved={saved} {...statusOf(reading, transcript, part, position)} /> : null}
      <LiveRegion announcer={desk.announcer} />
    </ReaderFrame>
  );
}
