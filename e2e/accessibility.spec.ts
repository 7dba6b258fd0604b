import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { App } from './app';
import { harbour, sampleBundle, sampleTitle } from './files';
import { keeping } from './keeping-states';
import { library, review } from './library-states';
import { sides } from './side-states';
import { speakers } from './speakers-states';
import { dialog, pressEscape, type State } from './state';
import { expect, test } from './test';
import { synchronisedProfile, troubled, warnedOf } from './troubled-states';
import { holdWork } from './work';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const anywhere: readonly State[] = [
  warnedOf,
  { name: 'library, empty', reach: (app) => app.button('Paste text').waitFor() },
  dialog('paste', 'paste-transcript', 'Paste a transcript'),
  dialog('about', 'about', 'About Despatch'),
  dialog('keyboard', 'keyboard-help', 'Keyboard'),
  dialog('settings', 'settings', 'Settings'),
  dialog('themes', 'themes', 'Themes'),
  {
    name: 'a file that cannot be read',
    reach: async (app, folder) => {
      await writeFile(join(folder, 'empty.txt'), '');
      await app.openTranscript(join(folder, 'empty.txt'));
      await app.page.getByRole('alert').waitFor();
    },
    leave: (app) => app.button('Dismiss').click(),
  },
  {
    name: 'reading a file',
    hold: holdWork,
    reach: async (app) => {
      await app.openTranscript(harbour);
      await app.page.getByRole('progressbar').waitFor();
    },
    leave: (app) => app.button('Cancel').click(),
  },
];

/** The choices of reading, with everything else on the screen still there. */
const reading: readonly State[] = [
  {
    name: 'reader, how it is set',
    reach: async (app) => {
      await app.button('Reading').click();
      await app.dialog('Reading').waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'reader, focus mode',
    reach: async (app) => {
      await app.menu('focus-mode');
      await app.page.getByRole('navigation', { name: 'Transcript' }).waitFor({ state: 'hidden' });
    },
    leave: pressEscape,
  },
  dialog('print', 'print', 'Print'),
];

const words = 'Between 2014 and last year';

const reader: readonly State[] = [
  {
    name: 'reader, thirty annotations',
    reach: async (app) => {
      await app.openTranscript(sampleBundle);
      await expect(app.page).toHaveTitle(`${sampleTitle} · Despatch`);
      await app.transcript.card('Key point, ¶4').waitFor();
    },
  },
  ...reading,
  { name: 'reader, words selected', reach: ({ transcript }) => transcript.dragOver(words) },
  {
    name: 'reader, writing a note',
    reach: async ({ transcript, page }) => {
      await transcript.toolbar.getByRole('button', { name: 'Note', exact: true }).click();
      await transcript.notes.getByRole('textbox').waitFor();
      await page.keyboard.type('Ask for the figures.');
    },
    leave: pressEscape,
  },
  {
    name: 'reader, a card chosen',
    reach: ({ transcript }) =>
      transcript.notes
        .getByRole('article')
        .filter({ hasText: 'Ask for the figures.' })
        .getByRole('button', { name: 'Edit' })
        .waitFor(),
  },
  {
    name: 'reader, a mishearing corrected',
    reach: async ({ transcript, page }) => {
      await transcript.dragOver('a fifth');
      await page.keyboard.press('Control+Alt+b');
      await page.getByRole('textbox', { name: 'What was said' }).fill('a third');
      await page.keyboard.press('Enter');
      await transcript.text.getByRole('note', { name: 'Clarification: a third' }).waitFor();
    },
  },
  {
    name: 'reader, find',
    reach: async ({ page, transcript }) => {
      await transcript.text.focus();
      await page.keyboard.press('Control+Home');
      await page.getByText('Paragraph 1 of 51').waitFor();
      await page.keyboard.press('Control+f');
      await page.getByRole('searchbox', { name: 'Find in transcript' }).fill('bus');
      await page.getByText(/^1 of \d+$/).waitFor();
    },
  },
  {
    name: 'reader, find with every choice made',
    reach: async ({ page }) => {
      const chosen = page.getByRole('search').getByRole('button', { pressed: true });
      for (const key of ['w', 'c', 's', 'n']) await page.keyboard.press(`Alt+${key}`);
      await expect(chosen).toHaveCount(4);
    },
    leave: async ({ page }) => {
      for (const key of ['w', 'c', 's', 'n']) await page.keyboard.press(`Alt+${key}`);
      await page.keyboard.press('Escape');
    },
  },
  ...speakers,
  dialog('go to', 'go-to', 'Go to'),
  {
    name: 'go to, a place that is not there',
    reach: async (app) => {
      await app.menu('go-to');
      await app.dialog('Go to').getByRole('textbox', { name: 'Place' }).fill('Q99');
      await app.page.keyboard.press('Enter');
      await app.dialog('Go to').getByRole('alert').waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'history',
    reach: async (app) => {
      await app.button('History').click();
      await app.page.getByRole('region', { name: /^The notes at/ }).waitFor();
    },
  },
  {
    name: 'history, one change put back',
    reach: async (app) => {
      await app.button('Put back this change').click();
      await app.dialog('History').getByRole('button', { name: 'Undo', exact: true }).waitFor();
    },
    leave: (app) => app.dialog('History').getByRole('button', { name: 'Undo', exact: true }).click(),
  },
  {
    name: 'history, nothing found',
    reach: async (app) => {
      await app.dialog('History').getByRole('searchbox').fill('nothing of that name');
      await app.button('Show everything').waitFor();
    },
    leave: (app) => app.button('Done').click(),
  },
  {
    name: 'themes, two of one colour',
    reach: async (app) => {
      await app.menu('themes');
      const themes = app.dialog('Themes');
      await themes.getByRole('button', { name: 'Add theme' }).click();
      await themes.getByRole('radio', { name: /^Yellow/ }).check();
      await themes.getByText('This is also the colour and underline of Key point.').waitFor();
    },
  },
  {
    name: 'themes, asking which to join',
    reach: async (app) => {
      await app.button('Join with…').click();
      await app.page.getByRole('radio', { name: 'Evidence' }).check();
      await app.page.getByText('Nothing is marked as New theme.').waitFor();
    },
  },
  {
    name: 'themes, one joined',
    reach: async (app) => {
      await app.button('Join').click();
      await app.button('Separate New theme').waitFor();
    },
    leave: pressEscape,
  },
  dialog('export', 'export', 'Export to Word'),
  {
    name: 'export, failed',
    reach: async (app, folder) => {
      const path = join(folder, 'nowhere', 'briefing.docx');
      await app.startExport({ preset: 'Full annotated', path });
      await app.dialog('Export to Word').getByRole('alert').waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'export, done',
    reach: async (app, folder) => {
      await app.startExport({ preset: 'Full annotated', path: join(folder, 'briefing.docx') });
      await app.button('Show in folder').waitFor({ timeout: 30_000 });
    },
    leave: (app) => app.button('Done').click(),
  },
  ...keeping,
  {
    name: 'correcting',
    reach: async (app) => {
      await app.button('Correct').click();
      await app.button('Save corrections').waitFor();
    },
    leave: (app) => app.button('Cancel').click(),
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
  for (const { name, hold, reach, leave } of states) {
    await test.step(name, async () => {
      const release = await hold?.(app);
      await reach(app, folder);
      found.push(...(await violations(app, name)));
      await leave?.(app, folder);
      await release?.();
    });
  }
  return found;
}

test.describe.configure({ mode: 'parallel' });

const everywhere = [...anywhere, ...review, ...library, ...reader, ...troubled];

/** High contrast walks less, and in the long suite: its colours are measured with every commit (`tokens.test.ts`). */
const schemes = [
  { scheme: 'light', system: 'light', tag: [], states: everywhere },
  { scheme: 'dark', system: 'dark', tag: [], states: everywhere },
  { scheme: 'contrast', system: 'dark', tag: ['@long'], states: [...anywhere, ...reader, ...sides] },
];

for (const { scheme, system, tag, states } of schemes) {
  test(`no state breaks a rule of accessibility, ${scheme}`, { tag }, async ({ start, folder }) => {
    test.setTimeout(240_000);
    const app = await start({ profile: await synchronisedProfile(folder) });
    app.expectTrouble(/^main: The preferences were not written: ENOSPC$/);
    // The menu offers what the page has told it to.
    await expect(app.page.getByRole('main')).toBeVisible();
    await expect(() => app.menu(`scheme-${scheme}`)).toPass();
    const shown = () =>
      app.page.evaluate(
        (name) => [
          document.documentElement.dataset.scheme,
          matchMedia(`(prefers-color-scheme: ${name})`).matches,
        ],
        system,
      );
    await expect.poll(shown).toEqual([scheme, true]);
    const found = await walk(app, folder, states);
    expect(await shown()).toEqual([scheme, true]);
    expect(found).toEqual([]);
  });
}

test('two transcripts side by side break no rule of accessibility', { tag: '@long' }, async ({
  start,
  folder,
}) => {
  const app = await start({ file: sampleBundle });
  await expect(app.page).toHaveTitle(`${sampleTitle} · Despatch`);
  expect(await walk(app, folder, sides)).toEqual([]);
});
