import type { BroughtIn } from './bring-in';
import type { NotesToBringIn } from './bringing-in';

/** What came in with a file, in a sentence or two. */
export function broughtInWords({ count, moved }: BroughtIn, fileName: string): string {
  const came =
    count === 1
      ? `A comment or highlight came in from ${fileName}.`
      : `${count.toLocaleString('en-GB')} comments and highlights came in from ${fileName}.`;
  if (moved === 0) return came;
  const [were, stand] = moved === 1 ? ['One was', 'it stands'] : [`${moved} were`, 'they stand'];
  return `${came} ${were} on a name or a title; ${stand} with the paragraph after it.`;
}

const countOfNotes = (count: number): string =>
  count === 1 ? 'a note' : `${count.toLocaleString('en-GB')} notes`;

/** What was done with the notes of a file, for the history and for the person. */
export function notesBroughtInWords({ fresh, lost, fileName }: NotesToBringIn): {
  readonly change: string;
  readonly notice: string;
} {
  const change = `Brought in ${countOfNotes(fresh)} from ${fileName}`;
  const left = lost.length === 1 ? 'One without a place was' : `${lost.length} without a place were`;
  return { change, notice: lost.length === 0 ? `${change}.` : `${change}. ${left} left out.` };
}

/** The button that shows comments and highlights of a file that is here already without them. */
export function offerWords(count: number): string {
  return `Bring in ${countOfNotes(count)}…`;
}

/** What is said of a file that was brought in before. */
export function nothingNewWords(fileName: string, title: string): string {
  return `The notes in ${fileName} are in “${title}” already; nothing was changed.`;
}
