import type { App } from './app';
import { dialog, pressEscape, type State } from './state';

/** The caret into the first turn, where the commands about turns look. */
async function intoFirstTurn({ page, transcript }: App): Promise<void> {
  await transcript.text.focus();
  for (const key of ['Home', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(`Control+${key}`);
}

/** Of the sample: who speaks, and the reading of one speaker only. */
export const speakers: readonly State[] = [
  dialog('speakers', 'speakers', 'Speakers'),
  {
    name: 'speakers, what can be done about one',
    reach: async (app) => {
      await app.menu('speakers');
      await app.button('More for Dr Priya Raman').click();
      await app.page.getByRole('menu').waitFor();
    },
    leave: async (app) => {
      await pressEscape(app);
      await app.page.getByRole('menu').waitFor({ state: 'hidden' });
      await pressEscape(app);
      await app.dialog('Speakers').waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'reader, the menu of a turn',
    reach: async (app) => {
      await intoFirstTurn(app);
      await app.page.keyboard.press('Shift+F10');
      await app.page.getByRole('menu', { name: 'Turn of Margaret Ashdown' }).waitFor();
    },
    leave: pressEscape,
  },
  dialog('who speaks a turn', 'spoken-by', 'Who speaks this turn?'),
  {
    name: 'reader, one speaker only',
    reach: async (app) => {
      await intoFirstTurn(app);
      await app.menu('read-one-speaker');
      await app.page.getByRole('region', { name: 'One speaker only' }).waitFor();
    },
    leave: (app) => app.button('Show everything').click(),
  },
];
