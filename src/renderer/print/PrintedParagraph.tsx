import { Fragment } from 'react';
import { bracketed, clarifiedRuns } from '../../shared/annotation/clarified-words';
import { type Segment, segmentsOf } from '../../shared/annotation/segments';
import type { Theme } from '../../shared/annotation/theme';
import type { ThemeId } from '../../shared/id';
import type { Paragraph } from '../../shared/transcript/transcript';
import type { AnnotationIndex, ThemedMark } from '../store/annotation-index';
import { markStyle } from '../ui/mark-style';
import styles from './PrintDocument.module.css';
import type { PrintedNote } from './printed-notes';

interface PrintedParagraphProps {
  readonly paragraph: Paragraph;
  /** Where in the source it stands, if that begins here. */
  readonly place: string | null;
  readonly index: AnnotationIndex;
  readonly themes: ReadonlyMap<ThemeId, Theme>;
  readonly notes: readonly PrintedNote[];
}

/** One paragraph on paper: every highlight underlined, and its theme named where it ends, with its note's number. */
export function PrintedParagraph(props: PrintedParagraphProps) {
  const { paragraph, place, index, themes, notes } = props;
  const { id, number, text } = paragraph;
  const marks = index.marksOf(id);
  const labelsAt = (segment: Segment) =>
    marks
      .filter(({ annotation, end }) => end === segment.end && endsIn(index, annotation, id))
      .map((mark) => ({ id: mark.annotation, words: label(mark, themes, notes) }));
  return (
    <p
      className={number === null ? styles.narration : styles.speech}
      {...(paragraph.heading ? { 'data-heading': '' } : {})}
    >
      {number === null ? null : <span className={styles.number}>¶{number}</span>}
      {place === null ? null : <span className={styles.place}>{place}</span>}
      {segmentsOf(text.length, marks).map((segment) => (
        <span key={segment.start}>
          {clarifiedRuns(segment.start, segment.end, index.clarifications.marksOf(id)).map((run) => (
            <Fragment key={run.start}>
              <Run words={text.slice(run.start, run.end)} themes={themesOver(segment, marks, themes)} />
              {run.brackets.map(({ clarification, words }) => (
                <span key={clarification} className={styles.bracket}>
                  {' '}
                  {bracketed(words)}
                </span>
              ))}
            </Fragment>
          ))}
          {labelsAt(segment).map((shown) => (
            <span key={shown.id} className={styles.label}>
              {' '}
              [{shown.words}]
            </span>
          ))}
        </span>
      ))}
    </p>
  );
}

function endsIn(index: AnnotationIndex, annotation: ThemedMark['annotation'], id: Paragraph['id']): boolean {
  return index.get(annotation)?.passage?.end.paragraph === id;
}

function label(mark: ThemedMark, themes: PrintedParagraphProps['themes'], notes: readonly PrintedNote[]) {
  const number = notes.find(({ annotation }) => annotation.id === mark.annotation)?.number;
  return [themes.get(mark.themeId)?.name ?? 'Unknown theme', number].filter(Boolean).join(' ');
}

function themesOver(segment: Segment, marks: readonly ThemedMark[], themes: PrintedParagraphProps['themes']) {
  return marks
    .filter(({ annotation }) => segment.annotations.includes(annotation))
    .flatMap(({ themeId }) => themes.get(themeId) ?? []);
}

function Run({ words, themes }: { readonly words: string; readonly themes: readonly Theme[] }) {
  if (themes.length === 0) return words;
  return (
    <mark className={styles.mark} style={markStyle(themes)}>
      {words}
    </mark>
  );
}
