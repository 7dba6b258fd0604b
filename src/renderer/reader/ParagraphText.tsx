import { Fragment, memo, useCallback, useContext, useSyncExternalStore } from 'react';
import {
  bracketed,
  type ClarificationMark,
  type ClarifiedRun,
  clarifiedRuns,
} from '../../shared/annotation/clarified-words';
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
  /** Where in the source it stands, if that begins here: drawn in the margin. */
  readonly place: string | null;
  readonly index: AnnotationIndex;
  readonly themes: ThemesById;
  /** Whether it is a question put to the one speaker who is read. */
  readonly isQuestion: boolean;
}

/**
 * One paragraph as printed, its text content exactly the paragraph's text: what the editor says in brackets is drawn, and
 * is no text of it. Subscribes to its own marks alone.
 */
export const ParagraphText = memo(function ParagraphText(props: ParagraphTextProps) {
  const { paragraph, place, index, themes, isQuestion } = props;
  const { id, number, text } = paragraph;
  const page = useContext(PageId);
  const { clarifications } = index;
  const subscribe = useCallback((tell: () => void) => index.subscribeParagraph(id, tell), [index, id]);
  const subscribeClarified = useCallback(
    (tell: () => void) => clarifications.subscribeParagraph(id, tell),
    [clarifications, id],
  );
  const marks = useSyncExternalStore(subscribe, () => index.marksOf(id));
  const clarified = useSyncExternalStore(subscribeClarified, () => clarifications.marksOf(id));
  const runs = segmentsOf(text.length, marks).flatMap(({ start, end, annotations }) =>
    clarifiedRuns(start, end, clarified).map((run): AnnotatedRun => ({ ...run, annotations })),
  );
  const kind = number === null ? styles.narration : styles.speech;
  return (
    <p
      className={`${styles.paragraph} ${kind}`}
      id={elementIdOf(page, id)}
      data-id={id}
      {...(number === null ? {} : { 'data-paragraph': number })}
      {...(place === null ? {} : { 'data-place': place })}
      {...(isQuestion ? { 'data-question': '' } : {})}
      {...(paragraph.heading ? { role: 'heading', 'aria-level': Math.min(6, paragraph.heading + 1) } : {})}
    >
      {runs.map((run) => (
        <Fragment key={run.start}>
          <RunText run={run} text={text} marks={marks} themes={themes} />
          {run.brackets.map((mark) => (
            <Bracket key={mark.clarification} mark={mark} />
          ))}
        </Fragment>
      ))}
    </p>
  );
});

/** A run of one look: the same annotations over all of it, and misheard or not. */
type AnnotatedRun = ClarifiedRun & Pick<Segment, 'annotations'>;

/** What was said, in square brackets after what is printed: drawn by its style, so that no selection or copy has it. */
function Bracket({ mark }: { readonly mark: ClarificationMark }) {
  return (
    <span
      role="note"
      aria-label={`Clarification: ${mark.words}`}
      title="Change this clarification"
      className={styles.bracket}
      data-clarification={mark.clarification}
      data-words={bracketed(mark.words)}
    />
  );
}

interface RunTextProps {
  readonly run: AnnotatedRun;
  readonly text: string;
  readonly marks: readonly ThemedMark[];
  readonly themes: ThemesById;
}

function RunText({ run, text, marks, themes }: RunTextProps) {
  const printed = text.slice(run.start, run.end);
  const words = run.isMisheard ? <span className={styles.misheard}>{printed}</span> : printed;
  if (run.annotations.length === 0) return words;
  const over = marks.filter((mark) => run.annotations.includes(mark.annotation));
  const named = over.flatMap((mark) => themes.get(mark.themeId) ?? []);
  const names = [...new Set(named.map((theme) => theme.name))].join(', ');
  return (
    <mark
      className={styles.mark}
      style={markStyle(named)}
      data-annotations={run.annotations.join(' ')}
      data-letters={named.map(({ letter }) => letter).join('')}
      aria-description={names}
    >
      {words}
    </mark>
  );
}
