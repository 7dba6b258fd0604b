import { expect, it } from 'vitest';
import { importBytes } from '../../import-transcript';
import { writePdf } from './pdf-writer.testing';
import { pageFrames, said as turn } from './set-words.testing';
import { typeset } from './typeset.testing';

const places = ['harbour', 'river', 'quay', 'weir', 'marsh', 'lock', 'ferry'];
/** Every speech is another, or its lines would be taken for the heads of pages. */
const speech = (at: number): string =>
  Array.from({ length: 5 }, (_, each) => {
    const place = places[(at * 5 + each * 3) % places.length];
    return `We came to ${place} ${at * 5 + each} in the morning and nobody there could say how deep it was.`;
  }).join(' ');
const words = 100_000;
/** In milliseconds; a machine that does nothing else takes two seconds. */
const longestWait = 15_000;

it('a PDF of a hundred thousand words is read in seconds', async () => {
  const speeches = Array.from({ length: Math.ceil(words / (5 * 18)) }, (_, at) => speech(at));
  const blocks = speeches.map((said, at) =>
    turn(at % 2 === 0 ? 'Jane Doe:' : 'John Roe:', said, { after: 6 }),
  );
  const pages = typeset(blocks, { frames: pageFrames(400, { x: 70, top: 780, bottom: 70, width: 455 }) });
  const bytes = writePdf({ pages: pages.map((texts) => ({ texts })) });
  const begun = performance.now();
  const read = await importBytes(bytes, 'a.pdf', { readAt: '2024-06-04T10:30:00Z' });
  const time = performance.now() - begun;
  console.log(
    `${pages.length} pages in ${Math.round(time)} ms, ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  );
  if (!read.ok) throw new Error(read.problem.kind);
  expect(read.value.lines.map(({ text }) => text.replace(/^J\w+ \w+: /, ''))).toEqual(speeches);
  expect(time).toBeLessThan(longestWait);
});
