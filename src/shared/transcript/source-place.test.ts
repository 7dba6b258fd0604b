import { describe, expect, it, test } from 'vitest';
import { paragraphId } from '../id';
import { locationWords } from './location';
import { partsOf } from './passage';
import { placeBegun } from './place-begun';
import type { SourceLine, SourceMark } from './source-line';
import { placeInSource, type SourcePlace } from './source-place';
import { sourcePlaceWords } from './source-place-words';
import { assembleLines } from './transcript.testing';

type Printed = Omit<SourceLine, 'id'>;

const column = (name: string, offset = 0): SourceMark => ({ kind: 'column', column: name, offset });
const page = (number: number, line: number | null = null): SourceMark => ({
  kind: 'page',
  page: number,
  line,
  offset: 0,
});

function transcriptOf(...printed: readonly Printed[]) {
  return assembleLines(printed.map((line, index) => ({ ...line, id: paragraphId(index + 1) })));
}

/** The place of the words from the first of one text to the last of another. */
function placeOf(printed: readonly Printed[], from: string, to = from): string {
  const transcript = transcriptOf(...printed);
  const point = (words: string, isEnd: boolean) => {
    const paragraph = transcript.paragraphs.find(({ text }) => text.includes(words));
    if (!paragraph) throw new Error(`not there: ${words}`);
    return { paragraph: paragraph.id, offset: paragraph.text.indexOf(words) + (isEnd ? words.length : 0) };
  };
  return locationWords(transcript, { start: point(from, false), end: point(to, true) });
}

describe('a question', () => {
  const evidence: readonly Printed[] = [
    { text: 'Harbours' },
    { text: 'Chair: Welcome to you all.' },
    { text: 'Q94 Chair: Who dredges it?' },
    { text: 'Dr Wren: Nobody does.' },
    { text: 'Not since March.' },
    { text: 'Chair: And before?' },
    { text: 'Q95 Ms Reed: Who pays?' },
    { text: 'Dr Wren: Everybody.', heading: 3 },
    { text: 'Q3 was our best quarter ever.' },
    { text: 'Q3 Nobody asked this.' },
    { text: 'Examination of witnesses', heading: 2 },
    { text: 'Chair: Welcome back.' },
    { text: 'Q96 Chair: Why?' },
  ];

  it.each([
    ['is where its number stands', 'Who dredges', undefined, 'Q94, ¶2'],
    ['goes on through the answer', 'since March', undefined, 'Q94, ¶4'],
    ['goes on through a follow-up without a number', 'And before', undefined, 'Q94, ¶5'],
    ['and the next are two', 'And before', 'Everybody', 'Qq94–5, ¶5–7'],
    ['has not begun before the first', 'Welcome to you', undefined, '¶1'],
    ['is not known where it begins later', 'Welcome to you', 'Nobody does', '¶1–3'],
    ['goes on under words that look like a heading', 'Everybody', undefined, 'Q95, ¶7'],
    ['is no quarter of a year, and no number that was before', 'best quarter', 'asked this', 'Q95, ¶8–9'],
    ['ends with the next heading', 'Welcome back', undefined, '¶10'],
    ['is not that of a heading', 'Examination', undefined, 'after ¶9'],
  ])('%s', (_, from, to, expected) => {
    expect(placeOf(evidence, from, to)).toBe(expected);
  });
});

describe('a number before a label', () => {
  const numbered = (...texts: readonly string[]) => texts.map((text) => ({ text }));

  it('is a question’s where answers have none', () => {
    const printed = numbered('Harbours', '94. Chair: Who pays?', 'Dr Wren: Nobody.', '95. Chair: Why?');
    expect(placeOf(printed, 'Nobody')).toBe('Q94, ¶2');
  });

  it.each([
    [numbered('Harbours', '1. Chair: Welcome.', '2. Thank you for coming.', '3. Dr Wren: Thank you.')],
    [numbered('Harbours', '2.1 Chair: Welcome.', '2.2 Thank you for coming.', 'Dr Wren: Thank you.')],
    [numbered('Harbours', '1. Chair: Welcome.', '2. Dr Wren: Thank you.', '3. Chair: Well?')],
  ])('is a paragraph’s where others are numbered too: %#', (printed) => {
    expect(placeOf(printed, 'Welcome', 'Thank you')).toBe('¶1–2');
  });
});

describe('a column', () => {
  const debate: readonly Printed[] = [
    { text: 'Small Harbours', marks: [column('729')] },
    { text: 'Lucy Thorne: I beg to move.' },
    { text: 'It was deep once. It is not now.', marks: [column('730', 18)] },
    { text: 'Tom Reed: Why?' },
    { text: 'Lucy Thorne', marks: [column('731')] },
    { text: 'Nobody knows.' },
  ];

  it.each([
    ['holds from the title on', 'I beg', undefined, 'c729, ¶1'],
    ['is told by the letter, before its end', 'deep once', undefined, 'c729, ¶2'],
    ['is told by the letter, after its end', 'not now', undefined, 'c730, ¶2'],
    ['is not the next one where that begins behind the words', 'It was deep once.', undefined, 'c729, ¶2'],
    ['and the next are two', 'deep once', 'not now', 'cc729–30, ¶2'],
    ['goes on through the next speech', 'Why', undefined, 'c730, ¶3'],
    ['begins at a label on a line of its own', 'Nobody knows', undefined, 'c731, ¶4'],
    ['is over three of them', 'I beg', 'Nobody knows', 'cc729–31, ¶1–4'],
  ])('%s', (_, from, to, expected) => {
    expect(placeOf(debate, from, to)).toBe(expected);
  });

  it('is never made up before the first', () => {
    const [, ...untitled] = debate;
    expect(placeOf(untitled, 'I beg')).toBe('¶1');
    expect(placeOf(untitled, 'I beg', 'not now')).toBe('¶1–2');
  });
});

describe('a time', () => {
  const recorded: readonly Printed[] = [
    { text: 'Anna Hale 0:12' },
    { text: 'We walked.' },
    { text: 'All day.' },
    { text: 'Tom Reed: Why?' },
  ];

  it('is that of the turn, to its end', () => {
    expect(placeOf(recorded, 'We walked')).toBe('at 0:12, ¶1');
    expect(placeOf(recorded, 'All day')).toBe('at 0:12, ¶2');
  });

  it('says nothing of the next turn', () => {
    expect(placeOf(recorded, 'Why')).toBe('¶3');
  });
});

test('a page goes on until the next one', () => {
  const printed: readonly Printed[] = [
    { text: 'Anna Hale: We walked.', marks: [page(3)] },
    { text: 'Tom Reed: Why?' },
    { text: 'Anna Hale: We had to.', marks: [page(4)] },
  ];
  expect(placeOf(printed, 'We walked')).toBe('p 3, ¶1');
  expect(placeOf(printed, 'Why')).toBe('p 3, ¶2');
  expect(placeOf(printed, 'Why', 'had to')).toBe('pp 3–4, ¶2–3');
});

test('a passage of nothing is nowhere', () => {
  const transcript = transcriptOf({ text: 'Anna Hale: We walked.' });
  expect(placeInSource(transcript, [])).toEqual({ columns: null, questions: null, pages: null, time: null });
  const missing = { paragraph: paragraphId(9), offset: 0 };
  expect(partsOf(transcript, { start: missing, end: missing })).toEqual([]);
});

const range = (first: string, last = first) => ({ first, last });
const lines = (first: readonly [number, number | null], last = first) => ({
  first: { page: first[0], line: first[1] },
  last: { page: last[0], line: last[1] },
});

test.each<[string | null, Partial<SourcePlace>]>([
  [null, {}],
  ['c123', { columns: range('123') }],
  ['cc123–4', { columns: range('123', '124') }],
  ['cc497–501', { columns: range('497', '501') }],
  ['cc731–729', { columns: range('731', '729') }],
  ['cc112–13', { columns: range('112', '113') }],
  ['cc99–101', { columns: range('99', '101') }],
  ['cc45–6WH', { columns: range('45WH', '46WH') }],
  ['cc45WH–12WS', { columns: range('45WH', '12WS') }],
  ['c123', { columns: range('123'), questions: range('Q9'), time: '14:32', pages: lines([4, null]) }],
  ['Q94', { questions: range('Q94'), time: '14:32', pages: lines([4, 2]) }],
  ['Qq95–6', { questions: range('95', 'Q.96') }],
  ['T1', { questions: range('T1') }],
  ['p 12 line 3', { pages: lines([12, 3]), time: '14:32' }],
  ['p 12 lines 3–17', { pages: lines([12, 3], [12, 17]) }],
  ['p 12 line 24 to p 13 line 2', { pages: lines([12, 24], [13, 2]) }],
  ['at 2.15 pm', { time: '2.15 pm' }],
  ['at 00:00:12', { time: '00:00:12,345' }],
  ['at 0:12:34', { time: '0:12:34', pages: lines([12, null]) }],
  ['pp 12–13', { pages: lines([12, null], [13, null]) }],
])('%s is the place in the fewest words', (words, place) => {
  expect(sourcePlaceWords({ columns: null, questions: null, pages: null, time: null, ...place })).toBe(words);
});

describe('a margin', () => {
  const marginOf = (...printed: readonly Printed[]) => {
    const transcript = transcriptOf(...printed);
    return transcript.paragraphs.map((_, position) => placeBegun(transcript, position));
  };

  it('says where a question, a column or a page begins, and nothing while it goes on', () => {
    expect(
      marginOf(
        { text: 'Harbours' },
        { text: 'Q7 Ash Wren: Who dredges it?', marks: [page(1)] },
        { text: 'Tom Reed: Nobody.', marks: [page(2)] },
        { text: 'Q8 Ash Wren: Why?' },
      ),
    ).toEqual(['Q7', null, 'Q8']);
    expect(
      marginOf(
        { text: 'Harbours', marks: [column('8')] },
        { text: 'Ash Wren: It was deep once.', marks: [column('9', 17)] },
        { text: 'Not now.', marks: [column('9')] },
        { text: 'Never.', marks: [page(2)] },
        { text: 'Ever.', marks: [column('10')] },
      ),
    ).toEqual(['cc8–9', null, null, 'c10']);
  });

  it('says the column in which a paragraph ends, where nobody knows in which it begins', () => {
    expect(
      marginOf({ text: 'Harbours' }, { text: 'Ash Wren: It was deep.', marks: [column('9', 17)] }),
    ).toEqual(['c9']);
  });

  it('has room for a page and a line, and for a time alone', () => {
    expect(
      marginOf({ text: 'Harbours' }, { text: 'Ash Wren: It was.', marks: [page(4, 12)] }, { text: 'So.' }),
    ).toEqual(['p 4:12', null]);
    expect(marginOf({ text: 'Harbours' }, { text: 'Ash Wren 0:12' }, { text: 'It was.' })).toEqual(['0:12']);
  });
});
