import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { transcriptHash, transcriptId } from '../../../shared/id';
import { openDoc } from '../../../shared/notebook/doc';
import { listTranscript, projectLibrary, unlistTranscript } from '../../../shared/notebook/library-notebook';
import { temporaryFolder } from '../../temporary-folder.testing';
import { wordsIn } from '../../words-in.testing';
import { readManifests } from '../backup/backup-files';
import { takeBackup } from '../backup/take-backup';
import { changeOf, updatesOf } from '../journal.testing';
import { Journals } from '../journals';
import { readNotebook } from '../read-notebook';
import { finishReplacing } from '../replace-notebooks';
import { eraseTranscript } from './erase-transcript';
import { readErasures, writeErasures } from './erasures';

const erased = transcriptId('a'.repeat(64));
const other = transcriptId('b'.repeat(64));
let root = '';
let journalFolder = '';
let backupsFolder = '';
let journals: Journals;

const summary = { date: null, eventKind: 'other', speakers: ['Zorkmid'], words: 3 } as const;

beforeEach(async () => {
  root = temporaryFolder();
  journalFolder = join(root, 'journal');
  backupsFolder = join(root, 'backups');
  journals = new Journals(journalFolder);
  const library = new Y.Doc();
  library.on(
    'update',
    (update: Uint8Array) =>
      void journals.append('library', { ...changeOf(update), label: 'Added “Zorkmid”' }),
  );
  listTranscript(library, { id: erased, fileName: 'zorkmid.txt', addedAt: 1, title: 'Zorkmid', ...summary });
  unlistTranscript(library, erased);
  listTranscript(library, {
    id: erased,
    fileName: 'zorkmid.txt',
    addedAt: 1,
    title: 'Zorkmid again',
    ...summary,
  });
  listTranscript(library, {
    id: other,
    fileName: 'b.txt',
    addedAt: 2,
    title: 'Kept',
    ...summary,
    speakers: [],
  });
  for (const id of [erased, other])
    for (const update of updatesOf(3)) await journals.append(id, changeOf(update));
  await journals.settled();
  await backUp();
  await journals.append(other, changeOf(updatesOf(4)[3] ?? new Uint8Array()));
  await backUp();
  await journals.close();
});

const backUp = () =>
  takeBackup({
    journalFolder,
    backupsFolder,
    reason: 'asked',
    now: '2026-03-02T09:00:00.000Z',
    appVersion: '1',
  });

const erase = () =>
  eraseTranscript({
    journalFolder,
    backupsFolders: [backupsFolder, join(root, 'stick')],
    id: erased,
    now: 5,
  });

/** The files in which these words stand, in whatever way. */
const filesWith = async (pattern: RegExp) =>
  (await wordsIn(root)).filter(({ words }) => pattern.test(words)).map(({ file }) => file);

async function libraryIn(folder: string) {
  const read = await readNotebook(join(folder, 'library'));
  return read.ok ? projectLibrary(openDoc([read.value.update])).transcripts.map(({ title }) => title) : read;
}

describe('erasing', () => {
  it('leaves nothing of a transcript in the journal or in a backup, and everything of another', async () => {
    expect(await filesWith(/zorkmid/i)).not.toEqual([]);
    expect(await erase()).toEqual([join(root, 'stick')]);
    expect(await filesWith(/zorkmid/i)).toEqual([]);
    expect(await filesWith(new RegExp(transcriptHash(erased)))).toEqual([]);
    expect(await libraryIn(journalFolder)).toEqual(['Kept']);
    const manifests = await readManifests(backupsFolder);
    expect(manifests.map(({ number, transcripts }) => [number, transcripts.length])).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(await libraryIn(join(backupsFolder, '000001'))).toEqual(['Kept']);
  });

  it('comes to the same when it is done again, and when a kill left it half done', async () => {
    await erase();
    await erase();
    expect(await libraryIn(journalFolder)).toEqual(['Kept']);
    await mkdir(join(journalFolder, '.replacing', 'library'), { recursive: true });
    await finishReplacing(journalFolder);
    await erase();
    expect(await libraryIn(journalFolder)).toEqual(['Kept']);
    expect(await filesWith(/zorkmid/i)).toEqual([]);
  });

  it('leaves nothing of what a kill left half written beside a backup', async () => {
    const backup = join(backupsFolder, '000001');
    for (const path of ['backup.json.2718281828', join('library', 'journal.3141592653')])
      await writeFile(join(backup, path), 'Zorkmid');
    await erase();
    expect(await filesWith(/zorkmid/i)).toEqual([]);
    expect((await readdir(backup)).sort()).toEqual(['backup.json', 'b'.repeat(64), 'library']);
  });

  it('goes over a backup from before the library had anything in it', async () => {
    const empty = join(root, 'empty');
    await takeBackup({
      journalFolder: join(root, 'no journal yet'),
      backupsFolder: empty,
      reason: 'start',
      now: '2026-03-02T09:00:00.000Z',
      appVersion: '1',
    });
    expect(
      await eraseTranscript({ journalFolder, backupsFolders: [empty, backupsFolder], id: erased, now: 5 }),
    ).toEqual([]);
    expect(await readManifests(empty)).toHaveLength(1);
    expect(await filesWith(/zorkmid/i)).toEqual([]);
  });

  it('deletes a backup whole of which it cannot tell what is in it', async () => {
    await writeFile(join(backupsFolder, '000001', 'backup.json'), '{"zorkmid":');
    await erase();
    expect((await readdir(backupsFolder)).sort()).toEqual(['000002']);
  });

  it('begins a new epoch of the library, so that no other copy brings the title back', async () => {
    await erase();
    const read = await new Journals(journalFolder).read('library');
    expect(read.ok && read.value.epoch).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('remembers by its id what is still to be erased', async () => {
    const path = join(root, 'erasures.json');
    expect(await readErasures(path)).toEqual({ unfinished: [], elsewhere: [] });
    const waiting = { unfinished: [erased], elsewhere: [{ id: other, folder: '/stick', mark: 'a mark' }] };
    await writeErasures(path, waiting);
    expect(await readErasures(path)).toMatchObject(waiting);
    // As a version wrote it that knew a folder by its place alone.
    const elsewhere = [{ id: other, folder: '/stick' }];
    await writeFile(path, JSON.stringify({ version: 1, unfinished: [], elsewhere }));
    expect((await readErasures(path)).elsewhere).toEqual([{ id: other, folder: '/stick', mark: null }]);
  });
});
