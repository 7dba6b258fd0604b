import type { DroppedKind } from './provenance';

/** Headings over what a reader left out. */
export const droppedWords: Readonly<Record<DroppedKind, string>> = {
  'page-furniture': 'Running heads and page numbers',
  'line-number': 'Line numbers',
  picture: 'Pictures',
  footnote: 'Footnotes',
  surroundings: 'The page around the transcript',
  summary: 'Summaries written by a program',
  recorder: 'What the recorder says of itself',
  template: 'Left over from a template',
  deleted: 'Deleted or hidden words',
  translation: 'Words in translation',
  votes: 'Lists of votes',
  empty: 'Entries without words',
  annotation: 'Comments and highlights without a place',
  other: 'Other',
};
