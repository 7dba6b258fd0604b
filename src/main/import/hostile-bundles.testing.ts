import * as Y from 'yjs';
import { bundleFiles, bundleMimeType } from '../../shared/bundle/bundle';
import { annotationId, transcriptHash } from '../../shared/id';
import { openDoc } from '../../shared/notebook/doc';
import {
  addAnnotation,
  annotationsMap,
  projectNotebook,
  setNote,
} from '../../shared/notebook/transcript-notebook';
import { fixedDoc, sampleBundle, sampleTranscript } from '../export/sample-bundle.testing';
import { writeZip, type ZipEntry } from '../export/write-zip';
import { type HostileFile, megabyte, noise } from './hostile-file.testing';
import { readZip } from './read-zip';

const hash = transcriptHash(sampleTranscript().transcriptId);
const mimeType: ZipEntry = { name: bundleFiles.mimeType, bytes: Buffer.from(bundleMimeType), isStored: true };

type Content = string | Uint8Array | Iterable<Uint8Array> | null;

/** The sample bundle with some of its entries replaced, or left out where the new content is null. */
async function tampered(changes: Readonly<Record<string, Content>>, more: readonly ZipEntry[] = []) {
  const read = await readZip(await sampleBundle(), { entries: 5000, bytes: 1e9 });
  if (!read.ok) throw new Error(read.problem);
  const entries = new Map<string, Content>(read.value);
  entries.delete(bundleFiles.mimeType);
  for (const [name, content] of Object.entries(changes)) entries.set(name, content);
  const written = [...entries].flatMap(([name, content]): ZipEntry[] =>
    content === null ? [] : [{ name, bytes: typeof content === 'string' ? Buffer.from(content) : content }],
  );
  return Buffer.from(await writeZip([mimeType, ...written, ...more]));
}

function* zeros(megabytes: number): Generator<Uint8Array> {
  const piece = Buffer.alloc(megabyte);
  for (let count = 0; count < megabytes; count += 1) yield piece;
}

function* tinyEntries(count: number): Generator<ZipEntry> {
  for (let at = 0; at < count; at += 1) yield { name: `e${at}`, bytes: Buffer.from('x') };
}

/** Changes every header of a zip, in its directory and beside its entries. */
function withHeaders(
  bytes: Buffer,
  change: (bytes: Buffer, sizeAt: number, flagsAt: number) => void,
): Buffer {
  for (const [signature, sizeAt, flagsAt] of [
    ['PK\x01\x02', 24, 8],
    ['PK\x03\x04', 22, 6],
  ] as const)
    for (let at = bytes.indexOf(signature); at >= 0; at = bytes.indexOf(signature, at + 4))
      change(bytes, at + sizeAt, at + flagsAt);
  return bytes;
}

/** A notebook with this many annotations, all of them where the first of the sample is. */
function crowded(count: number): Uint8Array {
  const [first] = projectNotebook(openDoc([sampleTranscript().notebookUpdate])).annotations.values();
  return fixedDoc((doc) => {
    for (let at = 0; first && at < count; at += 1)
      addAnnotation(doc, { ...first, id: annotationId(`crowd-${at}`) });
  });
}

function withNote(note: string): Uint8Array {
  const doc = openDoc([sampleTranscript().notebookUpdate]);
  setNote(doc, annotationId('sample-01'), note, 1);
  return Y.encodeStateAsUpdate(doc);
}

function oddShapes(): Uint8Array {
  return fixedDoc((doc) => {
    const entry = new Y.Map<unknown>();
    annotationsMap(doc).set('annotation:odd', entry);
    entry.set('passage', { start: null, end: [] });
    entry.set('note', new Y.Array());
    doc.getMap('decisions').set('title', { toString: 1 });
    doc.getMap('decisions').set('__proto__', 'x');
  });
}

const transcripts = (count: number) =>
  Array.from({ length: count }, (_, at) => `transcript:${String(at).padStart(64, '0')}`);
const manifest = (changes: object) =>
  JSON.stringify({
    format: 'despatch-bundle',
    version: 1,
    appVersion: '1',
    madeAt: '2025-11-12T12:00:00.000Z',
    transcripts: [`transcript:${hash}`],
    ...changes,
  });

/** Zips that are broken, or that are more than they say. */
const zips: readonly HostileFile[] = [
  { name: 'bomb.despatch', make: () => tampered({ bomb: zeros(1000) }) },
  { name: 'small bomb.despatch', make: () => tampered({ bomb: zeros(250) }), isQuick: true },
  {
    name: 'bomb.docx',
    make: () =>
      writeZip([
        { name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') },
        { name: 'word/document.xml', bytes: zeros(1000) },
      ]),
  },
  {
    name: 'forged sizes.despatch',
    make: async () =>
      withHeaders(await tampered({ bomb: zeros(100) }), (bytes, at) => bytes.writeUInt32LE(10, at)),
    isQuick: true,
  },
  {
    name: 'encrypted.despatch',
    make: async () =>
      withHeaders(await tampered({}), (bytes, _, at) => bytes.writeUInt16LE(bytes.readUInt16LE(at) | 1, at)),
  },
  { name: 'sixty thousand entries.despatch', make: () => tampered({}, [...tinyEntries(60_000)]) },
  {
    name: 'climbing names.despatch',
    make: async () =>
      Buffer.from(
        (await tampered({ 'aa/aa/etc/passwd': 'x' })).toString('latin1').replaceAll('aa/aa/etc', '../../etc'),
        'latin1',
      ),
  },
  {
    name: 'one name twice.despatch',
    make: () => tampered({}, [{ name: 'manifest.json', bytes: Buffer.from('{}') }]),
  },
  { name: 'truncated.despatch', make: async () => (await tampered({})).subarray(0, 10_000), isQuick: true },
  { name: 'only its beginning.despatch', make: async () => (await tampered({})).subarray(0, 100) },
  {
    name: 'noise.despatch',
    make: () => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), noise(megabyte)]),
  },
];

/** Bundles that are whole as zips, and lie. */
const bundles: readonly HostileFile[] = [
  {
    name: 'deep manifest.despatch',
    make: () => tampered({ [bundleFiles.manifest]: '['.repeat(5_000_000) }),
    isQuick: true,
  },
  {
    name: 'deep library.despatch',
    make: () =>
      tampered({ [bundleFiles.library]: `{"themes":${'['.repeat(200_000)}${']'.repeat(200_000)}}` }),
  },
  {
    name: 'many transcripts.despatch',
    make: () => tampered({ [bundleFiles.manifest]: manifest({ transcripts: transcripts(500_000) }) }),
  },
  { name: 'newer.despatch', make: () => tampered({ [bundleFiles.manifest]: manifest({ version: 99 }) }) },
  {
    name: 'odd version.despatch',
    make: () => tampered({ [bundleFiles.manifest]: manifest({ version: 1e308 }) }),
  },
  {
    name: 'forged hash.despatch',
    make: () => tampered({ [bundleFiles.lines(hash)]: '{"version":1,"lines":[]}' }),
  },
  { name: 'changed source.despatch', make: () => tampered({ [bundleFiles.source(hash)]: 'other words' }) },
  { name: 'no notebook.despatch', make: () => tampered({ [bundleFiles.notebook(hash)]: null }) },
  {
    name: 'noisy notebook.despatch',
    make: () => tampered({ [bundleFiles.notebook(hash)]: noise(megabyte) }),
    isQuick: true,
  },
  {
    name: 'billions of edits.despatch',
    make: () =>
      tampered({
        [bundleFiles.notebook(hash)]: Buffer.from('ffffffff0fffffffff0fffffffff0fffffffff0f', 'hex'),
      }),
  },
  {
    name: 'billions of removals.despatch',
    make: () =>
      tampered({ [bundleFiles.notebook(hash)]: Buffer.from('00ffffffff0f01ffffffff0f00ffffffff0f', 'hex') }),
  },
  {
    name: 'edits that wait for others.despatch',
    make: () =>
      tampered({ [bundleFiles.notebook(hash)]: Buffer.from('01018080808008004401016101780000', 'hex') }),
  },
  { name: 'odd shapes.despatch', make: () => tampered({ [bundleFiles.notebook(hash)]: oddShapes() }) },
  {
    name: 'a flooded note.despatch',
    make: () =>
      tampered({ [bundleFiles.notebook(hash)]: withNote(`Z${'\u0335\u0321\u0489'.repeat(100_000)}`) }),
    isQuick: true,
  },
  {
    name: 'a note of 10 MB.despatch',
    silence: 1500,
    make: () => tampered({ [bundleFiles.notebook(hash)]: withNote('word '.repeat(2 * megabyte)) }),
  },
  {
    name: 'twenty thousand annotations in one place.despatch',
    silence: 4000,
    make: () => tampered({ [bundleFiles.notebook(hash)]: crowded(20_000) }),
  },
  {
    name: 'a path for a name.despatch',
    make: () =>
      tampered({
        [bundleFiles.provenance(hash)]: JSON.stringify({
          ...sampleTranscript().provenance,
          fileName: '..\\..\\../../etc/\u202epasswd',
        }),
      }),
  },
];

export const hostileBundles: readonly HostileFile[] = [...zips, ...bundles];
