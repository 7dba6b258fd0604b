import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { paragraphId, type TranscriptId, transcriptHash, transcriptId } from '../../shared/id';
import { canonicalSource } from '../../shared/transcript/canonical-source';
import type { Provenance } from '../../shared/transcript/provenance';
import type { SourceLine } from '../../shared/transcript/source-line';
import { temporaryFolder } from '../temporary-folder.testing';
import { changeOf, updatesOf } from './journal.testing';
import { Journals } from './journals';
import { readKeptSource, sha256, sourceFiles } from './kept-source';

const lines: readonly SourceLine[] = [
  { id: paragraphId(1), text: 'The Chair' },
  { id: paragraphId(2), text: 'Order, order.', gapBefore: true },
];
const provenance: Provenance = {
  fileName: 'sitting.txt',
  sha256: 'ab',
  byteLength: 3,
  reader: 'text/1',
  readAt: '2026-01-02T03:04:05.000Z',
};
const json = canonicalSource(lines);
const id: TranscriptId = transcriptId(sha256(Buffer.from(json)));

let root: string;
let staged: string;
let journals: Journals;

function stage(): void {
  mkdirSync(staged, { recursive: true });
  writeFileSync(join(staged, sourceFiles.original), 'abc');
  writeFileSync(join(staged, sourceFiles.lines), json);
  writeFileSync(join(staged, sourceFiles.provenance), JSON.stringify(provenance));
}

const kept = (name: string) => join(root, 'journal', transcriptHash(id), name);

beforeEach(() => {
  root = temporaryFolder();
  staged = join(root, 'staging', 'a', transcriptHash(id));
  journals = new Journals(join(root, 'journal'));
  stage();
});

describe('a transcript that is kept', () => {
  it('is listed and gives back its lines and where they came from', async () => {
    expect(await journals.transcripts()).toEqual([]);
    expect(await journals.keepSource(staged, id)).toEqual({ ok: true, value: null });
    expect(await journals.transcripts()).toEqual([id]);
    expect(await journals.readSource(id)).toEqual({ ok: true, value: { linesJson: json, provenance } });
    const folder = join(root, 'journal', transcriptHash(id));
    expect(await readKeptSource(folder)).toEqual({ ok: true, value: { lines, provenance } });
    expect(readFileSync(kept(sourceFiles.original), 'utf8')).toBe('abc');
    expect(existsSync(staged)).toBe(false);
  });

  it('may be kept twice', async () => {
    await journals.keepSource(staged, id);
    expect(await journals.keepSource(staged, id)).toEqual({ ok: true, value: null });
    stage();
    expect(await journals.keepSource(staged, id)).toEqual({ ok: true, value: null });
    expect(existsSync(staged)).toBe(false);
  });

  it('joins a notebook that is there already', async () => {
    const [update = new Uint8Array()] = updatesOf(1);
    await journals.append(id, changeOf(update));
    expect(await journals.transcripts()).toEqual([]);
    await journals.keepSource(staged, id);
    expect(await journals.read(id)).toMatchObject({ ok: true, value: { lastChange: 1 } });
    expect(await journals.readSource(id)).toMatchObject({ ok: true });
  });

  it('replaces one whose lines were damaged', async () => {
    await journals.keepSource(staged, id);
    writeFileSync(kept(sourceFiles.lines), json.replace('Order', 'ORDER'));
    expect(await journals.readSource(id)).toMatchObject({ ok: false, problem: { kind: 'damaged' } });
    stage();
    expect(await journals.keepSource(staged, id)).toEqual({ ok: true, value: null });
    expect(await journals.readSource(id)).toMatchObject({ ok: true });
  });

  it('whose keeping was cut short is kept by the next try', async () => {
    mkdirSync(join(root, 'journal', transcriptHash(id)), { recursive: true });
    renameSync(join(staged, sourceFiles.original), kept(sourceFiles.original));
    expect(await journals.transcripts()).toEqual([]);
    expect(await journals.keepSource(staged, id)).toEqual({ ok: true, value: null });
    expect(readFileSync(kept(sourceFiles.original), 'utf8')).toBe('abc');
  });
});

describe('a transcript that is not there', () => {
  const other = transcriptId('0'.repeat(64));

  it('is unknown when it is read or kept', async () => {
    const unknown = { ok: false, problem: { kind: 'unknown-notebook' } };
    expect(await journals.readSource(other)).toEqual(unknown);
    expect(await journals.keepSource(join(root, 'staging', 'b'), other)).toEqual(unknown);
  });

  it('has an empty notebook', async () => {
    expect(await journals.read(other)).toMatchObject({ ok: true, value: { lastChange: 0 } });
  });
});
