import { type KeyboardEvent, type MouseEvent, memo, type RefObject, useContext, useMemo } from 'react';
import type { AnnotationId, ClarificationId } from '../../shared/id';
import { isAnnotationId, isClarificationId } from '../../shared/id';
import type { SpeakerPart } from '../../shared/transcript/one-speaker';
import type { Transcript } from '../../shared/transcript/transcript';
import type { AnnotationIndex } from '../store/annotation-index';
import { type ChunkShape, chunkAt, type SectionShape, sectionsOf } from './chunks';
import type { ThemesById } from './ParagraphText';
import { PageId } from './page-id';
import { TranscriptSection } from './TranscriptSection';
import styles from './TranscriptText.module.css';
import { TranscriptTitle } from './TranscriptTitle';
import { TurnsLeftOut } from './TurnsLeftOut';
import { type MountedChunks, perFrame, useMountedChunks } from './use-mounted-chunks';

interface TranscriptTextProps {
  /** The landmark's name. */
  readonly label: string;
  /** Of two texts in a window one alone is `main`. */
  readonly isMain: boolean;
  readonly root: RefObject<HTMLElement | null>;
  readonly transcript: Transcript;
  /** The part that is read; null for all of it. */
  readonly part: SpeakerPart | null;
  readonly chunks: readonly ChunkShape[];
  readonly index: AnnotationIndex;
  readonly themes: ThemesById;
  /** Position of the paragraph where reading begins. */
  readonly startAt: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** An annotation was clicked; null where words were that none is over. */
  readonly onMark: (annotation: AnnotationId | null) => void;
  readonly onBracket: (clarification: ClarificationId) => void;
  /** The mouse takes over from the reading cursor. */
  readonly onPointerDown: () => void;
}

/** The annotations over the words that were clicked; the one with the fewest other words comes first. */
function clickedAnnotation(event: MouseEvent): AnnotationId | undefined {
  const mark = event.target instanceof Element ? event.target.closest('mark') : null;
  const ids = mark?.dataset.annotations?.split(' ') ?? [];
  return ids.filter(isAnnotationId).at(-1);
}

function clickedBracket(event: MouseEvent): ClarificationId | undefined {
  const id = event.target instanceof HTMLElement ? event.target.dataset.clarification : undefined;
  return isClarificationId(id) ? id : undefined;
}

/** The chunks of a section that are mounted; none as 0 to 0, so that a section is drawn anew only when its own are. */
function mountedIn({ chunks }: SectionShape, mounted: MountedChunks): MountedChunks {
  const first = chunks[0]?.index ?? 0;
  const from = Math.max(first, mounted.from);
  const to = Math.min(first + chunks.length, mounted.to);
  return from < to ? { from, to } : { from: 0, to: 0 };
}

/** Whether a key takes the caret or the selection to either end of the text, wherever it is. */
function reachesAcross({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && (key === 'Home' || key === 'End' || key.toLowerCase() === 'a');
}

/** The transcript set as a page: the whole text is there, so that selecting, finding and reading aloud work across it. */
export const TranscriptText = memo(function TranscriptText(props: TranscriptTextProps) {
  const {
    label,
    isMain,
    root,
    transcript,
    part,
    chunks,
    index,
    themes,
    startAt,
    onKeyDown,
    onMark,
    onBracket,
    onPointerDown,
  } = props;
  const page = useContext(PageId);
  const sections = useMemo(() => sectionsOf(chunks), [chunks]);
  const mounted = useMountedChunks(chunks.length, chunkAt(chunks, startAt), perFrame, part ?? transcript);
  const onKey = (event: KeyboardEvent) => {
    if (reachesAcross(event)) mounted.complete();
    onKeyDown(event);
  };
  const onClick = (event: MouseEvent) => {
    const bracket = clickedBracket(event);
    if (bracket) return onBracket(bracket);
    if (document.getSelection()?.isCollapsed === false) return;
    onMark(clickedAnnotation(event) ?? null);
  };
  const Text = isMain ? 'main' : 'section';
  return (
    <Text
      ref={root}
      id={page}
      aria-label={label}
      // The text takes the keyboard: a caret moves through it.
      tabIndex={0}
      className={styles.text}
      onKeyDown={onKey}
      onClick={onClick}
      onPointerDown={onPointerDown}
    >
      <TranscriptTitle transcript={transcript} />
      {sections.map((section) => (
        <TranscriptSection
          key={section.index}
          transcript={transcript}
          part={part}
          section={section}
          {...mountedIn(section, mounted)}
          index={index}
          themes={themes}
        />
      ))}
      {part && part.gapAtEnd > 0 ? <TurnsLeftOut count={part.gapAtEnd} /> : null}
    </Text>
  );
});
