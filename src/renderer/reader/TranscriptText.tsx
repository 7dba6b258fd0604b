import { type KeyboardEvent, type MouseEvent, memo, type RefObject, useMemo } from 'react';
import type { AnnotationId } from '../../shared/id';
import { isAnnotationId } from '../../shared/id';
import type { Transcript } from '../../shared/transcript/transcript';
import type { AnnotationIndex } from '../store/annotation-index';
import { chunkSize, chunksOf } from './chunks';
import type { ThemesById } from './ParagraphText';
import { TranscriptChunk } from './TranscriptChunk';
import styles from './TranscriptText.module.css';
import { TranscriptTitle } from './TranscriptTitle';
import { useMountedChunks } from './use-mounted-chunks';

interface TranscriptTextProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly transcript: Transcript;
  readonly index: AnnotationIndex;
  readonly themes: ThemesById;
  /** Position of the paragraph where reading begins. */
  readonly startAt: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onMark: (annotation: AnnotationId) => void;
}

/** The annotations over the words that were clicked; the one with the fewest other words comes first. */
function clickedAnnotation(event: MouseEvent): AnnotationId | undefined {
  const mark = event.target instanceof Element ? event.target.closest('mark') : null;
  const ids = mark?.dataset.annotations?.split(' ') ?? [];
  return ids.filter(isAnnotationId).at(-1);
}

/** The transcript set as a page: the whole text is there, so that selecting, finding and reading aloud work across it. */
export const TranscriptText = memo(function TranscriptText(props: TranscriptTextProps) {
  const { root, transcript, index, themes, startAt, onKeyDown, onMark } = props;
  const chunks = useMemo(() => chunksOf(transcript), [transcript]);
  const mounted = useMountedChunks(chunks.length, Math.floor(startAt / chunkSize));
  const onClick = (event: MouseEvent) => {
    if (document.getSelection()?.isCollapsed === false) return;
    const clicked = clickedAnnotation(event);
    if (clicked) onMark(clicked);
  };
  return (
    <main
      ref={root}
      aria-label="Transcript text"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the text takes the keyboard: a caret moves through it.
      tabIndex={0}
      className={styles.text}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <TranscriptTitle transcript={transcript} />
      {chunks.map((chunk) => (
        <TranscriptChunk
          key={chunk.index}
          transcript={transcript}
          chunk={chunk}
          isMounted={chunk.index >= mounted.from && chunk.index < mounted.to}
          index={index}
          themes={themes}
        />
      ))}
    </main>
  );
});
