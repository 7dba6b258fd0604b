import { memo, useCallback, useContext, useSyncExternalStore } from 'react';
import { type Segment, segmentsOf } from '../../shared/annotation/segments';
import type { Theme } from '../../shared/annotation/theme';
import type { ThemeId } from '../../shared/id';
import type { Paragraph } from '../../shared/transcript/transcript';
import type { AnnotationIndex, ThemedMark } from '../store/annotation-index';
import { markStyle } from '../ui/mark-style';
import { elementIdOf } from '../ui/text-elements';
import styles from './ParagraphText.module.css';
import { PageId } from './page-id';

/** A theme with the letter that tells it apart where its colour cannot be seen. */
interface LetteredTheme extends Theme {
  readonly letter: string;
}

export type ThemesById = ReadonlyMap<ThemeId, LetteredTheme>;

interface ParagraphTextProps {
  readonly paragraph: Paragraph;
  readonly index: AnnotationIndex;
  readonly themes: ThemesById;
  /** Whether it is a question put to the one speaker who is read. */
  readonly isQuestion: boolean;
}

/** One paragraph as printed, its text content exactly the paragraph's text; subscribes to its own marks alone. */
export const ParagraphText = memo(function ParagraphText(props: ParagraphTextProps) {
  const { paragraph, index, themes, isQuestion } = props;
  const { id, number, text } = paragraph;
  const page = useContext(PageId);
  const subscribe = useCallback((tell: () => void) => index.subscribeParagraph(id, tell), [index, id]);
  const marks = useSyncExternalStore(subscribe, () => index.marksOf(id));
  const segments = segmentsOf(text.length, marks);
  const kind = number === null ? styles.narration : styles.speech;
  return (
    <p
      className={`${styles.paragraph} ${kind}`}
      id={elementIdOf(page, id)}
      data-id={id}
      {...(number === null ? {} : { 'data-paragraph': number })}
      {...(isQuestion ? { 'data-question': '' } : {})}
      {...(paragraph.heading ? { role: 'heading', 'aria-level': Math.min(6, paragraph.heading + 1) } : {})}
    >
      {segments.map((segment) => (
        <SegmentText key={segment.start} segment={segment} text={text} marks={marks} themes={themes} />
      ))}
    </p>
  );
});

interface SegmentTextProps {
  readonly segment: Segment;
  readonly text: string;
  readonly marks: readonly ThemedMark[];
  readonly themes: ThemesById;
}

function SegmentText({ segment, text, marks, themes }: SegmentTextProps) {
  const words = text.slice(segment.start, segment.end);
  if (segment.annotations.length === 0) return words;
  const over = marks.filter((mark) => segment.annotations.includes(mark.annotation));
  const named = over.flatMap((mark) => themes.get(mark.themeId) ?? []);
  const names = [...new Set(named.map((theme) => theme.name))].join(', ');
  return (
    <mark
      className={styles.mark}
      style={markStyle(named)}
      data-annotations={segment.annotations.join(' ')}
      data-letters={named.map(({ letter }) => letter).join('')}
      aria-description={names}
    >
      {words}
    </mark>
  );
}
