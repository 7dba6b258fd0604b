import { expect, it, vi } from 'vitest';
import { DropList } from '../../drop-list';
import { importBytes } from '../../import-transcript';
import { ListCounters } from './list-counters';
import { base, item, list, numberingPart } from './lists.testing';
import { paragraph, run, writeWord } from './word-files.testing';
import { rawWords } from './word-line';
import { WordLineReader } from './word-lines';
import { readLists } from './word-numbering';
import { readStyles } from './word-styles';

const styleNamed = (id: string, name: string, type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
const bodyText = styleNamed('BodyText', 'Body Text');
const listed = styleNamed('Listed', 'List Number');
const place = styleNamed('SourcePlace', 'Source Place', 'character');
const parts = numberingPart(base(0, [{ text: '%1.' }]), list(1, 0));

async function readBody(body: string, styles: string) {
  const bytes = await writeWord({ body, styles, parts });
  const read = await importBytes(bytes, 'talk.docx', { readAt: '2024-06-04T10:30:00Z' });
  if (!read.ok) throw new Error(read.problem.kind);
  const { lines, dropped } = read.value;
  return { texts: lines.map(({ text }) => text), dropped };
}

const numbered =
  item(1, 0, run('Words of the body.'), 'BodyText') + item(1, 0, run('Words of a list.'), 'Listed');

it('the numbers of body text are kept in a document that is none of ours, as LibreOffice names its style', async () => {
  expect(await readBody(numbered, bodyText + listed)).toEqual({
    texts: ['1. Words of the body.', '2. Words of a list.'],
    dropped: [],
  });
});

it('the numbers of body text alone are those of paragraphs in a briefing of ours', async () => {
  expect(await readBody(numbered, bodyText + listed + place)).toEqual({
    texts: ['Words of the body.', '2. Words of a list.'],
    dropped: [{ kind: 'page-furniture', count: 1, samples: ['1.'] }],
  });
});

it('what a briefing of ours says beside words of where the source has them is told', async () => {
  const beside = run('Q94 ', '<w:rStyle w:val="SourcePlace"/>');
  expect(await readBody(paragraph(beside + run('Words.')), place)).toEqual({
    texts: ['Words.'],
    dropped: [{ kind: 'page-furniture', count: 1, samples: ['Q94'] }],
  });
});

it('the styles are gone through once, however many paragraphs of body text are numbered', () => {
  const style =
    '<w:style w:styleId="BodyText"><w:name w:val="Body Text"/><w:numPr><w:numId w:val="1"/></w:numPr></w:style>';
  const styles = new Map(readStyles(`<w:styles>${style}</w:styles>`));
  const goThrough = vi.spyOn(styles, 'values');
  const counters = new ListCounters(readLists(parts['word/numbering.xml'] ?? '', styles));
  const reader = new WordLineReader({ styles, counters }, new DropList());
  const words = { type: 'text', value: 'x' };
  reader.read([1, 2, 3].map(() => ({ type: 'paragraph', styleId: 'BodyText', children: [words] })));
  expect(reader.finish().lines.map(rawWords)).toEqual(['1. x', '2. x', '3. x']);
  expect(goThrough).toHaveBeenCalledTimes(1);
});
