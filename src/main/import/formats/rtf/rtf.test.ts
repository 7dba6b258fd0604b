import { describe, expect, it } from 'vitest';
import { contentOf } from '../../file-content';
import type { ReadSource } from '../format';
import { rtfFormat } from './rtf';

function read(body: string): ReadSource {
  const bytes = Buffer.from(`{\\rtf1\\ansi\\ansicpg1252 ${body}}`, 'latin1');
  const result = rtfFormat.read(contentOf(bytes, 'talk.rtf'));
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

const linesIn = (body: string): readonly string[] => read(body).lines.map(({ text }) => text);

describe('the words of a Rich Text document', () => {
  it('has every line of a box, however many', () => {
    const lines = linesIn(`a{\\shptxt ${'b\\par '.repeat(150_000)}}\\par`);
    expect(lines).toHaveLength(150_001);
  });

  it.each<readonly [string, string, readonly string[]]>([
    ['paragraphs and lines', 'a\\par b\\line c\\sect d', ['a', 'b', 'c', 'd']],
    ['a backslash before a line end', 'a\\\nb\\\r\nc', ['a', 'b', 'c']],
    ['line ends of the file itself', 'wo\nrd\r\ns', ['words']],
    ['signs', '\\{a\\}\\~\\\\b\\_c\\-d\\:e', ['{a} \\b‑cde']],
    ['named characters', '\\lquote a\\rquote\\endash b\\tab c\\bullet', ['‘a’–b c•']],
    ['bytes of 1252', "caf\\'e9 \\'80 \\'93x\\'94", ['café € “x”']],
    ['unescaped bytes', 'caf\xe9', ['café']],
    ['Unicode with one character for others', '\\u8212?a\\u-3913?b', ['—a\uf0b7b']],
    ['Unicode with two', "\\uc2\\u8364 EUa\\u8364\\'80\\'81b", ['€a€b']],
    ['Unicode with none', '{\\uc0\\u8212 a}\\u8212?b', ['—a—b']],
    ['Unicode whose other is a control word', '\\u8217\\rquote s', ['’s']],
    ['two halves of an emoji', '\\u-10179?\\u-8694?', ['\ud83d\ude0a']],
    ['a group that ends what is passed over', '{\\u8212}ab', ['—ab']],
    ['unknown groups', 'a{\\*\\new b{c}}d{\\new e}', ['ade']],
    ['bytes of a picture', 'a{\\pict\\bin4 }}}}}b', ['ab']],
    ['fields', 'a{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt  b}}', ['a b']],
    ['an end of a paragraph that was taken out', 'a {\\deleted b\\par }c', ['a c']],
    [
      'a number before a paragraph',
      "{\\listtext\\tab 3.\\tab}a\\par{\\pntext\\f3\\'b7\\tab}b",
      ['3. a', 'b'],
    ],
    [
      'numbers in words and in other scripts',
      '{\\listtext Annex\\tab}a\\par{\\listtext\\pard\\plain  \\u1078?)\\tab}b\\par{\\listtext\\f2 o\\tab}c\\par{\\listtext \\u-3913?\\tab}d',
      ['Annex a', 'ж) b', 'c', 'd'],
    ],
    ['a number that was taken out', '{\\deleted{\\listtext 3.\\tab}a\\par }{\\listtext 3.\\tab}b', ['3. b']],
  ])('are read with %s', (_name, body, lines) => {
    expect(linesIn(body)).toEqual(lines);
  });

  it('are bold, italic and highlighted as their groups say', () => {
    const { lines, annotations } = read(
      '{\\colortbl;\\red255\\green255\\blue0;\\red240\\green240\\blue240;}{\\b a {\\b0 b} c}\\plain  d {\\i e}\\highlight1 f\\highlight0 g{\\chcbpat2 h}',
    );
    expect(lines[0]).toMatchObject({
      text: 'a b c d efgh',
      spans: [
        { kind: 'bold', start: 0, end: 2 },
        { kind: 'bold', start: 3, end: 5 },
        { kind: 'italic', start: 8, end: 9 },
      ],
    });
    expect(annotations).toMatchObject([
      { label: 'Yellow', passage: { start: { offset: 9 }, end: { offset: 10 } } },
    ]);
  });

  it('have headings by level or by style, and a title', () => {
    const styles = '{\\stylesheet{Normal;}{\\s1 heading 2;}{\\s2\\outlinelevel3 Mine;}{\\s3 Title;}}';
    const { lines, facts } = read(
      `${styles}{\\info{\\title The quay}{\\author A}}\\pard\\s1 a\\par\\pard\\s2 b\\par\\pard\\outlinelevel0 c\\par\\pard\\s1\\outlinelevel9 d\\par\\pard\\s3 e\\par`,
    );
    expect(lines.map(({ text, heading }) => [text, heading])).toEqual([
      ['a', 2],
      ['b', 4],
      ['c', 1],
      ['d', undefined],
      ['e', 1],
    ]);
    expect(facts).toEqual({});
    expect(read('{\\info{\\title The quay}}a').facts).toEqual({ title: 'The quay' });
  });

  it('stand in the cells of tables, and of tables inside them', () => {
    const nested = '\\intbl\\itap2 x\\nestcell\\itap2 y\\nestcell{\\*\\nesttableprops\\nestrow}';
    const { lines } = read(
      `\\intbl a\\cell\\intbl b\\par c\\cell\\row\\pard\\intbl d\\cell${nested}\\pard\\intbl e\\cell\\row\\pard f`,
    );
    expect(lines.map(({ text, cell }) => `${text}${cell ? ` ${cell.row}.${cell.column}` : ''}`)).toEqual([
      'a 1.1',
      'b 1.2',
      'c 1.2',
      'd 2.1',
      'x 3.1',
      'y 3.2',
      'e 2.2',
      'f',
    ]);
  });
});

it('the cells of a table are parted by no empty lines where their paragraphs end before they do', () => {
  const { lines } = read(
    'a\\par\\intbl{b\\par}\\cell{c\\par}\\cell\\row\\intbl{d\\par}\\cell\\row\\pard\\par e',
  );
  expect(
    lines.map(({ text, gapBefore, cell }) => [text, gapBefore === true, cell?.row, cell?.column]),
  ).toEqual([
    ['a', false, undefined, undefined],
    ['b', false, 1, 1],
    ['c', false, 1, 2],
    ['d', false, 2, 1],
    ['e', true, undefined, undefined],
  ]);
});

describe('a hostile Rich Text document', () => {
  it('with groups nested beyond reason is damaged', () => {
    const result = rtfFormat.read(contentOf(Buffer.from(`{\\rtf1${'{'.repeat(1_000_000)}`), 'talk.rtf'));
    expect(result).toMatchObject({ ok: false, problem: { kind: 'damaged' } });
  });

  it('may be all bytes of other characters', () => {
    expect(linesIn("\\'e9".repeat(300_000))).toEqual(['é'.repeat(300_000)]);
  });

  it('takes time in proportion to its length', () => {
    const begun = performance.now();
    const pieces = [
      "\\'",
      '\\u1',
      '{\\*\\a',
      '\\b',
      '{}',
      '\\u8212?',
      "\\'e9",
      '\\bin9',
      '{\\highlight1 a}',
      '{\\*\\annotation a}',
    ];
    for (const piece of pieces)
      rtfFormat.read(contentOf(Buffer.from(`{\\rtf1 ${piece.repeat(30_000)}`), 'a.rtf'));
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});

describe('a Rich Text document that ends abruptly', () => {
  const warningsOf = (whole: string) => {
    const result = rtfFormat.read(contentOf(Buffer.from(whole, 'latin1'), 'talk.rtf'));
    return result.ok ? result.value.warnings : result.problem;
  };

  it('is told of where its groups are left open', () => {
    for (const cut of ['{\\rtf1 a\\par b', '{\\rtf1 a{\\b b}', '{\\rtf1 a{\\b b'])
      expect(warningsOf(cut)).toEqual([{ kind: 'ends-abruptly' }]);
  });

  it('is none where they are closed, however often', () => {
    for (const whole of ['{\\rtf1 a{\\b b}}', '{\\rtf1 a}}}\n']) expect(warningsOf(whole)).toEqual([]);
  });
});
