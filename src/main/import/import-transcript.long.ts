import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../shared/transcript/assemble';
import { noDecisions } from '../../shared/transcript/decisions';
import { importBytes } from './import-transcript';

const megabyte = 1024 * 1024;
const longestWait = 10_000;

/** What comes of a file, and in how many milliseconds, up to a transcript that can be shown. */
async function readAndAssemble(
  bytes: Uint8Array,
  fileName = 'talk.txt',
): Promise<{ readonly outcome: string; readonly time: number }> {
  const started = performance.now();
  const read = await importBytes(bytes, fileName, { readAt: '2024-06-04T10:30:00Z' });
  if (!read.ok) return { outcome: read.problem.kind, time: performance.now() - started };
  const { transcriptId: id, lines } = read.value;
  const transcript = assemble({ id, fileName, lines }, noDecisions);
  return { outcome: `${transcript.paragraphs.length}`, time: performance.now() - started };
}

const repeated = (text: string, times: number, then = '', thenTimes = 0): Buffer =>
  Buffer.from(text.repeat(times) + then.repeat(thenTimes));
const noise = (length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let index = 0; index < length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
};

type Enormous = readonly [name: string, make: () => Buffer, outcome: string, fileName?: string];

const enormous: readonly Enormous[] = [
  ['one line of 60 MB', () => repeated('words of one line ', (60 * megabyte) / 18), 'line-too-long'],
  [
    'one line of 60 MB in Markdown, full of mark-up',
    () => repeated('**a _b* [c](d ', (60 * megabyte) / 14),
    'line-too-long',
    'a.md',
  ],
  ['one word of 60 MB', () => repeated('x', 60 * megabyte), 'line-too-long'],
  ['one label of 60 MB', () => repeated('Jane: ', 10 * megabyte), 'line-too-long'],
  [
    'a million labelled lines',
    () => repeated('Jane Doe: words\nJohn Roe: more words.\n', 500_000),
    'too-many-lines',
  ],
  [
    'two hundred thousand labelled lines',
    () => repeated('Jane Doe: words\nJohn Roe: more words.\n', 100_000),
    '200000',
  ],
  ['two hundred thousand names', () => repeated('Jane Doe\nJohn Roe\n', 100_000), '200000'],
  [
    'a hundred thousand different labels',
    () =>
      Buffer.from(
        Array.from(
          { length: 100_000 },
          (_, index) => `Jane D${index.toString(26).replace(/\d/g, 'z')}: Yes.`,
        ).join('\n'),
      ),
    '100000',
  ],
  [
    'two hundred thousand short lines',
    () => repeated('and so on and on it goes\nuntil it ends, or not\n', 100_000),
    '200000',
  ],
  [
    'a hundred thousand captions',
    () =>
      repeated(
        'WEBVTT\n\n',
        1,
        '00:01.000 --> 00:02.000\n<v Jane Doe>Said.</v>\n\n00:01.000 --> 00:02.000\n<v Jane Doe>Done.</v>\n\n',
        50_000,
      ),
    '1250',
  ],
  ['60 MB of Rich Text controls', () => repeated('{\\rtf1', 1, '\\b', 30 * megabyte), 'no-text-found'],
  ['60 MB of Rich Text groups', () => repeated('{\\rtf1', 1, '{', 60 * megabyte), 'damaged'],
  [
    'more paragraphs of Rich Text than there may be',
    () => repeated('{\\rtf1', 1, ' a\\par', 10 * megabyte),
    'too-many-lines',
  ],
  ['more lines than there may be', () => repeated('a\n', 30_000_000), 'too-many-lines'],
  ['60 MB of empty lines', () => repeated('\r\n', 30_000_000), 'too-many-lines'],
  ['60 MB of spaces', () => repeated(' ', 60 * megabyte), 'no-text-found'],
  ['60 MB of noise', () => noise(60 * megabyte), 'not-text'],
];

describe('an enormous file is read or refused within ten seconds', () => {
  it.each(enormous.map(([name, make, outcome, fileName]) => ({ name, make, outcome, fileName })))(
    '$name',
    async ({ make, outcome, fileName }) => {
      const result = await readAndAssemble(make(), fileName);
      expect(result.outcome).toBe(outcome);
      expect(result.time).toBeLessThan(longestWait);
    },
  );
});
