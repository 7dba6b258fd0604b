import type { Annotation } from '../../shared/annotation/annotation';
import { isOfTheme, type Theme } from '../../shared/annotation/theme';
import type { AnnotationId } from '../../shared/id';
import {
  removeAnnotation,
  setImportance,
  setProgress,
  setTheme,
} from '../../shared/notebook/transcript-notebook';
import type { Reading } from './reading';
import { importanceWords, progressWords, shortQuote } from './short-words';

/*
 * What is done to one annotation or to many that were chosen together: each time one Change, and one step of undo.
 */

type Ids = readonly AnnotationId[];

/** The words of the one, or how many there are. */
function about(reading: Reading, ids: Ids): string {
  const [only] = ids;
  if (ids.length === 1 && only) return shortQuote(reading.index.get(only)?.annotation.quote.exact ?? []);
  return `${ids.length} annotations`;
}

/** Those among them for which something would change. */
function differing(reading: Reading, ids: Ids, isOther: (annotation: Annotation) => boolean): Ids {
  return ids.filter((id) => {
    const placed = reading.index.get(id);
    return placed !== undefined && isOther(placed.annotation);
  });
}

/** Says how much annotations matter; null takes back what was said. */
export function weigh(reading: Reading, ids: Ids, importance: Annotation['importance']): void {
  const changed = differing(reading, ids, (annotation) => annotation.importance !== importance);
  if (changed.length === 0) return;
  const words =
    importance === null ? 'as of no said importance' : `as ${importanceWords(importance).toLowerCase()}`;
  const now = Date.now();
  reading.kept.edit(`Marked ${about(reading, changed)} ${words}`, (doc) => {
    for (const id of changed) setImportance(doc, id, importance, now);
  });
}

/** Says what has become of annotations. */
export function settleProgress(reading: Reading, ids: Ids, progress: Annotation['progress']): void {
  const changed = differing(reading, ids, (annotation) => annotation.progress !== progress);
  if (changed.length === 0) return;
  const now = Date.now();
  reading.kept.edit(
    `Marked ${about(reading, changed)} as ${progressWords[progress].toLowerCase()}`,
    (doc) => {
      for (const id of changed) setProgress(doc, id, progress, now);
    },
  );
}

export function changeThemes(reading: Reading, ids: Ids, theme: Theme): void {
  const changed = differing(reading, ids, (annotation) => !isOfTheme(theme, annotation.themeId));
  if (changed.length === 0) return;
  const now = Date.now();
  reading.kept.edit(`Changed ${about(reading, changed)} to ${theme.name}`, (doc) => {
    for (const id of changed) setTheme(doc, id, theme.id, now);
  });
}

export function removeMany(reading: Reading, ids: Ids): void {
  if (ids.length === 0) return;
  const now = Date.now();
  const what = ids.length === 1 ? `the highlight of ${about(reading, ids)}` : about(reading, ids);
  reading.kept.edit(`Removed ${what}`, (doc) => {
    for (const id of ids) removeAnnotation(doc, id, now);
  });
}
