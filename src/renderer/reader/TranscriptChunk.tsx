import { Fragment, memo } from 'react';
import type { Transcript } from '../../shared/transcript/transcript';
import type { AnnotationIndex } from '../store/annotation-index';
import type { ChunkShape } from './chunks';
import { ParagraphText, type ThemesById } from './ParagraphText';
import styles from './TranscriptChunk.module.css';
import { TurnLabel } from './TurnLabel';

interface TranscriptChunkProps {
  readonly transcript: Transcript;
  readonly chunk: ChunkShape;
  readonly isMounted: boolean;
  readonly index: AnnotationIndex;
  readonly themes: ThemesById;
}

/** Some paragraphs and the labels between them; until it is mounted, an empty box of about its height. */
export const TranscriptChunk = memo(function TranscriptChunk(props: TranscriptChunkProps) {
  const { transcript, chunk, isMounted, index, themes } = props;
  const paragraphs = isMounted ? transcript.paragraphs.slice(chunk.from, chunk.to) : [];
  return (
    <div
      className={styles.box}
      data-chunk={chunk.index}
      style={isMounted ? { containIntrinsicSize: `auto ${chunk.height}px` } : { height: chunk.height }}
    >
      {paragraphs.map((paragraph, at) => (
        <Fragment key={paragraph.id}>
          <TurnLabel transcript={transcript} position={chunk.from + at} />
          <ParagraphText paragraph={paragraph} index={index} themes={themes} />
        </Fragment>
      ))}
    </div>
  );
});
