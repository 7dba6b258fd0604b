import type { LeftOutUse } from '../assembling/outcome';

/** Headings over the lines that were not taken as speech. */
export const useWords: Readonly<Record<LeftOutUse, string>> = {
  title: 'Title',
  label: 'Speakers’ names',
  'before-first-speaker': 'Before the first speaker',
  heading: 'Headings',
  'pull-quote': 'Passages repeated as pull-quotes',
  attribution: 'Names under pull-quotes',
  procedure: 'Procedure',
  decided: 'Left out by you',
  time: 'Times',
  'web-address': 'Web addresses',
  'page-number': 'Page numbers',
  separator: 'Separators',
};

/** The same for one line, beside it in the preview. */
export const useTags: Readonly<Record<LeftOutUse, string>> = {
  title: 'Title',
  label: 'Speaker',
  'before-first-speaker': 'Introduction',
  heading: 'Heading',
  'pull-quote': 'Pull-quote',
  attribution: 'Attribution',
  procedure: 'Procedure',
  decided: 'Left out',
  time: 'Time',
  'web-address': 'Web address',
  'page-number': 'Page number',
  separator: 'Separator',
};

/** The first words of a text, cut at a word, for names of buttons and for messages. */
export function firstWords(text: string, length = 60): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length + 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length / 2 ? space : length).trimEnd()}…`;
}
