import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { bundleFiles, bundleMimeType } from '../../shared/bundle/bundle';
import { transcriptHash } from '../../shared/id';
import { openDoc } from '../../shared/notebook/doc';
import { projectNotebook } from '../../shared/notebook/transcript-notebook';
import { assemble } from '../../shared/transcript/assemble';
import { noDecisions } from '../../shared/transcript/decisions';
import { sampleBundle, sampleTranscript } from '../export/sample-bundle.testing';
import { writeZip } from '../export/write-zip';
import { readBundle } from './formats/bundle';
import { importBytes } from './import-transcript';
import { readZip } from './read-zip';

/** What came of the inputs of one importer; none threw, or there would be no tally. `slowest` in milliseconds. */
interface FuzzTally {
  readonly inputs: number;
  readonly read: number;
  readonly slowest: number;
}

export type Importer = 'text' | 'markdown' | 'bundle';
export const importers: readonly Importer[] = ['text', 'markdown', 'bundle'];

/** One change of a file: bytes written over it, put into it, taken out of it, repeated, or all that follows cut off. */
const mutation = fc.record({
  kind: fc.constantFrom('over', 'in', 'out', 'again', 'cut'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.oneof(
    { weight: 3, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 8 }) },
    fc.constantFrom(
      ...['\0', '\ufeff', '\n', '":', '{', '[', '\u200d', '**', 'Q1 '].map((each) => Buffer.from(each)),
    ),
  ),
});

type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

function mutate(bytes: Buffer, { kind, at, bytes: piece }: Mutation): Buffer {
  const place = Math.floor(at * bytes.length);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  switch (kind) {
    case 'over':
      return Buffer.concat([before, piece, after.subarray(piece.length)]);
    case 'in':
      return Buffer.concat([before, piece, after]);
    case 'out':
      return Buffer.concat([before, after.subarray(piece.length)]);
    case 'again':
      return Buffer.concat([before, after.subarray(0, 200), after]);
    default:
      return before;
  }
}

const mutated = (valid: fc.Arbitrary<Buffer>): fc.Arbitrary<Buffer> =>
  fc
    .tuple(valid, fc.array(mutation, { minLength: 1, maxLength: 6 }))
    .map(([bytes, mutations]) => mutations.reduce(mutate, bytes));

const anyBytes = fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes));
const anyText = fc.string({ unit: 'binary', maxLength: 500 }).map((text) => Buffer.from(text));

const fixture = (name: string) => readFileSync(`src/main/import/fixtures/${name}`);
const valid = {
  text: [
    'interview-question-and-answer.txt',
    'oral-evidence-with-question-numbers.txt',
    'utf-16-with-emoji.txt',
  ],
  markdown: ['markdown-with-bold-labels.md'],
};

function importText(bytes: Uint8Array, fileName: string): boolean {
  const read = importBytes(bytes, fileName, { readAt: '2024-06-04T10:30:00Z' });
  if (read.ok) assemble({ id: read.value.transcriptId, fileName, lines: read.value.lines }, noDecisions);
  return read.ok;
}

async function importBundle(bytes: Uint8Array): Promise<boolean> {
  const read = await readBundle(bytes, 'a.despatch');
  if (!read.ok) return false;
  for (const { transcriptId: id, lines, notebook, provenance } of read.value.transcripts) {
    const { decisions } = projectNotebook(openDoc([notebook]));
    assemble({ id, fileName: provenance.fileName, lines }, decisions);
  }
  return true;
}

/** The sample bundle with one of its parts changed and zipped again, so that the zip itself is whole. */
async function changedBundles(): Promise<fc.Arbitrary<Promise<Uint8Array>>> {
  const read = await readZip(await sampleBundle(), { entries: 100, bytes: 1e8 });
  if (!read.ok) throw new Error(read.problem);
  const entries = [...read.value].filter(([name]) => name !== bundleFiles.mimeType);
  const notebook = bundleFiles.notebook(transcriptHash(sampleTranscript().transcriptId));
  const changed = fc.constantFrom(bundleFiles.manifest, bundleFiles.library, notebook, notebook);
  const mimeType = { name: bundleFiles.mimeType, bytes: Buffer.from(bundleMimeType), isStored: true };
  return fc.tuple(changed, fc.array(mutation, { minLength: 1, maxLength: 4 })).map(([chosen, mutations]) =>
    writeZip([
      mimeType,
      ...entries.map(([name, bytes]) => ({
        name,
        bytes: name === chosen ? mutations.reduce(mutate, Buffer.from(bytes)) : bytes,
      })),
    ]),
  );
}

async function inputsOf(importer: Importer): Promise<fc.Arbitrary<Uint8Array | Promise<Uint8Array>>> {
  if (importer === 'bundle') {
    const whole = Buffer.from(await sampleBundle());
    return fc.oneof(anyBytes, mutated(fc.constant(whole)), { weight: 3, arbitrary: await changedBundles() });
  }
  return fc.oneof(anyBytes, anyText, {
    weight: 3,
    arbitrary: mutated(fc.constantFrom(...valid[importer].map(fixture))),
  });
}

/** Tries an importer with so many inputs; throws, with the seed, for the first that it throws for. */
export async function fuzzImporter(importer: Importer, inputs: number): Promise<FuzzTally> {
  let read = 0;
  let slowest = 0;
  const property = fc.asyncProperty(await inputsOf(importer), async (input) => {
    const bytes = await input;
    const begun = performance.now();
    const isRead =
      importer === 'bundle'
        ? await importBundle(bytes)
        : importText(bytes, importer === 'text' ? 'a.txt' : 'a.md');
    slowest = Math.max(slowest, performance.now() - begun);
    read += isRead ? 1 : 0;
  });
  await fc.assert(property, { numRuns: inputs });
  return { inputs, read, slowest: Math.round(slowest) };
}
