import type { Annotation, Progress } from '../../shared/annotation/annotation';

/** How much of a passage a label or a line of a report repeats, in code units. */
const quoteLength = 48;
const noteLength = 160;

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).trimEnd()}…`;
}

/** The words of a passage, shortened and in quotation marks. */
export function shortQuote(words: readonly string[], length = quoteLength): string {
  return `“${cut(words.join(' '), length)}”`;
}

/** A note on one line, shortened and in quotation marks. */
export function shortNote(note: string): string {
  return `“${cut(note.replace(/\s+/g, ' ').trim(), noteLength)}”`;
}

/** How much a reader needs it, in the words of its button. */
export function importanceWords(importance: Annotation['importance']): string {
  switch (importance) {
    case 'must':
      return 'Must know';
    case 'should':
      return 'Should know';
    case 'could':
      return 'Could know';
    case null:
      return 'Not said';
  }
}

export const progressWords: Readonly<Record<Progress, string>> = {
  open: 'Open',
  used: 'Used',
  done: 'Done',
};
