import type { QuotedNote } from '../../shared/annotation/quoted-note';
import { amount } from '../ui/transcript-words';

/** The words that a note is on, as they are in its file. */
export function quotedWords({ place }: QuotedNote): string {
  return place ? `“${place.exact.replace(/\s+/g, ' ').trim()}”` : 'On the whole document';
}

/** What a note says, its labels, and who made it. */
export function saidWords({ note, labels, author }: QuotedNote): string {
  const by = author === null ? '' : `by ${author}`;
  const about = [labels.join(', '), by].filter((words) => words !== '').join(', ');
  if (note === '') return about === '' ? 'Highlight' : `Highlight (${about})`;
  return about === '' ? note : `${note} (${about})`;
}

/** Notes without a place, to be put into another document. */
export function copiedNotes(notes: readonly QuotedNote[]): string {
  return notes.map((note) => `${quotedWords(note)}\n${saidWords(note)}\n`).join('\n');
}

interface NoteCounts {
  readonly fileName: string;
  readonly title: string;
  readonly hasText: boolean;
  readonly fresh: number;
  readonly known: number;
  readonly lost: number;
}

/** What a file of notes would bring, and to which transcript. */
export function bringInWords({ fileName, title, hasText, fresh, known, lost }: NoteCounts): string {
  const all = amount(fresh + known + lost, 'note');
  const holds = `“${fileName}” holds ${all}${hasText ? '' : ' on a text that is not in the file'}.`;
  const placed =
    fresh + known === 1 ? 'One has its' : `${(fresh + known).toLocaleString('en-GB')} have their`;
  const stand = `${placed} words in “${title}”.`;
  if (known === 0) return `${holds} ${stand}`;
  const there =
    known === 1
      ? 'One is there already, and stays as it is.'
      : `${known} are there already, and stay as they are.`;
  return `${holds} ${stand} ${there}`;
}
