import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { databaseFolder, flipByteInLine, transcriptFolder } from './damage';
import { fillDisk } from './disk';
import { type State, status } from './state';
import { expect } from './test';

/** A data folder that is warned of at every start, until the warning is put away. */
export async function synchronisedProfile(folder: string): Promise<string> {
  const profile = join(folder, 'Nextcloud', 'Despatch');
  await mkdir(profile, { recursive: true, mode: 0o700 });
  return profile;
}

/** Of a first start in such a folder. */
export const warnedOf: State = {
  name: 'data in a folder that is synchronised',
  reach: (app) => status(app, 'Your notes are kept in a folder that').waitFor(),
  leave: (app) => app.button('Dismiss').click(),
};

/** Of the sample with its annotations, as the only transcript: what stands in the way of keeping it. */
export const troubled: readonly State[] = [
  {
    name: 'the disk is full',
    hold: fillDisk,
    reach: async (app) => {
      await app.transcript.highlight('a wet Tuesday', 'Context');
      await app.page.getByRole('alert').filter({ hasText: 'The disk is full' }).waitFor();
    },
  },
  {
    name: 'what both copies have lost',
    reach: async (app) => {
      await expect(app.transcript.saved).toBeVisible();
      await app.kill();
      await flipByteInLine(join(await transcriptFolder(app.profile), 'journal'), 1);
      await rm(await databaseFolder(app.profile), { recursive: true });
      await app.startAgain();
      await app.dialog('Some of what was written is missing').waitFor();
    },
    leave: (app) => app.button('Go on').click(),
  },
];
