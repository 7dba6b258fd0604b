import type { App } from './app';
import { harbour, harbourTitle, sampleTitle } from './files';
import { pressEscape, type State } from './state';
import { expect } from './test';

async function setWidth(app: App, width: number): Promise<void> {
  await app.main.evaluate(
    ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setContentSize(wanted, 700),
    width,
  );
  await expect.poll(() => app.page.evaluate(() => innerWidth)).toBe(width);
}

/** Of the bus session, which is open, and the harbour session, which is opened and then stands beside it. */
export const sides: readonly State[] = [
  {
    name: 'open beside, which transcript',
    reach: async (app) => {
      await app.openTranscript(harbour);
      await app.addTranscript();
      await expect(app.page).toHaveTitle(`${harbourTitle} · Despatch`);
      await app.button('Open beside…').click();
      await app.dialog('Open beside').waitFor();
    },
    leave: (app) => app.dialog('Open beside').getByRole('button', { name: sampleTitle }).click(),
  },
  {
    name: 'two side by side, contents and a search in both',
    reach: async (app) => {
      const { page } = app;
      await expect(app.side(sampleTitle).text).toBeFocused();
      for (const title of [harbourTitle, sampleTitle]) {
        await page.keyboard.press('F6');
        await expect(page).toHaveTitle(`${title} · Despatch`);
        await page.keyboard.press('Control+f');
        await page.getByRole('search', { name: `Find, ${title}` }).waitFor();
      }
      for (const each of await page.getByRole('button', { name: 'Contents', exact: true }).all())
        await each.click();
      await expect(page.getByRole('navigation')).toHaveCount(2);
    },
    leave: async ({ page }) => {
      for (const title of [harbourTitle, sampleTitle]) {
        await page
          .getByRole('search', { name: `Find, ${title}` })
          .getByRole('searchbox')
          .focus();
        await page.keyboard.press('Escape');
        await expect(page.getByRole('navigation', { name: `Transcript, ${title}` })).toHaveCount(0);
      }
    },
  },
  {
    name: 'two side by side with little room, a note at the foot',
    reach: async (app) => {
      await setWidth(app, 1024);
      await expect(app.page).toHaveTitle(`${sampleTitle} · Despatch`);
      await app.page.keyboard.press('Alt+ArrowDown');
      await expect(app.side(sampleTitle).notes.getByRole('article')).toHaveCount(1);
      await expect(app.side(sampleTitle).notes.getByRole('article')).toBeInViewport();
    },
  },
  {
    name: 'two one above the other, in focus mode',
    reach: async (app) => {
      await setWidth(app, 800);
      await app.menu('focus-mode');
      await app.page.locator('[data-focus-mode]').first().waitFor();
    },
    leave: async (app) => {
      await pressEscape(app);
      await expect(app.page.locator('[data-focus-mode]')).toHaveCount(0);
      await setWidth(app, 1440);
      await app.menu('close-other-side');
    },
  },
];
