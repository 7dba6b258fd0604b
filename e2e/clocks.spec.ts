import type { App } from './app';
import { harbour } from './files';
import { expect, test } from './test';

const hour = 3_600_000;
const year = 365.25 * 24 * hour;

/** From now on both processes believe that it is another time. */
async function setClock(app: App, shift: number): Promise<void> {
  await app.main.evaluate((_electron, by) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + by;
  }, shift);
  await app.page.evaluate((by) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + by;
  }, shift);
}

for (const { name, shift } of [
  { name: '1970', shift: -Date.now() },
  { name: 'ten years on', shift: 10 * year },
  { name: 'an hour back', shift: -hour },
]) {
  test(`a clock at ${name} mixes up neither notes nor history @long`, async ({ read }) => {
    const app = await read(harbour);
    await app.transcript.note('forty centimetres', 'Before the clock was turned.');
    await setClock(app, shift);
    await app.transcript.note('The bar moves', 'After the clock was turned.');
    await app.transcript.highlight('ninety thousand pounds', 'Context');
    await app.page.keyboard.press('Control+Shift+h');
    const entries = app.dialog('History').getByRole('option');
    await expect(entries.first()).toContainText('Highlighted “ninety thousand pounds” as Context');
    await expect(entries.nth(1)).toContainText('Wrote a note on “The bar moves”');
    await app.dialog('History').getByRole('button', { name: 'Done' }).click();
    await expect(app.transcript.saved).toBeVisible();
    await app.kill();
    await app.startAgain();
    await expect(app.transcript.marks()).toHaveCount(3);
    await expect(app.page.getByText('After the clock was turned.')).toBeVisible();
    await app.page.keyboard.press('Control+Shift+h');
    await expect(entries.first()).toContainText('Highlighted “ninety thousand pounds” as Context');
  });
}
