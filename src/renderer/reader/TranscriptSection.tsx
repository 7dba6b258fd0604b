import { memo } from 'react';
import type { SpeakerPart } from '../../shared/transcript/one-speaker';
import type { Transcript } from '../../shared/transcript/transcript';
import type { AnnotationIndex } from '../store/annotation-index';
import type { SectionShape } from './chunks';
import type { ThemesById } from './ParagraphText';
import { TranscriptChunk } from './TranscriptChunk';
import styles from './TranscriptChunk.module.css';

interface TranscriptSectionProps {
  readonly transcript: Transcript;
  readonly part: SpeakerPart | null;
  readonly section: SectionShape;
  /** Chunks from `from` up to, not including, `to` are mounted. */
  readonly from: number;
  readonly to: number;
  readonly index: AnnotationIndex;
  readonly themes: ThemesById;
}

/** Some chunks in one box; until one of them is mounted, an empty box of about their height. */
export const TranscriptSection = memo(function TranscriptSection(props: TranscriptSectionProps) {
  const { transcript, part, section, from, to, index, themes } = props;
  const isMounted = from < to;
  return (
    <div
      className={styles.box}
      data-section={section.index}
      style={isMounted ? { containIntrinsicSize: `auto ${section.height}px` } : { height: section.height }}
    >
      {isMounted
        ? section.chunks.map((chunk) => (
            <TranscriptChunk
              key={chunk.index}
              transcript={transcript}
              part={part}
              chunk={chunk}
              isMounted={chunk.index >= from && chunk.index < to}
              index={index}
              themes={themes}
            />
          ))
        : null}
    </div>
  );
});
