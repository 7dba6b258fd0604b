import { describe, expect, it } from 'vitest';
import { importBytes } from '../../import-transcript';
import { base, item, level, list, listStyle, numberingPart, startAt } from './lists.testing';
import {
  bold,
  commented,
  commentParts,
  paragraph,
  plain,
  run,
  type WordFile,
  writeWord,
} from './word-files.testing';

async function textsIn(file: WordFile): Promise<readonly string[]> {
  const read = await importBytes(await writeWord(file), 'talk.docx', { readAt: '2024-06-04T10:30:00Z' });
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value.lines.map(({ text }) => text);
}

/** Items at these levels of one list, each named by a letter. */
const items = (levels: readonly number[], listId = 1): string =>
  levels.map((at) => item(listId, at, run('x'))).join('');

const outline = base(0, [{ text: '%1.' }, { text: '%1.%2' }, { text: '(%3)', format: 'lowerLetter' }]);

describe('the numbers that Word prints before paragraphs', () => {
  it.each<readonly [string, string, string, readonly string[]]>([
    ['in order', outline + list(1, 0), items([0, 0, 0]), ['1. x', '2. x', '3. x']],
    [
      'at levels that begin anew',
      outline + list(1, 0),
      items([0, 1, 1, 2, 0, 1, 2]),
      ['1. x', '1.1 x', '1.2 x', '(a) x', '2. x', '2.1 x', '(a) x'],
    ],
    ['below a level that is not there', outline + list(1, 0), items([1, 2, 0]), ['1.1 x', '(a) x', '2. x']],
    [
      'on through paragraphs between, and through two lists on one base',
      outline + list(1, 0) + list(2, 0),
      items([0]) + plain('y') + items([0], 2) + items([0]),
      ['1. x', 'y', '2. x', '3. x'],
    ],
    [
      'anew in a list that begins by itself, the first time alone',
      outline + list(1, 0) + list(2, 0, startAt(0, 7)),
      items([0, 0]) + items([0, 0], 2) + items([0]) + items([0], 2),
      ['1. x', '2. x', '7. x', '8. x', '9. x', '10. x'],
    ],
    [
      'anew below a number that goes on, as often as that level begins',
      outline + list(1, 0) + list(2, 0, startAt(0, 1) + startAt(1, 5)),
      items([0, 0, 1]) + items([1, 0, 1], 2),
      ['1. x', '2. x', '2.1 x', '2.5 x', '3. x', '3.5 x'],
    ],
    [
      'with a level that a list writes in its own way',
      outline +
        list(1, 0, `<w:lvlOverride w:ilvl="0">${level(0, { text: 'Q%1', start: 94 })}</w:lvlOverride>`),
      items([0, 1]),
      ['Q94 x', '94.1 x'],
    ],
    [
      'where a level never begins anew, or only below the first',
      base(0, [
        { text: '%1.' },
        { text: '%2)', before: '<w:lvlRestart w:val="0"/>' },
        { text: '%3-', before: '<w:lvlRestart w:val="1"/>' },
      ]) + list(1, 0),
      items([0, 1, 2, 1, 2, 0, 1, 2]),
      ['1. x', '1) x', '1- x', '2) x', '2- x', '2. x', '3) x', '1- x'],
    ],
    [
      'in figures throughout where the law is written so',
      base(0, [
        { text: 'Part %1', format: 'upperRoman' },
        { text: '%1.%2', format: 'decimalZero', before: '<w:isLgl/>' },
      ]) + list(1, 0),
      items([0, 1]),
      ['Part I x', '1.01 x'],
    ],
    [
      'as a word of their own, and none for bullets, for nothing and for what is hidden',
      base(0, [
        { text: '%1', before: '<w:suff w:val="nothing"/>' },
        { text: '\uf0b7', format: 'bullet' },
        { text: '', format: 'none' },
        { text: '%1', after: '<w:rPr><w:vanish/></w:rPr>' },
      ]) + list(1, 0),
      items([0, 1, 2, 3]),
      ['1 x', 'x', 'x', 'x'],
    ],
    [
      'in a base that stands for a style of lists',
      `${outline}${base(1, '<w:numStyleLink w:val="Ours"/>')}${base(2, '<w:numStyleLink w:val="Circle"/>')}${list(1, 1)}${list(2, 0)}${list(3, 2)}`,
      items([0]) + items([0], 2) + items([0], 3),
      ['1. x', '2. x', 'x'],
    ],
    [
      'of no list that is there',
      outline + list(1, 0),
      items([0], 9) + items([8]) + items([0], 0),
      ['x', 'x', 'x'],
    ],
  ])('are read %s', async (_name, numbering, body, texts) => {
    const styles =
      listStyle('Ours', { listId: 2 }).replace('paragraph', 'numbering') +
      listStyle('Circle', { listId: 3 }).replace('paragraph', 'numbering');
    expect(await textsIn({ body, styles, parts: numberingPart(numbering) })).toEqual(texts);
  });
});

const styled = (style: string, properties = '', words = style): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${run(words)}</w:p>`;

describe('the numbers of paragraphs that are items by their style', () => {
  const lists = numberingPart(
    base(0, [
      { text: '%1.', before: '<w:pStyle w:val="First"/>' },
      { text: '%1.%2', before: '<w:pStyle w:val="Second"/>' },
      { text: '%1.%2.%3' },
    ]),
    list(1, 0),
  );
  const styles = [
    listStyle('First', { listId: 1 }),
    listStyle('Second', { listId: 1, based: 'First' }),
    listStyle('Like', { based: 'Second' }),
    listStyle('Deeper', { based: 'First', at: 2 }),
    listStyle('Plain', { based: 'Second', listId: 0 }),
    listStyle('Circle', { based: 'Round' }),
    listStyle('Round', { based: 'Circle' }),
    listStyle('Lost', { based: 'Nowhere' }),
  ].join('');

  it.each<readonly [string, string, readonly string[]]>([
    [
      'are at the level that names the style, or that it is based on',
      styled('First') + styled('Second') + styled('Like') + styled('Deeper') + styled('Plain'),
      ['1. First', '1.1 Second', '1.2 Like', '1.2.1 Deeper', 'Plain'],
    ],
    [
      'are what a paragraph says itself',
      styled('First') +
        styled('First', '<w:numPr><w:ilvl w:val="1"/></w:numPr>') +
        styled('Second', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
        styled('Second', '<w:numPr><w:numId w:val="1"/></w:numPr>'),
      ['1. First', '1.1 First', 'Second', '1.2 Second'],
    ],
    [
      'are none in styles that go round, or are based on nothing',
      styled('Circle') + styled('Round') + styled('Lost'),
      ['Circle', 'Round', 'Lost'],
    ],
  ])('%s', async (_name, body, texts) => {
    expect(await textsIn({ body, styles, parts: lists })).toEqual(texts);
  });
});

describe('the numbers of paragraphs that somebody changed', () => {
  const struck = '<w:rPr><w:del w:id="1"/></w:rPr>';
  const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const changed = (properties: string, words: string): string =>
    `<w:p><w:pPr>${properties}</w:pPr>${run(words)}</w:p>`;

  it.each<readonly [string, string, readonly string[]]>([
    [
      'are of the paragraph that one goes on in',
      changed(numbered + struck, 'a ') +
        changed(numbered, 'b') +
        changed(numbered + struck, 'c ') +
        changed('', 'd'),
      ['1. a b', 'c d'],
    ],
    [
      'are not those that they had before',
      changed(
        `${numbered}<w:pPrChange w:id="2"><w:pPr>${numbered.replace('"1"', '"2"')}</w:pPr></w:pPrChange>`,
        'a',
      ) +
        changed(`<w:pPrChange w:id="3"><w:pPr>${numbered}</w:pPr></w:pPrChange>`, 'b') +
        changed(numbered, 'c'),
      ['1. a', 'b', '2. c'],
    ],
    [
      'are not of what was moved away',
      `<w:p><w:pPr>${numbered}<w:rPr><w:moveFrom w:id="4"/></w:rPr></w:pPr><w:moveFrom w:id="5">${run('a')}</w:moveFrom></w:p>` +
        changed(numbered, 'b'),
      ['1. b'],
    ],
    ['are counted without words too', changed(numbered, ' ') + changed(numbered, '\n\nb'), ['2. b']],
  ])('%s', async (_name, body, texts) => {
    expect(
      await textsIn({ body, parts: numberingPart(outline, list(1, 0), list(2, 0, startAt(0, 9))) }),
    ).toEqual(texts);
  });
});

describe('a numbered paragraph', () => {
  it('has its comments, its marks and its bold words where they were', async () => {
    const body =
      item(1, 0, commented(0, bold('Chair:')) + run(' Why ') + run('here', '<w:highlight w:val="yellow"/>')) +
      item(1, 0, run('And where?'), 'Spreker');
    const parts = {
      ...numberingPart(
        base(0, [
          { text: 'Q%1', start: 94, before: '<w:suff w:val="space"/>', after: '<w:rPr><w:b/></w:rPr>' },
        ]),
        list(1, 0),
      ),
      ...commentParts([{ author: 'Ada Brook', paragraphs: ['Who?'] }]),
    };
    const read = await importBytes(await writeWord({ body, parts }), 'talk.docx', {
      readAt: '2024-06-04T10:30:00Z',
    });
    if (!read.ok) throw new Error(read.problem.kind);
    expect(read.value.lines).toMatchObject([
      { text: 'Q94 Chair: Why here', spans: [{ kind: 'bold', start: 0, end: 10 }] },
      { text: 'Q95 And where?', spans: [{ kind: 'bold', start: 0, end: 14 }] },
    ]);
    expect(read.value.annotations.map(({ passage: { start, end } }) => [start.offset, end.offset])).toEqual([
      [4, 10],
      [15, 19],
    ]);
  });

  it('has a number that no highlight before it reaches with a space', async () => {
    const yellow = '<w:highlight w:val="yellow"/>';
    const body = paragraph(run('Old words.', yellow)) + item(1, 0, run(' ', yellow) + run('New words.'));
    const read = await importBytes(
      await writeWord({ body, parts: numberingPart(outline, list(1, 0)) }),
      'talk.docx',
      { readAt: '2024-06-04T10:30:00Z' },
    );
    expect(read.ok && read.value.lines.map(({ text }) => text)).toEqual(['Old words.', '1. New words.']);
    expect(read.ok && read.value.annotations.map(({ passage }) => passage)).toEqual([
      { start: { paragraph: 'paragraph:1', offset: 0 }, end: { paragraph: 'paragraph:1', offset: 10 } },
    ]);
  });

  it('may have a name and a tab before its words', async () => {
    const words = ['Ada Brook\tI begin.', 'Tom Reed\tI go on.', 'Ada Brook\tI end.', 'Tom Reed\tNo.'];
    const body = words.map((each) => item(1, 0, run(each))).join('');
    const read = await importBytes(
      await writeWord({ body, parts: numberingPart(outline, list(1, 0)) }),
      'talk.docx',
      { readAt: '2024-06-04T10:30:00Z' },
    );
    expect(read.ok && read.value.lines.slice(0, 2)).toMatchObject([
      { text: '1. Ada Brook', cell: { row: 1, column: 1 } },
      { text: 'I begin.', cell: { row: 1, column: 2 } },
    ]);
  });

  it('is told where it has no words', async () => {
    const body = item(1, 0, '') + item(1, 0, run('x'));
    const read = await importBytes(
      await writeWord({ body, parts: numberingPart(outline, list(1, 0)) }),
      'talk.docx',
      { readAt: '2024-06-04T10:30:00Z' },
    );
    expect(read.ok && read.value.dropped).toEqual([{ kind: 'empty', count: 1, samples: ['1.'] }]);
  });

  it('is read in time, however many there are and however its numbers are made', async () => {
    const levels = Array.from({ length: 9 }, () => ({ text: '%1%2%3%4%5%6%7%8%9'.repeat(1_000) }));
    const parts = numberingPart(
      base(0, levels),
      ...Array.from({ length: 2_000 }, (_, at) => list(at + 1, 0)),
    );
    const body = Array.from({ length: 2_000 }, (_, at) => item(at + 1, at % 9, run('x'))).join('');
    const begun = performance.now();
    const texts = await textsIn({ body, parts });
    expect(texts.length).toBe(2_000);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(110);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
