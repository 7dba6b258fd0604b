import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import { assemble } from '../../../../shared/transcript/assemble';
import type { Transcript } from '../../../../shared/transcript/transcript';
import { importBytes } from '../../import-transcript';

const readAt = '2024-06-04T10:30:00Z';

async function transcriptOf(bytes: Uint8Array, fileName: string): Promise<Transcript> {
  const read = await importBytes(bytes, fileName, { readAt });
  if (!read.ok) throw new Error(read.problem.kind);
  const { transcriptId: id, lines, facts } = read.value;
  return assemble({ id, fileName, lines }, facts);
}

it('a page of a million words is read in half a minute on the busiest machine', async () => {
  const turn = (at: number) =>
    `<p><strong>${at % 2 === 0 ? 'Chair' : 'Dr Anna Hale'}:</strong> ${'These are <em>ten</em> words of what was said in there. '.repeat(10)}</p>`;
  const page = Buffer.from(
    `<!DOCTYPE html><html><body><main>${Array.from({ length: 10_000 }, (_, at) => turn(at)).join('\n')}</main></body></html>`,
  );
  const begun = performance.now();
  const { paragraphs } = await transcriptOf(page, 'long.html');
  const time = performance.now() - begun;
  console.log(`a page of a million words, ${page.length} bytes: ${Math.round(time)} ms`);
  expect(paragraphs).toHaveLength(10_000);
  expect(time).toBeLessThan(30_000);
}, 60_000);

it('a page of more elements than anybody writes is refused', async () => {
  const read = await importBytes(Buffer.from('<b></b>'.repeat(1_000_001)), 'a.html', { readAt, as: 'html' });
  expect(read).toMatchObject({ ok: false, problem: { kind: 'damaged' } });
});
