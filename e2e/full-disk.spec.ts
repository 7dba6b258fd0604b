import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { canMount, mountDisk, unmountDisk } from '../scripts/checks/can-mount.mjs';
import { checkAcknowledged, writeDownAcknowledged } from './acknowledged';
import type { App, StartOptions } from './app';
import { complaintsOfFullDisk, fill, free } from './disk';
import { harbour } from './files';
import { expect, test } from './test';

const kilobyte = 1024;
const diskSize = 64 * 1024 * kilobyte;

/** What is left on the disk while somebody types, before it runs full. */
const levels = [64, 600, 2_500, 5_000] as const;

/** Longer than what a file that is there already may have left of its last block. */
const tooMuch = '…'.repeat(4_000);

const alert = (app: App) => app.page.getByRole('alert').filter({ hasText: 'The disk is full' });

async function typeNote(app: App, words: string): Promise<void> {
  const card = app.transcript.card('Key point, ¶2');
  await card.dblclick({ position: { x: 24, y: 16 } });
  await expect(card.getByRole('textbox')).toBeFocused();
  await app.page.keyboard.insertText(words);
  await app.page.keyboard.press('Escape');
}

interface Trial {
  readonly start: (options?: StartOptions) => Promise<App>;
  readonly disk: string;
  readonly acknowledged: string;
  readonly kilobytes: number;
}

async function tryLevel({ start, disk, acknowledged, kilobytes }: Trial): Promise<void> {
  const app = await start({ profile: join(disk, `profile-${kilobytes}`), file: harbour });
  app.expectTrouble(complaintsOfFullDisk);
  const little = app.page.getByRole('status').filter({ hasText: 'There is little room on the disk' });
  await expect(little).toHaveCount(1);
  await app.addTranscript();
  await little.getByRole('button', { name: 'Dismiss' }).click();
  await expect(little).toHaveCount(0);
  await app.transcript.note('forty centimetres', 'At first. ');
  await expect(app.transcript.saved).toBeVisible();
  await writeDownAcknowledged(app, acknowledged);

  await fill(disk, kilobytes * kilobyte);
  await typeNote(app, 'With little room. ');
  await fill(disk, 0);
  await typeNote(app, `With none. ${tooMuch}`);
  const typed = Date.now();
  await expect(alert(app)).toHaveCount(1, { timeout: 2_000 });
  console.log(`${kilobytes} KB left: said ${Date.now() - typed} ms after the last key`);

  await free(disk);
  await expect(app.transcript.saved).toBeVisible();
  await expect(alert(app)).toHaveCount(0);
  await typeNote(app, 'With room again.');
  await expect(app.transcript.saved).toBeVisible();
  const { checked, lost } = await checkAcknowledged(acknowledged, app.profile);
  expect(lost).toEqual([]);
  expect(checked).toBeGreaterThan(1);
  for (let launch = 1; launch <= 3; launch += 1) {
    await app.restart();
    const words = `At first. With little room. With none. ${tooMuch}With room again.`;
    await expect(await wholeNote(app)).toContainText(words);
  }
  await startFull(app, disk);
  await app.quit();
  await rm(app.profile, { recursive: true });
}

/** The card of the note, chosen: a note as long as this one is shortened until then. */
async function wholeNote({ transcript }: App) {
  const card = transcript.card('Key point, ¶2');
  await expect(card).toContainText(/ …$/);
  await card.click();
  return card;
}

/** A start on a disk that is full already shows everything, takes words, and saves them when there is room. */
async function startFull(app: App, disk: string): Promise<void> {
  await app.quit();
  await fill(disk, 0);
  await app.startAgain();
  await expect(app.transcript.card('Key point, ¶2')).toContainText('At first.');
  await typeNote(app, ` Begun full.${tooMuch}`);
  await expect(alert(app)).toHaveCount(1, { timeout: 2_000 });
  await free(disk);
  await expect(app.transcript.saved).toBeVisible();
  await app.restart();
  await expect(await wholeNote(app)).toContainText('Begun full.');
}

for (const isLong of [false, true])
  test(`a small disk that runs full loses nothing${isLong ? ', at every level @long' : ' @alone'}`, async ({
    start,
    folder,
  }) => {
    test.skip(!canMount(), 'needs to mount a disk');
    const disk = join(folder, 'disk');
    await mkdir(disk);
    expect(mountDisk(disk, diskSize)).toBe(true);
    try {
      for (const kilobytes of isLong ? levels : levels.slice(1, 2)) {
        const acknowledged = join(folder, `acknowledged-${kilobytes}`);
        await test.step(`${kilobytes} KB`, () => tryLevel({ start, disk, acknowledged, kilobytes }));
      }
    } finally {
      unmountDisk(disk);
    }
  });

test('a backup for which there is no room says so, leaves the earlier ones, and works once there is room @long', async ({
  start,
  folder,
}) => {
  test.skip(!canMount(), 'needs to mount a disk');
  const disk = join(folder, 'disk');
  await mkdir(disk);
  expect(mountDisk(disk, diskSize)).toBe(true);
  try {
    const app = await start({ profile: join(disk, 'profile'), file: harbour });
    app.expectTrouble(complaintsOfFullDisk);
    await app.addTranscript();
    await app.transcript.note('forty centimetres', 'In the first.');
    await app.menu('backups');
    const dialog = app.dialog('Backups');
    const rows = dialog.getByRole('list', { name: 'Backups, newest first' }).locator('> li');
    await dialog.getByRole('button', { name: 'Back up now' }).click();
    await expect(rows).toHaveCount(1);
    await dialog.getByRole('button', { name: 'Done' }).click();
    await app.transcript.note('The bar moves', 'In the second.');
    await expect(app.transcript.saved).toBeVisible();
    await fill(disk, 0);
    await app.menu('backups');
    await dialog.getByRole('button', { name: 'Back up now' }).click();
    await expect(dialog.getByRole('alert')).toContainText('because the disk is full. Make room on the disk');
    await expect(rows).toHaveCount(1);
    expect(await readdir(join(app.profile, 'backups'))).toEqual(['000001']);
    await rows.getByText('Look at its notes').click();
    await rows.getByRole('button', { name: /^Dredging the Sandle/ }).click();
    await expect(dialog.getByRole('listitem').filter({ hasText: 'In the first.' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Back to the backups' }).click();
    await free(disk);
    await dialog.getByRole('button', { name: 'Back up now' }).click();
    await expect(rows).toHaveCount(2);
    await expect(dialog.getByRole('alert')).toHaveCount(0);
    await app.quit();
  } finally {
    unmountDisk(disk);
  }
});
