import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as Y from 'yjs';
import type { TranscriptId } from '../shared/id';
import { openDoc } from '../shared/notebook/doc';
import { listTranscript } from '../shared/notebook/library-notebook';
import { Backups } from './backups';
import { Erasing } from './erasing';
import { changeOf, growingNotebook } from './journal/journal.testing';
import { Journals } from './journal/journals';
import { finishReplacing } from './journal/replace-notebooks';
import { erasePageDatabase } from './page-database';
import { SecondFolders } from './second-folders';
import type { DeskWork } from './work/desk-work';
import { runTask } from './work/run-task';
import { Staging } from './work/staging';
import type { KeepingTask, WorkAnswers } from './work/tasks';

const noReport = { progress: () => undefined, saving: () => undefined };

/** The long work in this process, which is the one that is killed. */
export const workHere: Pick<DeskWork, 'keep'> = {
  keep: async <Task extends KeepingTask>(task: Task) =>
    (await runTask(task, noReport)) as WorkAnswers[Task['kind']],
};

/** The name of this desk's part of the stick. */
const desk = 'a1b2c3d4';

/** Where second copies are kept: a stick that lies in the profile and is copied with it. */
export const stickPart = (profile: string) => join(profile, 'stick', 'Despatch backups', desk);

function secondFolders(profile: string): SecondFolders {
  const file = join(profile, 'mark.json');
  const path = join(profile, 'stick');
  let mark: string | null = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  return new SecondFolders({
    desk,
    remembered: () => ({
      backupFolder: path,
      backupMark: mark,
      copiedFolders: mark === null ? [] : [{ path, mark }],
    }),
    remember: async ({ backupMark = null }) => {
      mark = backupMark;
      await writeFile(file, JSON.stringify(mark));
    },
  });
}

/** Everything that keeps what people write, opened in a profile as a start of the app opens it. */
export async function openRecord(profile: string, work = workHere) {
  const journalFolder = join(profile, 'journal');
  await finishReplacing(journalFolder);
  const journals = new Journals(journalFolder);
  await Staging.open(join(profile, 'staging'));
  const backupsFolder = join(profile, 'backups');
  const second = secondFolders(profile);
  const now = () => new Date('2026-03-02T09:00:00.000Z');
  const backups = new Backups({
    work,
    journals,
    journalFolder,
    backupsFolder,
    now,
    appVersion: '1',
    second,
    onTrouble: () => undefined,
    onRestored: () => undefined,
  });
  const erasing = new Erasing({
    work,
    journals,
    backups,
    journalFolder,
    path: join(profile, 'erasures.json'),
    backupsFolder,
    second,
    eraseDatabase: () => erasePageDatabase(profile, async () => undefined),
    forgetPlace: () => undefined,
    now,
  });
  await erasing.finishAll();
  return { journals, backups, erasing, second };
}

/** Words that stand in the transcript that is erased, and nowhere else. */
export const secret = 'Zorkmid';

/** What was kept in a profile: the transcript with the secret, and one without. */
export interface LaidOut {
  readonly erased: TranscriptId;
  readonly other: TranscriptId;
}

/** Reads a transcript that says this word, which then waits to be kept. */
async function read(profile: string, word: string) {
  const staging = await Staging.open(join(profile, 'staging'));
  const token = await staging.newToken();
  const path = await staging.put(token, `${word}\n\nAnna: ${word} is here.\n`);
  const stagingFolder = staging.folder(token);
  const task = {
    kind: 'import',
    path,
    fileName: 'a.txt',
    as: null,
    token,
    stagingFolder,
    now: '2026-03-02',
  } as const;
  const answer = (await runTask(task, noReport)) as WorkAnswers['import'];
  if (!answer.ok || answer.value.kind !== 'transcript') throw new Error('It could not be read.');
  const id = answer.value.transcriptId;
  return { id, staged: staging.transcriptFolder(token, id) ?? '' };
}

/** Adds a transcript that says this word to the library. */
export async function addTranscript(
  profile: string,
  journals: Journals,
  word: string,
): Promise<TranscriptId> {
  const { id, staged } = await read(profile, word);
  await journals.keepSource(staged, id);
  await appendListing(journals, id, word);
  return id;
}

/** Lists a transcript in the library, as one Change. */
export async function appendListing(journals: Journals, id: TranscriptId, title: string): Promise<void> {
  const library = await journals.read('library');
  const doc = openDoc(library.ok ? [library.value.update] : []);
  const before = Y.encodeStateVector(doc);
  const summary = { title, date: null, eventKind: 'other', speakers: [title], words: 4 } as const;
  listTranscript(doc, { id, fileName: 'a.txt', addedAt: 1, ...summary });
  const update = Y.encodeStateAsUpdate(doc, before);
  await journals.append('library', { ...changeOf(update), label: `Added “${title}”` });
}

/** Two transcripts with notes, a backup from before the last of these and one from after, kept twice; and what else holds words. */
export async function layOutProfile(profile: string): Promise<LaidOut> {
  await mkdir(join(profile, 'stick'), { recursive: true });
  const { journals, backups, second } = await openRecord(profile);
  await second.choose(join(profile, 'stick'));
  const ids: TranscriptId[] = [];
  for (const [index, word] of [secret, 'Harbour'].entries()) {
    const id = await addTranscript(profile, journals, word);
    const grow = growingNotebook(index + 1);
    for (let count = 0; count < 3; count += 1)
      await journals.append(id, { ...changeOf(grow()), label: `Wrote ${word}` });
    await backups.take('asked');
    await journals.append(id, { ...changeOf(grow()), label: `Wrote ${word}` });
    ids.push(id);
  }
  // What was read and neither kept nor discarded, and what the page's database held.
  await read(profile, secret);
  for (const folder of [join('IndexedDB', 'app_despatch_0'), 'IndexedDB put aside']) {
    await mkdir(join(profile, folder), { recursive: true });
    await writeFile(join(profile, folder, '000003.log'), secret);
  }
  await journals.close();
  const [erased, other] = ids;
  if (!erased || !other) throw new Error('Nothing was kept.');
  return { erased, other };
}
