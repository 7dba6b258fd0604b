import { Fragment, memo } from 'react';
import { isQuestionIn, isShownIn, type SpeakerPart } from '../../shared/transcript/one-speaker';
import { placeBegun } from '../../shared/transcript/place-begun';
import type { Transcript } from '../../shared/transcript/transcript';
import type { AnnotationIndex } from '../store/annotation-index';
import type { ChunkShape } from './chunks';
import { ParagraphText, type ThemesById } from './ParagraphText';
import styles from './TranscriptChunk.module.css';
import { TurnLabel } from './TurnLabel';
import { TurnsLeftOut } from './TurnsLeftOut';

interface TranscriptChunkProps {
  readonly transcript: Transcript;
  readonly part: SpeakerPart | null;
  readonly chunk: ChunkShape;
  readonly isMounted: boolean;
  readonly index: AnnotationIndex;
  readonly themes: ThemesById;
}

/** Some paragraphs and the labels between them; until it is mounted, an empty box of about its height. */
export const TranscriptChunk = memo(function TranscriptChunk(props: TranscriptChunkProps) {
  const { transcript, part, chunk, isMounted, index, themes } = props;
  const paragraphs = isMounted ? transcript.paragraphs.slice(chunk.from, chunk.to) : [];
  return (
    <div
      className={styles.box}
      data-chunk={chunk.index}
      style={isMounted ? { containIntrinsicSize: `auto ${chunk.height}px` } : { height: chunk.height }}
    >
      {paragraphs.map((paragraph, at) => {
        const position = chunk.from + at;
        if (!isShownIn(part, position)) return null;
        const isQuestion = isQuestionIn(part, position);
        return (
          <Fragment key={paragraph.id}>
            <TurnsLeftOut count={part?.gaps.get(position) ?? 0} />
            <TurnLabel transcript={transcript} position={position} isQuestion={isQuestion} />
            <ParagraphText
              paragraph={paragraph}
              place={placeBegun(transcript, position)}
              index={index}
              themes={themes}
              isQuestion={isQuestion}
            />
          </Fragment>
        );
      })}
    </div>
  );
});
