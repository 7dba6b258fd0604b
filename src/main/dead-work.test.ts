import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type TranscriptId, transcriptHash, transcriptId } from '../shared/id';
import { openDoc } from '../shared/notebook/doc';
import { projectLibrary } from '../shared/notebook/library-notebook';
import { failed } from '../shared/result';
import { rewriteLibrary } from './journal/erase/rewrite-library';
import { changeOf, entriesIn, updatesOf } from './journal/journal.testing';
import { beginReplacing, decideReplacing } from './journal/replace-notebooks';
import { appendListing, layOutProfile, openRecord, workHere } from './record.testing';
import { temporaryFolder } from './temporary-folder.testing';
import type { DeskWork } from './work/desk-work';
import type { KeepingTask } from './work/tasks';

/** Work whose process does a part of one kind of task and dies before it can say so. */
function workThatDies(kind: KeepingTask['kind'], part: (task: KeepingTask) => Promise<unknown>) {
  const keep = async (task: KeepingTask) => {
    if (task.kind !== kind) return workHere.keep(task);
    await part(task);
    return failed({ kind: 'unexpected', cause: 'It ended with code 9.' });
  };
  return { keep: keep as DeskWork['keep'] };
}

/** As far as the library waits to be put in place. */
async function eraseUntilDecided(journal: string, id: TranscriptId): Promise<void> {
  const waiting = await beginReplacing(journal);
  await rewriteLibrary(join(journal, 'library'), join(waiting, 'library'), id, 1);
  await decideReplacing(journal, { replace: ['library'], remove: [transcriptHash(id)] });
}

it('what is written after a restoring that came to nothing is not replaced at the next start', async () => {
  const profile = temporaryFolder();
  const { other } = await layOutProfile(profile);
  const { journals, backups } = await openRecord(profile, workThatDies('lay-out-backup', workHere.keep));
  expect((await backups.restore({ desk: null, number: 2 }, other)).ok).toBe(false);
  await journals.append(other, changeOf(updatesOf(1, 9)[0] ?? new Uint8Array()));
  await journals.close();
  const next = await openRecord(profile);
  const read = await next.journals.read(other);
  expect(read.ok && Object.keys(entriesIn(read.value.update))).toHaveLength(4);
  expect(read.ok && read.value).toMatchObject({ lastChange: 5, epoch: '' });
});

it('what is added after an erasing that was cut short is still listed when that is finished', async () => {
  const profile = temporaryFolder();
  const { erased } = await layOutProfile(profile);
  const dying = workThatDies('erase', () => eraseUntilDecided(join(profile, 'journal'), erased));
  const { journals, erasing } = await openRecord(profile, dying);
  expect((await erasing.erase(erased)).ok).toBe(false);
  await appendListing(journals, transcriptId('c'.repeat(64)), 'Later');
  await journals.close();
  const next = await openRecord(profile);
  const read = await next.journals.read('library');
  const listed = read.ok ? projectLibrary(openDoc([read.value.update])).transcripts : [];
  expect(listed.map(({ title }) => title).sort()).toEqual(['Harbour', 'Later']);
});
