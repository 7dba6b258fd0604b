import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleBundle } from './export/sample-bundle.testing';
import { changeOf, updatesOf } from './journal/journal.testing';
import { formatLine } from './journal/journal-line';
import { readNotebook } from './journal/read-notebook';
import { formatSnapshot } from './journal/snapshot-file';
import { writeProfile } from './released-profile.testing';

/** Where a small real file of every shape that was ever released is kept; none is ever written again. */
export const releasedShapes = join(import.meta.dirname, 'released-shapes');

const preferences = {
  version: 1,
  preferences: {
    colourScheme: 'dark',
    singleKeys: false,
    lastPreset: 'full-annotated',
    includeBareHighlights: true,
    preparedFor: 'The Chair',
    preparedBy: 'The Clerk',
    handling: 'Official',
    authorKey: 'the-author-of-version-1',
    lastTranscript: null,
    lastPlaces: {},
  },
  desk: { window: null, zoom: 1.25, openFolder: null, saveFolder: null },
};

/** Writes the shapes as the source writes them now, into a folder of their version; run once, before that is released. */
export async function writeShapes(version: number): Promise<void> {
  const folder = join(releasedShapes, `version-${version}`);
  const notebook = join(folder, 'notebook');
  await mkdir(notebook, { recursive: true });
  const lines = updatesOf(6).map((update, index) => formatLine(index + 1, changeOf(update)));
  const first = lines.slice(0, 3).join('');
  await writeFile(join(notebook, 'journal'), first);
  const read = await readNotebook(notebook);
  if (!read.ok) throw new Error(read.problem.kind);
  const { update, lastChange, length } = read.value;
  await writeFile(join(notebook, 'snapshot'), formatSnapshot({ update, lastChange, journalLength: length }));
  await writeFile(join(notebook, 'journal'), lines.join(''));
  await writeFile(join(folder, 'preferences.json'), `${JSON.stringify(preferences, null, 2)}\n`);
  await writeFile(join(folder, 'copy.despatch'), await sampleBundle());
  await writeProfile(join(folder, 'profile'));
}
