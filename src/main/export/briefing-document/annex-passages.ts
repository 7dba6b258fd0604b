import type { Briefing, BriefingPassage } from '../../../shared/briefing/briefing';
import { cleanLine } from '../clean-text';
import { type Heading, headingParagraph } from './contents';
import { faint, themeLook } from './palette';
import { textWidth } from './styles';
import { type Cell, table } from './word-table';
import { link, pageBreakBefore, paragraph, run, type Xml } from './word-xml';

const columns = ['No.', 'Place', 'Speaker', 'Theme', 'Words', 'Note'] as const;
const widths = [560, 1050, 1500, 1180, 2500, textWidth - 6790];
/** Enough to recognise a passage by; the whole of it stands in the briefing and in the transcript. */
const longestWords = 220;

function shortened(words: string): string {
  const characters = [...words];
  if (characters.length <= longestWords) return words;
  return `${characters
    .slice(0, longestWords)
    .join('')
    .replace(/\s+\S*$/, '')} …`;
}

const cell = (content: Xml): Cell => ({ content: paragraph('Normal', content) });

function row(passage: BriefingPassage): readonly Cell[] {
  const { number, citation, theme, quoted, note } = passage;
  const words = quoted.flatMap(({ paragraphs }) => paragraphs).join(' ');
  const notes = note.map((text) => paragraph('Normal', run(text))).join('');
  return [
    cell(link(`note_${number}`, run(String(number), { style: 'Hyperlink' }))),
    cell(link(`passage_${number}`, run(citation.place, { style: 'Hyperlink' }))),
    cell(run(citation.speakers.map(({ name }) => name).join('; '))),
    { ...cell(run(cleanLine(theme.name))), shade: themeLook(theme.colour).shade },
    cell(run(shortened(words))),
    { content: notes || paragraph('Normal', '') },
  ];
}

/** Annex A: every passage in the order of the transcript, a row each. */
export function annexPassages({ passages }: Briefing, heading: Heading): Xml {
  const header = columns.map((name): Cell => cell(run(name, { bold: true, colour: faint })));
  const caption = 'Passages in the order of the transcript';
  return (
    headingParagraph(heading, pageBreakBefore) +
    table({ widths, caption, headers: 'row' }, [header, ...passages.map(row)])
  );
}
