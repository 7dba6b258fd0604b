import { expect, test } from 'vitest';
import { readBoldLabel } from './bold-label';
import type { SourceLine } from './source-line';
import { assembleLines, linesOf, outlineOf } from './transcript.testing';

/** Lines of a text in which words between asterisks are bold. */
function boldLines(text: string): readonly SourceLine[] {
  return linesOf(text).map((line) => {
    const [before = '', bold, after = ''] = line.text.split('*');
    if (bold === undefined) return line;
    const spans = [{ kind: 'bold' as const, start: before.length, end: before.length + bold.length }];
    return { ...line, text: before + bold + after, spans };
  });
}

const labelIn = (text: string) => {
  const label = boldLines(text).map((line) => readBoldLabel(line, new Map()))[0];
  return label && [label.label, label.question ?? null, label.lead];
};

test.each([
  ['*Jane Doe* We are late.', ['Jane Doe', null, 9]],
  ['*Jane Doe *We are late.', ['Jane Doe', null, 9]],
  ['*Q94 The Chair* Are we late?', ['The Chair', 'Q94', 14]],
  ['Q94 *The Chair* Are we late?', ['The Chair', 'Q94', 14]],
  ['12. *Jane Doe* We are late.', ['Jane Doe', '12', 13]],
  ['*[12] Jane Doe* We are late.', ['Jane Doe', '12', 14]],
  ['12. *We* are late.', null],
  ['*Jane Doe*: we are late.', null],
  ['*Jane Doe:* we are late.', null],
  ['*Jane Doe* (Aberwen): we are late.', null],
  ['*Jane Doe* 00:49', null],
  ['*Jane Doe*', null],
  ['*Jane D*oe is late.', null],
  ['Thank you, *Jane Doe* for that.', null],
  ['*Absolutely not* and never.', null],
  ['*Committee Room* is where we are.', ['Committee Room', null, 15]],
])('%s begins with the label %j', (text, label) => expect(labelIn(text)).toEqual(label));

test('names set bold without a colon are labels where they come again', () => {
  const lines = boldLines('*Jane Doe* I begin.\n*Tom Reed* I go on.\n*Jane Doe* I end.\n*Sea Walls* fall.');
  expect(outlineOf(assembleLines(lines)).slice(0, 3)).toEqual([
    'Jane Doe: I begin.',
    'Tom Reed: I go on.',
    'Jane Doe: I end.',
  ]);
});

test('a name set bold once is somebody mentioned, where labels look otherwise', () => {
  const lines = boldLines('Jane Doe: I begin.\nTom Reed: I go on.\n*Ada Brook* said so.\nJane Doe: I end.');
  expect(outlineOf(assembleLines(lines))).toEqual([
    'Jane Doe: I begin.',
    'Tom Reed: I go on. / Ada Brook said so.',
    'Jane Doe: I end.',
  ]);
});
