import { join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { annotationId, type TranscriptId, transcriptHash, transcriptId } from '../../../shared/id';
import { addClarification, clarificationsMap } from '../../../shared/notebook/clarification-entries';
import { joinInto, openDoc } from '../../../shared/notebook/doc';
import { joinNotebooks } from '../../../shared/notebook/join-notebooks';
import { annotationOf, clarificationUpTo } from '../../../shared/notebook/notebook.testing';
import {
  addAnnotation,
  annotationsMap,
  removeAnnotation,
  setNote,
} from '../../../shared/notebook/transcript-notebook';
import { temporaryFolder } from '../../temporary-folder.testing';
import { wordsIn } from '../../words-in.testing';
import { readManifests } from '../backup/backup-files';
import { takeBackup } from '../backup/take-backup';
import { changeOf } from '../journal.testing';
import { Journals } from '../journals';
import { readNotebook } from '../read-notebook';
import { eraseTranscript } from './erase-transcript';

const erased = transcriptId('a'.repeat(64));
const other = transcriptId('b'.repeat(64));
const both = [erased, other] as const;

const what = fc.constantFrom(
  ...(['note', 'note', 'clarify', 'hand over', 'hand over', 'hand over', 'remove', 'back up'] as const),
);
const steps = fc.record({ kind: what, machine: fc.nat(2), id: fc.nat(1), at: fc.nat(1) });
type Step = typeof steps extends fc.Arbitrary<infer Value> ? Value : never;

/** A desk whose first machine keeps a journal and backups; the others only hand their copies over. */
interface World {
  readonly root: string;
  readonly journals: Journals;
  /** By machine, then by transcript. */
  readonly notebooks: readonly (readonly Y.Doc[])[];
  words: number;
  conflicts: number;
}

function openWorld(machines: number): World {
  const root = temporaryFolder();
  const journals = new Journals(join(root, 'journal'));
  const notebooks = Array.from({ length: machines }, () => both.map(() => new Y.Doc()));
  for (const [index, id] of both.entries()) {
    const doc = notebooks[0]?.[index];
    doc?.on('update', (update: Uint8Array) => void journals.append(id, changeOf(update)));
    if (doc) for (const key of ['0', '1', '2']) addAnnotation(doc, annotationOf(key));
    for (const copies of notebooks.slice(1))
      if (doc) joinInto(copies[index] ?? doc, [Y.encodeStateAsUpdate(doc)]);
  }
  return { root, journals, notebooks, words: 0, conflicts: 0 };
}

/** Words of the transcript that is erased begin with one letter, those of the other with another. */
const wordOf = (index: number, count: number) => `${index === 0 ? 'Zorkmid' : 'Harbour'}${count}`;

async function perform(world: World, step: Step): Promise<void> {
  const machine = step.machine % world.notebooks.length;
  const doc = world.notebooks[machine]?.[step.id];
  const mine = world.notebooks[0]?.[step.id];
  if (!doc || !mine) return;
  const id = annotationId(String(step.at));
  world.words += 1;
  switch (step.kind) {
    case 'note':
      return setNote(
        doc,
        id,
        `${annotationsMap(doc).get(id)?.get('note')} ${wordOf(step.id, world.words)}`,
        world.words,
      );
    case 'clarify':
      return addClarification(doc, clarificationUpTo(5 + step.at, wordOf(step.id, world.words), world.words));
    case 'remove':
      return removeAnnotation(doc, id, world.words);
    case 'hand over': {
      const { update, questions, typedByBoth } = joinNotebooks(mine, Y.encodeStateAsUpdate(doc));
      if (update) joinInto(mine, [update]);
      world.conflicts += questions.length + typedByBoth.length;
      return;
    }
    default:
      await world.journals.settled();
      await backUp(world);
  }
}

const backupsIn = ({ root }: World) => join(root, 'backups');

async function backUp(world: World): Promise<void> {
  await takeBackup({
    journalFolder: join(world.root, 'journal'),
    backupsFolder: backupsIn(world),
    reason: 'asked',
    now: '2026-03-02T09:00:00.000Z',
    appVersion: '1',
  });
}

/** What every copy of the transcript that stays says: in the journal, and in each backup. */
async function keptIn(world: World): Promise<readonly unknown[]> {
  const backups = await readManifests(backupsIn(world));
  const roots = [
    join(world.root, 'journal'),
    ...backups.map(({ number }) => join(backupsIn(world), String(number).padStart(6, '0'))),
  ];
  return Promise.all(roots.map((root) => stateIn(root, other)));
}

async function stateIn(root: string, id: TranscriptId): Promise<unknown> {
  const read = await readNotebook(join(root, transcriptHash(id)));
  if (!read.ok) return read;
  const notebook = openDoc([read.value.update]);
  return [annotationsMap(notebook).toJSON(), clarificationsMap(notebook).toJSON()];
}

export interface ErasureTally {
  histories: number;
  conflicting: number;
}

/** Random histories on so many machines, then one transcript erased: nothing of it is left, and all of the other. */
export async function eraseAfterRandomHistories(machines: number, numRuns: number): Promise<ErasureTally> {
  const tally: ErasureTally = { histories: 0, conflicting: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 16, maxLength: 40 }), async (history) => {
      const world = openWorld(machines);
      for (const step of history) await perform(world, step);
      await world.journals.close();
      await backUp(world);
      const before = await keptIn(world);
      const journalFolder = join(world.root, 'journal');
      await eraseTranscript({ journalFolder, backupsFolders: [backupsIn(world)], id: erased, now: 5 });
      const left = (await wordsIn(world.root)).filter(
        ({ words }) => words.includes('Zorkmid') || words.includes(transcriptHash(erased)),
      );
      expect(left.map(({ file }) => file)).toEqual([]);
      expect(await keptIn(world)).toEqual(before);
      tally.histories += 1;
      if (world.conflicts > 0) tally.conflicting += 1;
    }),
    { numRuns },
  );
  return tally;
}
