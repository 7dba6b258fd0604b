import { expect, it } from 'vitest';
import { hostilePdfs } from './hostile-pdfs.testing';
import { importBytes } from './import-transcript';

it.each(hostilePdfs)('$name ends in lines or in a problem', async ({ name, make }) => {
  const begun = performance.now();
  const read = await importBytes(await make(), name, { readAt: '2024-06-04T10:30:00Z' });
  const outcome = read.ok ? `${read.value.lines.length} lines` : read.problem.kind;
  console.log(`${name}: ${outcome} in ${Math.round(performance.now() - begun)} ms`);
  expect(outcome).toMatch(
    /^(?:1 lines|damaged|no-text-found|page-too-full|reader-failed|unpacks-too-large)$/,
  );
});
