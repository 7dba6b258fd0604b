import type { Briefing, BriefingPassage, QuotedPart, QuotedRun } from '../../../shared/briefing/briefing';
import { bracketRuns } from './bracket';
import { type Heading, headingParagraph } from './contents';
import { faint } from './palette';
import { textWidth } from './styles';
import { themeName } from './theme-name';
import { type Cell, tableRows } from './word-table';
import { link, pageBreakBefore, paragraph, run, type Xml } from './word-xml';

const columns = ['No.', 'Place', 'Speaker', 'Theme', 'Words', 'Note'] as const;
const widths = [580, 1500, 1400, 1260, 2280, textWidth - 7020];
/** Enough to recognise a passage by; the whole of it stands in the briefing and in the transcript. */
const longestWords = 220;
const ellipsis = ' …';

function shortened(words: string): string {
  const characters = [...words];
  if (characters.length <= longestWords) return words;
  return `${characters
    .slice(0, longestWords)
    .join('')
    .replace(/\s+\S*$/, '')}${ellipsis}`;
}

/** The words of a passage, shortened, with the brackets of the editor that stand among them. */
function shortWords(quoted: readonly QuotedPart[]): Xml {
  const paragraphs = quoted.flatMap(({ clarified }) => clarified);
  const runs = paragraphs.flatMap((words, index) => (index === 0 ? words : [space, ...words]));
  const whole = runs.map(({ words }) => words).join('');
  const shown = shortened(whole);
  const end = shown === whole ? '' : ellipsis;
  let left = shown.length - end.length;
  const shownRuns = runs.map(({ words, brackets }) => {
    const kept = words.slice(0, Math.max(0, left));
    left -= words.length;
    return run(kept) + (left < 0 ? '' : bracketRuns(brackets));
  });
  return shownRuns.join('') + run(end);
}

/** Between two paragraphs. */
const space: QuotedRun = { words: ' ', brackets: [] };

const cell = (content: Xml): Cell => ({ content: paragraph('Normal', content) });

function row(passage: BriefingPassage): readonly Cell[] {
  const { number, citation, theme, quoted, note } = passage;
  const notes = note.map((text) => paragraph('Normal', run(text))).join('');
  return [
    cell(link(`note_${number}`, run(String(number), { style: 'Hyperlink' }))),
    cell(link(`passage_${number}`, run(citation.place, { style: 'Hyperlink' }))),
    cell(run(citation.speakers.map(({ name }) => name).join('; '))),
    cell(themeName(theme)),
    cell(shortWords(quoted)),
    { content: notes || paragraph('Normal', '') },
  ];
}

function* rows(passages: readonly BriefingPassage[]): Generator<readonly Cell[]> {
  yield columns.map((name): Cell => cell(run(name, { bold: true, colour: faint })));
  for (const passage of passages) yield row(passage);
}

/** Annex A: every passage in the order of the transcript, a row each. */
export function* annexPassages({ passages }: Briefing, heading: Heading): Generator<Xml> {
  yield headingParagraph(heading, pageBreakBefore);
  yield* tableRows({ widths, headers: 'row' }, rows(passages));
}
