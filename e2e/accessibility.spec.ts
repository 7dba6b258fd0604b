import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { App } from './app';
import { harbour, harbourTitle } from './files';
import { expect, test } from './test';

/** A state of the app, reached from the one before it in the table; `leave` puts away what would be in the next one's way. */
interface State {
  readonly name: string;
  readonly reach: (app: App, folder: string) => Promise<unknown>;
  readonly leave?: (app: App, folder: string) => Promise<unknown>;
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const pressEscape = ({ page }: App) => page.keyboard.press('Escape');

/** A state that is one dialog, which Esc closes. */
function dialog(name: string, command: string, title: string): State {
  return {
    name,
    reach: async (app) => {
      await app.menu(command);
      await app.dialog(title).waitFor();
    },
    leave: async (app) => {
      await pressEscape(app);
      await app.dialog(title).waitFor({ state: 'hidden' });
    },
  };
}

const anywhere: readonly State[] = [
  { name: 'library, empty', reach: (app) => app.button('Paste text').waitFor() },
  dialog('paste', 'paste-transcript', 'Paste a transcript'),
  dialog('about', 'about', 'About Despatch'),
  dialog('keyboard', 'keyboard-help', 'Keyboard'),
  dialog('settings', 'settings', 'Settings'),
  {
    name: 'a file that cannot be read',
    reach: async (app, folder) => {
      await writeFile(join(folder, 'empty.txt'), '');
      await app.openTranscript(join(folder, 'empty.txt'));
      await app.page.getByRole('alert').waitFor();
    },
    leave: (app) => app.button('Dismiss').click(),
  },
];

const library: readonly State[] = [
  { name: 'reader, nothing marked', reach: (app) => app.addTranscript() },
  {
    name: 'library',
    reach: async (app) => {
      await app.button('Library').click();
      await app.page.getByRole('list', { name: 'Transcripts' }).waitFor();
    },
  },
  {
    name: 'library, nothing found',
    reach: async ({ page }) => {
      await page.getByRole('searchbox').fill('nobody of that name');
      await page.getByText('Nothing found for “nobody of that name”').waitFor();
    },
    leave: (app) => app.button('Show all transcripts').click(),
  },
  {
    name: 'library, one removed',
    reach: async (app) => {
      await app.button(`Remove “${harbourTitle}”`).click();
      await app.page.getByRole('status').filter({ hasText: 'Removed' }).waitFor();
    },
    leave: (app) => app.button('Undo').click(),
  },
];

/** Waits for whatever still fades or moves, but the caret, which blinks without end. */
async function settle({ page }: App): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime ?? 0));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** Every rule that is broken, and where; a new page, which axe asks for otherwise, is nothing that Electron opens. */
async function violations(app: App, state: string): Promise<readonly string[]> {
  await settle(app);
  const axe = new AxeBuilder({ page: app.page }).setLegacyMode(true).withTags(standards);
  const found = await axe.analyze();
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${state}: ${id} (${help}): ${target.join(' ')} ${any[0]?.message ?? ''}`),
  );
}

async function walk(app: App, folder: string, states: readonly State[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, reach, leave } of states) {
    await test.step(name, async () => {
      await reach(app, folder);
      found.push(...(await violations(app, name)));
      await leave?.(app, folder);
    });
  }
  return found;
}

test('no state of the library or of a dialog over it breaks a rule of accessibility', async ({
  start,
  folder,
}) => {
  const app = await start();
  await app.menu('scheme-light');
  const found = [...(await walk(app, folder, anywhere))];
  await app.openTranscript(harbour);
  found.push(...(await walk(app, folder, library)));
  expect(found).toEqual([]);
});
