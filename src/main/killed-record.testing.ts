import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { transcriptHash } from '../shared/id';
import { openDoc } from '../shared/notebook/doc';
import { projectLibrary } from '../shared/notebook/library-notebook';
import { bundleEntries } from './bundle-entries.testing';
import { readManifests } from './journal/backup/backup-files';
import { isIntact } from './journal/backup/intact.testing';
import { readEpoch } from './journal/epoch';
import { readErasures } from './journal/erase/erasures';
import { entriesIn } from './journal/journal.testing';
import { notebookFolder } from './journal/journals';
import { readKeptSource } from './journal/kept-source';
import { readNotebook } from './journal/read-notebook';
import { copyFolder, killAt, stepsOf } from './kill-at-steps.testing';
import { addTranscript, type LaidOut, layOutProfile, openRecord, secret, stickPart } from './record.testing';
import { temporaryFolder } from './temporary-folder.testing';
import { wordsIn } from './words-in.testing';

type Restoring = 'restore-everything' | 'restore-one';
/** What the program that is killed does, once it has started. */
type Doing = Restoring | 'erase' | 'add' | 'start';

/** A profile to be copied, the program that is killed over its copies, and a place for these. */
interface Scene extends LaidOut {
  readonly folder: string;
  readonly profile: string;
  readonly writer: string;
}

export async function setScene(): Promise<Scene> {
  const entry = join(import.meta.dirname, 'record-writer.testing.ts');
  const writer = join(await bundleEntries('record-writer', { writer: entry }), 'writer.mjs');
  const folder = temporaryFolder();
  const profile = join(folder, 'profile');
  const laidOut = await layOutProfile(profile);
  await writeFile(join(profile, 'laid-out.json'), JSON.stringify(laidOut));
  return { ...laidOut, folder, profile, writer };
}

/**
 * Does one thing over and over, each time killed one step later (`every` steps later, where not all are tried), and looks
 * at what the next start makes of it. Answers how many kills there were.
 */
export async function killAtEachStep(
  { folder, profile, writer }: Scene,
  doing: Doing,
  every: number,
  look: (profile: string) => Promise<void>,
): Promise<number> {
  const copy = join(folder, doing);
  const script = [writer, copy, doing];
  await copyFolder(profile, copy);
  const steps = await stepsOf(script, join(folder, 'trace'));
  await look(copy);
  let kills = 0;
  for (const step of steps.filter((_, index) => index % every === 0)) {
    await rm(copy, { recursive: true });
    await copyFolder(profile, copy);
    // A folder is not always cleared away in the same number of steps: the last of them may never come.
    if (await killAt(step, script)) kills += 1;
    await look(copy);
  }
  await rm(copy, { recursive: true });
  return kills;
}

/** What the library lists, or how many entries a notebook has that is there with its source; in words where it is neither. */
async function notebookIn(root: string, name: LaidOut['other'] | 'library'): Promise<unknown> {
  const folder = notebookFolder(root, name);
  const read = await readNotebook(folder);
  if (!read.ok) return read.problem.kind;
  if (read.value.damagedLines > 0) return 'damaged';
  if (name === 'library') {
    const { transcripts } = projectLibrary(openDoc([read.value.update]));
    return transcripts.map(({ title }) => title).sort();
  }
  if (!existsSync(folder)) return 'gone';
  const source = await readKeptSource(folder);
  return source.ok ? Object.keys(entriesIn(read.value.update)).length : 'without its source';
}

/** The two notebooks, the library and which transcripts are there. */
async function recordIn(root: string, { erased, other }: LaidOut): Promise<unknown> {
  return Promise.all([...(['library', erased, other] as const).map((name) => notebookIn(root, name))]);
}

const recordBefore = [['Harbour', secret], 4, 4];

/** What a restoring comes to. */
export const recordAfter: Readonly<Record<Restoring, unknown>> = {
  'restore-everything': [[secret], 3, 'gone'],
  'restore-one': [['Harbour', secret], 4, 3],
};

/** Starts once more. Either it had not been begun and all is as it was, or nothing is left of it and all of what was not erased. */
export async function expectErasedOrNot(profile: string, { erased, other }: LaidOut): Promise<boolean> {
  const { journals } = await openRecord(profile);
  await journals.close();
  const journal = join(profile, 'journal');
  const now = await recordIn(journal, { erased, other });
  expect([recordBefore, [['Harbour'], 'gone', 4]]).toContainEqual(now);
  const isErased = JSON.stringify(now) !== JSON.stringify(recordBefore);
  expect(await readErasures(join(profile, 'erasures.json'))).toMatchObject({ unfinished: [], elsewhere: [] });
  for (const root of [join(profile, 'backups'), stickPart(profile)]) {
    const listed = await readManifests(root);
    expect(listed.map(({ transcripts }) => transcripts.length)).toEqual(isErased ? [0, 1] : [1, 2]);
    expect(await Promise.all(listed.map((backup) => isIntact(root, backup)))).toEqual([true, true]);
    expect(await notebookIn(join(root, '000002'), other)).toBe(3);
  }
  await rm(join(profile, 'laid-out.json'));
  const found = (await wordsIn(profile)).filter(
    ({ words }) => words.includes(secret) || words.includes(transcriptHash(erased)),
  );
  if (isErased) expect(found.map(({ file }) => file)).toEqual([]);
  return isErased;
}

/** Starts once more: everything is as it was before, or as it is after and then what was before is in a backup. */
export async function expectRestoredOrNot(
  profile: string,
  laidOut: LaidOut,
  after: unknown,
): Promise<boolean> {
  const { journals } = await openRecord(profile);
  await journals.close();
  const now = await recordIn(join(profile, 'journal'), laidOut);
  expect([recordBefore, after]).toContainEqual(now);
  const root = join(profile, 'backups');
  const listed = await readManifests(root);
  expect(await Promise.all(listed.map((backup) => isIntact(root, backup)))).not.toContain(false);
  expect(listed.map(({ number }) => number).slice(0, 2)).toEqual([1, 2]);
  const isAfter = JSON.stringify(now) === JSON.stringify(after);
  if (isAfter) {
    expect(await recordIn(join(root, '000003'), laidOut)).toEqual(recordBefore);
    // Else the database would join in again what was there before.
    const restored = after === recordAfter['restore-one'] ? laidOut.other : 'library';
    expect(await readEpoch(notebookFolder(join(profile, 'journal'), restored))).not.toBe('');
  }
  return isAfter;
}

/** Starts once more: the transcript that was added is here with all of its source or not at all, and can be added again. */
export async function expectAddedOrNot(profile: string, laidOut: LaidOut): Promise<boolean> {
  const { journals } = await openRecord(profile);
  const before = await journals.transcripts();
  for (const id of before) expect((await journals.readSource(id)).ok).toBe(true);
  const id = await addTranscript(profile, journals, 'Sandle');
  expect((await journals.readSource(id)).ok).toBe(true);
  await journals.close();
  const now = await recordIn(join(profile, 'journal'), laidOut);
  expect(now).toEqual([['Harbour', 'Sandle', secret], 4, 4]);
  return before.includes(id);
}
