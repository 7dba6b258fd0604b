import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadTranscript } from '../../shared/ipc';
import { bundleEntries } from '../bundle-entries.testing';
import { Journals } from '../journal/journals';
import { temporaryFolder } from '../temporary-folder.testing';
import { DeskWork } from './desk-work';
import { startNodeProcess } from './node-process';
import { Staging } from './staging';

/** Each piece of work starts a process, which takes its time on a machine that has other things to do. */
vi.setConfig({ testTimeout: 60_000 });

let entry: string;
let root: string;
let staging: Staging;
let journals: Journals;

const text = 'A short hearing\n\nChair: Order.\n\nWitness: Good morning.\n';
const now = () => new Date('2026-01-02T03:04:05.000Z');

beforeAll(async () => {
  const built = await bundleEntries('desk-work', { work: resolve('src/main/work/work.ts') });
  entry = join(built, 'work.mjs');
}, 60_000);

beforeEach(async () => {
  root = temporaryFolder();
  staging = await Staging.open(join(root, 'staging'));
  journals = new Journals(join(root, 'journal'));
});

function deskWork(onProgress = vi.fn()): DeskWork {
  return new DeskWork({ start: () => startNodeProcess(entry), staging, onProgress, now });
}

async function readAndKeep(): Promise<ReadTranscript> {
  const read = await deskWork().read({ fileName: 'Pasted text', content: text });
  if (!read.ok || read.value.kind !== 'transcript') {
    throw new Error('The text was not read.');
  }
  const { token, transcriptId } = read.value;
  await journals.keepSource(staging.transcriptFolder(token, transcriptId) ?? '', transcriptId);
  return read.value;
}

describe('reading at the desk', () => {
  it('calls a file damaged that is named as a bundle and is none', async () => {
    const path = join(root, 'notes.despatch');
    writeFileSync(path, Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(2000, 7)]));
    const read = await deskWork().read({ path });
    expect(read).toMatchObject({ ok: false, problem: { kind: 'damaged', fileName: 'notes.despatch' } });
  });

  it('stages what the journal keeps, and says how far it is', async () => {
    const path = join(root, 'hearing.txt');
    writeFileSync(path, text);
    const onProgress = vi.fn();
    const read = await deskWork(onProgress).read({ path });
    expect(read).toMatchObject({
      ok: true,
      value: {
        kind: 'transcript',
        provenance: { fileName: 'hearing.txt', byteLength: text.length, readAt: '2026-01-02T03:04:05.000Z' },
        warnings: [],
      },
    });
    expect(onProgress).toHaveBeenCalledWith({ task: 'import', fileName: 'hearing.txt', done: 0.1 });
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('gives every document of a project a token of its own', async () => {
    const path = resolve('src/main/import/fixtures/taguette/two-documents-and-several-tags.sqlite3');
    const read = await deskWork().read({ path });
    if (!read.ok || read.value.kind !== 'transcript') {
      throw new Error('The project was not read.');
    }
    const [second] = read.value.others ?? [];
    expect(read.value.provenance.fileName).toMatch(/ \(Session with the harbour master\.docx\)$/);
    expect(second?.provenance.fileName).toMatch(/ \(Letter from the pilots\)$/);
    await staging.discard(read.value.token);
    const id = second?.transcriptId ?? read.value.transcriptId;
    const staged = staging.transcriptFolder(second?.token ?? '', id) ?? '';
    expect(readFileSync(join(staged, 'source'), 'utf8')).toMatch(/^<h1>Letter from the pilots/);
    expect(await journals.keepSource(staged, id)).toMatchObject({ ok: true });
  });

  it('keeps a pasted text, and no copy of it anywhere else', async () => {
    const { token, transcriptId } = await readAndKeep();
    expect(await journals.readSource(transcriptId)).toMatchObject({
      ok: true,
      value: { provenance: { fileName: 'Pasted text' } },
    });
    expect(readdirSync(staging.folder(token))).toEqual([]);
  });

  it('names the file as the person knows it when it cannot be read, and leaves nothing', async () => {
    const read = await deskWork().read({ fileName: 'mail.txt', content: new Uint8Array() });
    expect(read).toEqual({ ok: false, problem: { kind: 'empty', fileName: 'mail.txt' } });
    expect(readdirSync(join(root, 'staging'))).toEqual([]);
  });

  it.each([0, 5, 50, 300])('is cancelled after %d ms, and leaves nothing', async (wait) => {
    const work = deskWork();
    const reading = work.read({ fileName: 'a.txt', content: `${'word '.repeat(4_000)}\n`.repeat(2_000) });
    setTimeout(() => work.cancel('import'), wait);
    expect(await reading).toEqual({ ok: false, problem: { kind: 'cancelled', fileName: 'a.txt' } });
    expect(readdirSync(join(root, 'staging'))).toEqual([]);
  });

  it('survives a process that dies', async () => {
    const broken = join(root, 'broken.mjs');
    writeFileSync(broken, "process.send({ kind: 'ready' }); process.on('message', () => process.abort());\n");
    const work = new DeskWork({ start: () => startNodeProcess(broken), staging, onProgress: vi.fn(), now });
    expect(await work.read({ fileName: 'a.txt', content: text })).toEqual({
      ok: false,
      problem: { kind: 'reader-failed', fileName: 'a.txt', cause: 'It ended with SIGABRT.' },
    });
  });

  it('gives out no folder for a token that it never gave', async () => {
    const { transcriptId } = await readAndKeep();
    expect(staging.transcriptFolder('../journal', transcriptId)).toBeNull();
  });

  it('sweeps away at the start what an earlier one left', async () => {
    await deskWork().read({ fileName: 'a.txt', content: text });
    expect(readdirSync(join(root, 'staging'))).toHaveLength(1);
    await Staging.open(join(root, 'staging'));
    expect(existsSync(join(root, 'staging'))).toBe(false);
  });
});

describe('writing from the desk', () => {
  const stamp = { now: now().toISOString(), appVersion: '0.0.0' };
  const request = {
    preset: 'full-annotated',
    details: { title: '', author: 'A', preparedFor: '', preparedBy: '', handling: '' },
    includeBareHighlights: true,
  } as const;

  it('makes a Word document of what the journal has', async () => {
    const { transcriptId } = await readAndKeep();
    const path = join(root, 'briefing.docx');
    const journalFolder = join(root, 'journal');
    const written = await deskWork().write({
      kind: 'export',
      transcriptId,
      request,
      path,
      journalFolder,
      ...stamp,
    });
    expect(written).toEqual({
      ok: true,
      value: { fileName: 'briefing.docx', commentsInAnnexOnly: 0, charactersRemoved: 0 },
    });
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
  });

  it('makes a bundle that reads back as the same transcript', async () => {
    const { transcriptId } = await readAndKeep();
    const path = join(root, 'copy.despatch');
    const journalFolder = join(root, 'journal');
    await deskWork().write({
      kind: 'bundle',
      transcripts: [transcriptId],
      withHistory: false,
      path,
      journalFolder,
      ...stamp,
    });
    const read = await deskWork().read({ path });
    expect(read).toMatchObject({
      ok: true,
      value: { kind: 'bundle', fileName: 'copy.despatch', transcripts: [{ transcriptId }] },
    });
    const token = read.ok ? read.value.token : '';
    const other = new Journals(join(root, 'elsewhere'));
    await other.keepSource(staging.transcriptFolder(token, transcriptId) ?? '', transcriptId);
    expect(await other.readSource(transcriptId)).toEqual(await journals.readSource(transcriptId));
  });

  it('leaves the old document whole when there is nothing to write from', async () => {
    const path = join(root, 'briefing.docx');
    writeFileSync(path, 'an earlier briefing');
    const { transcriptId } = await readAndKeep();
    const journalFolder = join(root, 'no journal');
    const written = await deskWork().write({
      kind: 'export',
      transcriptId,
      request,
      path,
      journalFolder,
      ...stamp,
    });
    expect(written).toMatchObject({ ok: false, problem: { kind: 'unexpected', fileName: 'briefing.docx' } });
    expect(readFileSync(path, 'utf8')).toBe('an earlier briefing');
  });
});
