import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { type FormatId, isFormatId } from '../../shared/formats';
import { openDoc } from '../../shared/notebook/doc';
import { projectNotebook } from '../../shared/notebook/transcript-notebook';
import { assemble } from '../../shared/transcript/assemble';
import { sampleBundle } from '../export/sample-bundle.testing';
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

export type Importer = FormatId | 'bundle';
/** Every format that has files to try it with, and bundles. */
export const importers: readonly Importer[] = [
  ...readdirSync(new URL('./fixtures', import.meta.url)).filter(isFormatId),
  'bundle',
];

const readAt = '2024-06-04T10:30:00Z';

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

const fixtures = fileURLToPath(new URL('./fixtures', import.meta.url));

/** Every file that a format is tried with, whole, at first. */
function filesOf(format: FormatId): readonly Buffer[] {
  const folder = join(fixtures, format);
  const names = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));
  return names.map((name) => readFileSync(join(folder, name)));
}

async function importAs(format: FormatId | undefined, bytes: Uint8Array): Promise<boolean> {
  const fileName = format === 'markdown' ? 'a.md' : 'a.txt';
  const read = await importBytes(bytes, fileName, { readAt, ...(format && { as: format }) });
  if (read.ok) assemble({ id: read.value.transcriptId, fileName, lines: read.value.lines }, read.value.facts);
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

const isZip = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 2) === 'PK';

interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isStored?: boolean;
}

/** A zip with one of its parts changed and zipped again, so that the zip itself is whole. */
async function changedZip(
  bytes: Uint8Array,
  mayChange: (name: string) => boolean,
): Promise<fc.Arbitrary<Uint8Array | Promise<Uint8Array>>> {
  const read = await readZip(bytes, { entries: 100, bytes: 1e8 });
  if (!read.ok) throw new Error(read.problem);
  const parts: readonly Part[] = [...read.value].map(([name, content]) => ({
    name,
    bytes: content,
    isStored: name === 'mimetype',
  }));
  const changed = fc.constantFrom(...parts.map(({ name }) => name).filter(mayChange));
  return fc
    .tuple(changed, fc.array(mutation, { minLength: 1, maxLength: 4 }))
    .map(([chosen, mutations]) =>
      writeZip(
        parts.map((part) =>
          part.name === chosen ? { ...part, bytes: mutations.reduce(mutate, Buffer.from(part.bytes)) } : part,
        ),
      ),
    );
}

async function inputsOf(importer: Importer): Promise<fc.Arbitrary<Uint8Array | Promise<Uint8Array>>> {
  const files = importer === 'bundle' ? [Buffer.from(await sampleBundle())] : filesOf(importer);
  // The lines of a bundle are what their name says, or the bundle is refused at once.
  const mayChange = (name: string) =>
    importer !== 'bundle' || /^(?:manifest|library)\.json$|\/notebook$/.test(name);
  const zips = await Promise.all(files.filter(isZip).map((bytes) => changedZip(bytes, mayChange)));
  const changed = mutated(fc.constantFrom(...files));
  if (zips.length === 0) return fc.oneof(anyBytes, anyText, { weight: 3, arbitrary: changed });
  return fc.oneof(anyBytes, changed, { weight: 3, arbitrary: fc.oneof(...zips) });
}

/** Tries an importer with so many inputs; throws, with the seed, for the first that it throws for. */
export async function fuzzImporter(importer: Importer, inputs: number): Promise<FuzzTally> {
  let read = 0;
  let slowest = 0;
  const property = fc.asyncProperty(await inputsOf(importer), fc.boolean(), async (input, isChosen) => {
    const bytes = await input;
    const begun = performance.now();
    const isRead =
      importer === 'bundle'
        ? await importBundle(bytes)
        : await importAs(isChosen ? importer : undefined, bytes);
    slowest = Math.max(slowest, performance.now() - begun);
    read += isRead ? 1 : 0;
  });
  await fc.assert(property, { numRuns: inputs });
  return { inputs, read, slowest: Math.round(slowest) };
}
