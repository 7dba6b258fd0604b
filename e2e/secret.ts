import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from './app';
import { foundIn } from './found-in';
import { expect } from './test';

/** A transcript whose words stand nowhere else. */
export const secretTitle = 'Xyzzy session on the quay';
const line = 'Nobody else ever said plugh on this quay.';
const note = 'Quux is what the Minister must never hear.';
const canaries = ['Xyzzy', 'plugh', 'Quux'];

/** The files of a profile in which one of its words stands, in whatever way. */
export const secretIn = (profile: string, words: readonly string[] = canaries) => foundIn(profile, words);

/** Adds the secret transcript, and a note on it. */
export async function addSecret(app: App, folder: string): Promise<void> {
  const file = join(folder, 'secret.txt');
  await writeFile(file, `${secretTitle}\n\nChair: ${line}\n\nWitness: I did not say it.\n`);
  await app.openTranscript(file);
  await app.addTranscript();
  await app.transcript.notePasted('plugh on this', note);
  await expect(app.transcript.saved).toBeVisible();
}

/** Takes a backup, as the menu does. */
export const backUp = (app: App) =>
  app.page.evaluate(async () => {
    const page = window as unknown as { despatch: { backUp: (reason: string) => Promise<{ ok: boolean }> } };
    return (await page.despatch.backUp('asked')).ok;
  });

/** Erases the open transcript for good, up to the last press of a button. */
export async function pressErase(app: App): Promise<void> {
  await app.menu('erase');
  await confirmErase(app);
}

/** Says yes in the dialog that asks. */
export async function confirmErase(app: App): Promise<void> {
  const dialog = app.dialog('Erase for good?');
  await expect(dialog).toContainText(secretTitle);
  await expect(dialog.getByRole('button', { name: 'Erase', exact: true })).toBeDisabled();
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Erase', exact: true }).click();
}
