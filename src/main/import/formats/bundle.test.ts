import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { unsettled } from '../../../shared/annotation/annotation';
import { startingThemes } from '../../../shared/annotation/theme';
import { bundleFiles, bundleMimeType } from '../../../shared/bundle/bundle';
import { annotationId, authorId, themeId, transcriptHash } from '../../../shared/id';
import { openDoc } from '../../../shared/notebook/doc';
import { setAuthor } from '../../../shared/notebook/library-notebook';
import {
  addAnnotation,
  annotationsMap,
  projectNotebook,
  removeAnnotation,
  setNote,
} from '../../../shared/notebook/transcript-notebook';
import { fixedDoc, sampleLibrary, sampleTranscript } from '../../export/sample-bundle.testing';
import { writeBundle } from '../../export/write-bundle';
import { writeZip, type ZipEntry } from '../../export/write-zip';
import { importText } from '../import-text.testing';
import { readZip } from '../read-zip';
import { isBundle, readBundle } from './bundle';

const made = { now: '2026-03-12T15:04:05.000Z', appVersion: '0.1.0' };
const roomy = { entries: 5000, bytes: 1e9 };

async function sample(changes: { notebookUpdate?: Uint8Array } = {}): Promise<Uint8Array> {
  const transcript = { ...sampleTranscript(), ...changes };
  return writeBundle({ ...made, transcripts: [transcript], libraryUpdate: sampleLibrary() });
}

/** The sample with some of its entries replaced, or left out where the new content is null. */
async function tampered(changes: Readonly<Record<string, string | Uint8Array | null>>): Promise<Uint8Array> {
  const read = await readZip(await sample(), roomy);
  if (!read.ok) throw new Error(read.problem);
  const entries = new Map<string, Uint8Array | null>(read.value);
  for (const [name, content] of Object.entries(changes))
    entries.set(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return writeZip(
    [...entries].flatMap(([name, bytes]): ZipEntry[] =>
      bytes ? [{ name, bytes, isStored: name === bundleFiles.mimeType }] : [],
    ),
  );
}

const hash = transcriptHash(sampleTranscript().transcriptId);

test('a bundle read back holds what was put in', async () => {
  const original = sampleTranscript();
  const bytes = await sample();
  expect(isBundle(bytes)).toBe(true);
  const read = await readBundle(bytes, 'sample.despatch');
  if (!read.ok) throw new Error(read.problem.kind);
  const [only] = read.value.transcripts;
  expect(only).toMatchObject({
    transcriptId: original.transcriptId,
    lines: original.lines,
    provenance: original.provenance,
  });
  expect(Buffer.from(only?.source ?? [])).toEqual(Buffer.from(original.source));
  expect(projectNotebook(openDoc([only?.notebook ?? new Uint8Array()]))).toEqual(
    projectNotebook(openDoc([original.notebookUpdate])),
  );
  expect(read.value.themes.map(({ name }) => name)).toEqual(startingThemes.map(({ name }) => name));
  expect(read.value.authors).toEqual([{ id: authorId('sample'), name: 'Anna Hale', initials: 'AH' }]);
});

test('removed annotations and overwritten notes leave no trace in a bundle', async () => {
  const doc = openDoc([sampleTranscript().notebookUpdate]);
  const removed = annotationId('sample-01');
  setNote(doc, annotationId('sample-02'), 'first thoughts: xyzzy', 1);
  setNote(doc, annotationId('sample-02'), 'second', 2);
  setNote(doc, removed, 'plugh', 3);
  removeAnnotation(doc, removed, 4);
  const read = await readBundle(await sample({ notebookUpdate: Y.encodeStateAsUpdate(doc) }), 'x');
  if (!read.ok) throw new Error(read.problem.kind);
  const notebook = read.value.transcripts[0]?.notebook ?? new Uint8Array();
  const raw = Buffer.from(notebook).toString('utf8');
  expect(raw).not.toMatch(/xyzzy|plugh/);
  expect(
    annotationsMap(openDoc([notebook]))
      .get(removed)
      ?.toJSON(),
  ).toEqual({ note: '', removed: true });
  expect(projectNotebook(openDoc([notebook])).annotations.get(annotationId('sample-02'))?.note).toBe(
    'second',
  );
});

test('joining a bundle with the notebook it was made from changes nothing', async () => {
  const { notebookUpdate } = sampleTranscript();
  const read = await readBundle(await sample(), 'x');
  if (!read.ok) throw new Error(read.problem.kind);
  const joined = openDoc([notebookUpdate, read.value.transcripts[0]?.notebook ?? new Uint8Array()]);
  expect(projectNotebook(joined)).toEqual(projectNotebook(openDoc([notebookUpdate])));
});

const noteText = fc.string({ unit: 'binary', maxLength: 200 });

test('any text, notes, authors and themes come back as they were', async () => {
  const property = fc.asyncProperty(
    fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 5 }),
    fc.array(noteText, { maxLength: 5 }),
    fc.string({ unit: 'grapheme' }),
    async (texts, notes, name) => {
      const source = new TextEncoder().encode(`Words here\n${texts.join('\n')}`);
      const imported = importText(source, 'any.txt', { readAt: made.now });
      if (!imported.ok) return;
      const line = imported.value.lines[0];
      if (!line) return;
      const author = { id: authorId('a'), name: name, initials: '' };
      const notebookUpdate = fixedDoc((doc) =>
        notes.forEach((note, index) => {
          addAnnotation(doc, {
            id: annotationId(String(index)),
            passage: { start: { paragraph: line.id, offset: 0 }, end: { paragraph: line.id, offset: 1 } },
            quote: { exact: [line.text.slice(0, 1)], before: '', after: '' },
            themeId: themeId('evidence'),
            note: note,
            ...unsettled,
            authorId: author.id,
            madeAt: 1,
            changedAt: 1,
          });
        }),
      );
      const bytes = await writeBundle({
        ...made,
        transcripts: [{ ...imported.value, source, notebookUpdate }],
        libraryUpdate: fixedDoc((doc) => setAuthor(doc, author)),
      });
      const read = await readBundle(bytes, 'any.despatch');
      if (!read.ok) throw new Error(JSON.stringify(read.problem));
      expect(read.value.transcripts[0]?.lines).toEqual(imported.value.lines);
      expect(projectNotebook(openDoc([read.value.transcripts[0]?.notebook ?? new Uint8Array()]))).toEqual(
        projectNotebook(openDoc([notebookUpdate])),
      );
      expect(read.value.authors).toEqual(notes.length === 0 ? [] : [author]);
    },
  );
  await fc.assert(property, { numRuns: 60 });
});

test.each([
  [
    'a newer manifest',
    { [bundleFiles.manifest]: '{"format":"despatch-bundle","version":7}' },
    { kind: 'newer-version', version: 7 },
  ],
  ['no manifest', { [bundleFiles.manifest]: null }, { kind: 'damaged' }],
  ['a manifest that is no JSON', { [bundleFiles.manifest]: '{' }, { kind: 'damaged' }],
  ['another format', { [bundleFiles.manifest]: '{"format":"else","version":1}' }, { kind: 'damaged' }],
  ['a transcript that is not there', { [bundleFiles.lines(hash)]: null }, { kind: 'damaged' }],
  ['a changed transcript', { [bundleFiles.lines(hash)]: '{"version":1,"lines":[]}' }, { kind: 'damaged' }],
  ['a changed original', { [bundleFiles.source(hash)]: 'other words' }, { kind: 'damaged' }],
  ['no original', { [bundleFiles.source(hash)]: null }, { kind: 'damaged' }],
  ['a provenance of another shape', { [bundleFiles.provenance(hash)]: '[]' }, { kind: 'damaged' }],
  [
    'a notebook that is none',
    { [bundleFiles.notebook(hash)]: new Uint8Array([255, 255, 255, 1, 2, 3]) },
    { kind: 'damaged' },
  ],
  [
    'themes of another shape',
    { [bundleFiles.library]: '{"themes":[{"id":"x"}],"authors":[]}' },
    { kind: 'damaged' },
  ],
])('a bundle with %s is refused', async (_, changes, problem) => {
  const read = await readBundle(await tampered(changes), 'sample.despatch');
  expect(read).toMatchObject({ ok: false, problem: { ...problem, fileName: 'sample.despatch' } });
});

test('a name with a folder in a provenance becomes a bare name', async () => {
  const provenance = { ...sampleTranscript().provenance, fileName: '../../etc\\passwd' };
  const bytes = await tampered({ [bundleFiles.provenance(hash)]: JSON.stringify(provenance) });
  const read = await readBundle(bytes, 'x');
  expect(read).toMatchObject({ ok: true, value: { transcripts: [{ provenance: { fileName: 'passwd' } }] } });
});

interface RawEntry {
  readonly name: string;
  readonly content: Buffer;
  readonly declaredSize?: number;
}

const packedContents = new Map<Buffer, { packed: Buffer; checksum: number }>();

/** Packs each content once: the large one takes a second. */
function pack(content: Buffer): { packed: Buffer; checksum: number } {
  const known = packedContents.get(content) ?? {
    packed: deflateRawSync(content, { level: 1 }),
    checksum: crc32(content),
  };
  packedContents.set(content, known);
  return known;
}

/** A zip written byte by byte, so that it can lie about its sizes and names. */
function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declaredSize = content.length } of entries) {
    const { packed, checksum } = pack(content);
    const nameBytes = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(checksum, 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(declaredSize, 18);
    shared.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, nameBytes, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, tail, nameBytes]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const mimetype: RawEntry = { name: 'mimetype', content: Buffer.from(bundleMimeType) };
const zeros = Buffer.alloc(120 * 1024 * 1024);

test.each<[string, () => Uint8Array]>([
  [
    'that inflates beyond the cap',
    () => rawZip([mimetype, { name: 'a', content: zeros }, { name: 'b', content: zeros }]),
  ],
  ['that lies about a size', () => rawZip([mimetype, { name: 'a', content: zeros, declaredSize: 10 }])],
  ['whose names lead out of it', () => rawZip([mimetype, { name: '../../evil', content: Buffer.from('x') }])],
  ['with an absolute name', () => rawZip([mimetype, { name: '/etc/passwd', content: Buffer.from('x') }])],
  ['with a backslash in a name', () => rawZip([mimetype, { name: 'a\\..\\b', content: Buffer.from('x') }])],
  ['with two entries of one name', () => rawZip([mimetype, mimetype])],
  [
    'with too many entries',
    () => rawZip(Array.from({ length: 5001 }, (_, at) => ({ name: `e${at}`, content: Buffer.alloc(0) }))),
  ],
  ['cut short', () => rawZip([mimetype]).slice(0, 60)],
  ['that is empty', () => new Uint8Array()],
])('a zip %s is damaged', async (_, make) => {
  const read = await readBundle(make(), 'evil.despatch');
  expect(read).toMatchObject({ ok: false, problem: { kind: 'damaged', fileName: 'evil.despatch' } });
});

test('a bundle with any byte changed is read as it was or refused, and never thrown about', async () => {
  const bytes = await sample();
  const property = fc.asyncProperty(
    fc.nat(bytes.length - 1),
    fc.integer({ min: 1, max: 255 }),
    async (at, by) => {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ by;
      const read = await readBundle(changed, 'x');
      if (!read.ok) expect(['damaged', 'newer-version']).toContain(read.problem.kind);
    },
  );
  await fc.assert(property, { numRuns: 150 });
});

test('neither a Word document nor text is taken for a bundle', () => {
  expect(isBundle(new TextEncoder().encode('mimetype'))).toBe(false);
  expect(isBundle(rawZip([{ name: '[Content_Types].xml', content: Buffer.from('<Types/>') }]))).toBe(false);
  expect(isBundle(new Uint8Array())).toBe(false);
});
