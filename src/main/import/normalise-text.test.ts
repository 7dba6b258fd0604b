import { expect, test } from 'vitest';
import { canBeDrawn, cleanLine, normaliseLine, removeUnprintable } from './normalise-text';

/** What the rules say, without any of the tests that spare work. */
function slowly(text: string): string {
  return text
    .replace(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
      /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]/g,
      '',
    )
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

test('every character in a line is cleaned as the rules say', () => {
  const wrong: string[] = [];
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const line = ` e${String.fromCharCode(unit)} x`;
    if (cleanLine(line) !== slowly(line)) wrong.push(unit.toString(16));
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['  two   spaces  ', 'two spaces'],
  ['a tab\tand a return\r', 'a tab and a return'],
  ['non-breaking\u00a0space', 'non-breaking space'],
  ['Cafe\u0301', 'Café'],
])('a line %j reads %j', (line, expected) => {
  expect(normaliseLine(line)).toBe(expected);
});

test('what is taken away is counted', () => {
  expect(removeUnprintable('so\u00adft \u0000 and \ud800 lone')).toEqual({
    text: 'soft  and \ufffd lone',
    removed: 2,
    undecodable: 1,
  });
});

test.each([
  ['64 accents on a letter', `e${'\u0301'.repeat(64)}`, true],
  ['65 accents on a letter', `e${'\u0301'.repeat(65)}`, false],
  ['64 joined signs', 'a\u200d'.repeat(64), true],
  ['65 joined signs', 'a\u200d'.repeat(65), false],
  ['65 ideographs', '国'.repeat(65), true],
  ['65 accents beyond the first plane', '\u{1e8d0}'.repeat(65), false],
])('%s can be drawn: %s', (_what, text, expected) => {
  expect(canBeDrawn(text)).toBe(expected);
});
