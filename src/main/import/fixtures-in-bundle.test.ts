import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { writeBundle } from '../export/write-bundle';
import { fixtureFiles, readFixture } from './fixtures.testing';
import { readBundle } from './formats/bundle';
import { importBytes } from './import-transcript';

const nothing = Y.encodeStateAsUpdate(new Y.Doc());

it('every awkward transcript, written into a bundle and read again, is the same', async () => {
  const files = await Promise.all(fixtureFiles.map(([, fixture]) => readFixture(fixture)));
  const all = files.flatMap((file) => [file, ...(file.others ?? [])]);
  // Two files may hold the same lines, and are then one transcript.
  const read = [...new Map(all.map((each) => [each.transcriptId, each])).values()];
  const bytes = await writeBundle({
    transcripts: read.map((each) => ({ ...each, source: each.original, notebookUpdate: nothing })),
    libraryUpdate: nothing,
    now: '2026-03-12T15:04:05.000Z',
    appVersion: '0.1.0',
  });
  const bundle = await readBundle(bytes, 'a.despatch');
  if (!bundle.ok) throw new Error(JSON.stringify(bundle.problem));
  const again = new Map(bundle.value.transcripts.map((each) => [each.transcriptId, each]));
  for (const { transcriptId, lines, canonicalJson, provenance, original } of read) {
    const after = again.get(transcriptId);
    expect(after).toMatchObject({ transcriptId, lines, canonicalJson, provenance });
    expect(Buffer.from(after?.source ?? []).equals(original), provenance.fileName).toBe(true);
  }
});

it.each(fixtureFiles)(
  'what is kept of %s gives the same lines whenever it is read',
  async (_file, fixture) => {
    const { original, provenance, lines } = await readFixture(fixture);
    const again = await importBytes(original, provenance.fileName, provenance);
    expect(again.ok && again.value.lines).toEqual(lines);
  },
);
