import { expect, test } from 'vitest';
import type { SourceLine } from './source-line';
import { assembleLines, linesOf, outlineOf } from './transcript.testing';

/** Lines of tables whose cells stand between bars; a line without a bar stands in no table. */
function tableLines(text: string): readonly SourceLine[] {
  let row = 0;
  const cells = text.split('\n').flatMap((line): Pick<SourceLine, 'text' | 'cell'>[] => {
    if (!line.includes('|')) return [{ text: line }];
    row += 1;
    return line.split('|').flatMap((cell, at) => {
      const words = cell.trim();
      return words === '' ? [] : [{ text: words, cell: { row, column: at + 1 } }];
    });
  });
  const lines = linesOf(cells.map((each) => each.text).join('\n'));
  return lines.map((line, at) => {
    const cell = cells[at]?.cell;
    return cell === undefined ? line : { ...line, cell };
  });
}

const outline = (text: string) => outlineOf(assembleLines(tableLines(text)));

test('the column of names says who speaks, whatever stands in a cell of it', () => {
  expect(
    outline(
      'Jane Doe | How are you?\nR07 | I am well.\nJane Doe | Tom Reed\nwoman (off) | He is here.\n | He came early.',
    ),
  ).toEqual([
    'Jane Doe: How are you?',
    'R07: I am well.',
    'Jane Doe: Tom Reed',
    'woman: He is here. / He came early.',
  ]);
});

test('a time before the name is the time of what is said', () => {
  const transcript = assembleLines(
    tableLines('0:01 | Jane Doe | I begin.\n0:05 | Tom Reed | I end.\n0:09 | Jane Doe | Do you?'),
  );
  const spoken = transcript.paragraphs.filter(({ number }) => number !== null);
  expect(
    spoken.map(({ text, marks = [] }) => [text, ...marks.map((mark) => mark.kind === 'time' && mark.time)]),
  ).toEqual([
    ['I begin.', '0:01'],
    ['I end.', '0:05'],
    ['Do you?', '0:09'],
  ]);
});

test('a number before the name is no part of it', () => {
  const { speakers, paragraphs } = assembleLines(
    tableLines('1. Jane Doe | I begin.\n2. Tom Reed | I go on.\n3. Jane Doe | I end.\n4. R07 | No.'),
  );
  expect(speakers.map(({ name }) => name)).toEqual(['Jane Doe', 'Tom Reed', 'R07']);
  expect(paragraphs.map(({ text }) => text)).toEqual(['I begin.', 'I go on.', 'I end.', 'No.']);
});

test('the heads of the columns are nobody, on every page', () => {
  expect(
    outline(
      'Speaker | Words\nJane Doe | I begin.\nTom Reed | I go on.\nSpeaker | Words\nJane Doe | I end.',
    ).filter((turn) => !turn.startsWith('(')),
  ).toEqual(['Jane Doe: I begin.', 'Tom Reed: I go on. / Speaker / Words', 'Jane Doe: I end.']);
});

test.each([
  ['who holds which office', 'Jane Doe | Chair\nTom Reed | Harbour Master\nJane Doe | Member'],
  ['what was decided', 'Sea Walls | They fall down.\nHarbour Dues | They go up.\nRoyal Visit | It rains.'],
])('a table of %s is read as if it were none', (_, text) => {
  const lines = tableLines(`Ada Brook: We begin.\n${text}`);
  const bare = lines.map(({ cell: _cell, ...line }) => line);
  expect(outlineOf(assembleLines(lines))).toEqual(outlineOf(assembleLines(bare)));
});

test('words outside the table are read as they always are', () => {
  expect(
    outline('Jane Doe | I begin.\nTom Reed | I go on.\nJane Doe | I end.\nTom Reed: And I as well.'),
  ).toEqual(['Jane Doe: I begin.', 'Tom Reed: I go on.', 'Jane Doe: I end.', 'Tom Reed: And I as well.']);
});
