import { chmod, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from './test';

test('a data folder that is synchronised is warned of until the warning is accepted', async ({
  start,
  folder,
}) => {
  const profile = join(folder, 'Nextcloud', 'Despatch');
  await mkdir(dirname(profile));
  const app = await start({ profile });
  expect((await stat(profile)).mode & 0o777, 'made private').toBe(0o700);
  const warning = () =>
    app.page.getByRole('status').filter({ hasText: 'Your notes are kept in a folder that' });
  await expect(warning()).toContainText('another program copies to other machines');
  await app.restart();
  await warning().getByRole('button', { name: 'Dismiss' }).click();
  await expect(warning()).toHaveCount(0);
  await app.restart();
  await expect(app.button('Paste text')).toBeVisible();
  await expect(warning()).toHaveCount(0);
});

test('a data folder that others can open is warned of, and one that is private is not', async ({
  start,
  folder,
}) => {
  const profile = join(folder, 'open');
  await mkdir(profile);
  await chmod(profile, 0o755);
  const app = await start({ profile });
  await expect(
    app.page.getByRole('status').filter({ hasText: 'Other people who use this computer' }),
  ).toBeVisible();
  await chmod(profile, 0o700);
  await app.restart();
  await expect(app.button('Paste text')).toBeVisible();
  await expect(app.page.getByRole('status').filter({ hasText: 'computer' })).toHaveCount(0);
});
