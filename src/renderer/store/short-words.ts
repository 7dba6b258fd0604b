import type { Annotation, Progress } from '../../shared/annotation/annotation';
import type { NamesIn } from '../../shared/transcript/decisions';

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

/** Where names are printed, to go on after "Names are" and "Names taken from". */
export const namesInWords: Readonly<Record<NamesIn, { readonly are: string; readonly from: string }>> = {
  bold: { are: 'in bold', from: 'words in bold' },
  italics: { are: 'in italics', from: 'words in italics' },
  headings: { are: 'in headings', from: 'headings' },
  'column-1': { are: 'in the first column of tables', from: 'the first column' },
  'column-2': { are: 'in the second column of tables', from: 'the second column' },
  'column-3': { are: 'in the third column of tables', from: 'the third column' },
  colon: { are: 'before a colon', from: 'words before a colon' },
  'own-line': { are: 'on a line of their own', from: 'lines of their own' },
};
