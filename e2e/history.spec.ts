import type { Locator } from '@playwright/test';
import type { App } from './app';
import { harbour } from './files';
import { expect, test } from './test';

/** The history as it lies open: what was done, newest first, and what the notes were. */
class History {
  private readonly dialog: Locator;

  constructor(app: App) {
    this.dialog = app.dialog('History');
  }

  static async open(app: App): Promise<History> {
    await app.page.keyboard.press('Control+Shift+h');
    const history = new History(app);
    await expect(history.list).toBeFocused();
    return history;
  }

  get list(): Locator {
    return this.dialog.getByRole('listbox', { name: 'What was done, newest first' });
  }

  get entries(): Locator {
    return this.list.getByRole('option');
  }

  get selected(): Locator {
    return this.list.getByRole('option', { selected: true });
  }

  get notes(): Locator {
    return this.dialog.getByRole('region', { name: /^The notes at \d\d:\d\d on / }).getByRole('listitem');
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }
}

const mark = 'Highlighted “forty centimetres” as Evidence';
const typed = 'Wrote a note on “ninety thousand pounds”';

test('the history tells in words what was done and what the notes were', async ({ read }) => {
  const app = await read(harbour);
  await app.transcript.highlight('forty centimetres', 'Evidence');
  await app.transcript.note('ninety thousand pounds', 'Ask for the tender.');
  // Longer than typing is gathered into one Change, so that the note is several.
  await app.page.waitForTimeout(400);
  await app.page.keyboard.press('n');
  await app.transcript.typeNote(' And by whom.');
  await app.transcript.marks('forty centimetres').click();
  await app.page.keyboard.press('Delete');
  await app.page.keyboard.press('Control+z');

  const history = await History.open(app);
  const words = [
    `Undid: Removed the highlight of “forty centimetres”`,
    'Removed the highlight of “forty centimetres”',
    typed,
    'Highlighted “ninety thousand pounds” as Key point',
    mark,
  ];
  await expect(history.entries).toHaveText(words.map((text) => new RegExp(`^\\d\\d:\\d\\d${text}\\S`)));
  await expect(history.list.getByRole('group')).toHaveAccessibleName('Today');
  await expect(history.notes).toHaveCount(2);
  await expect(history.notes.filter({ hasText: 'Added' })).toContainText('forty centimetres');
  await expect(history.button('Put back everything since')).toBeDisabled();
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('ArrowDown');
  await expect(history.selected).toContainText(typed);
  const changed = history.notes.filter({ hasText: 'Changed' });
  await expect(changed).toContainText('Ask for the tender. And by whom.');
  await expect(changed).toContainText('It had no note');
  await app.page.keyboard.press('End');
  await expect(history.notes).toHaveText([/^EvidenceAdded¶2forty centimetres$/]);
  await app.page.keyboard.press('Escape');
  await expect(app.transcript.text).toBeVisible();
});

test('one change is put back and nothing else, and that is undone', async ({ read }) => {
  const app = await read(harbour);
  await app.transcript.highlight('forty centimetres', 'Evidence');
  await app.transcript.note('ninety thousand pounds', 'Ask for the tender.');
  const history = await History.open(app);
  await history.entries.filter({ hasText: mark }).click();
  await history.button('Put back this change').click();
  await expect(history.selected).toContainText(`Put back: ${mark}`);
  await expect(history.list).toBeFocused();
  await expect(history.notes.filter({ hasText: 'Removed' })).toContainText('forty centimetres');
  await history.entries.filter({ hasText: mark }).last().click();
  await expect(history.button('Put back this change')).toBeDisabled();
  await app.page.keyboard.press('Escape');
  await expect(app.transcript.marks()).toHaveText(['ninety thousand pounds']);
  await expect(app.transcript.card('Key point, ¶5')).toContainText('Ask for the tender.');
  await app.page.keyboard.press('Control+z');
  await expect(app.transcript.marks()).toHaveText(['forty centimetres', 'ninety thousand pounds']);
});

test('everything since a moment is put back, and stays so after a restart', async ({ read }) => {
  const app = await read(harbour);
  await app.transcript.highlight('forty centimetres', 'Evidence');
  await app.transcript.note('ninety thousand pounds', 'Ask for the tender.');
  await app.transcript.marks('forty centimetres').click();
  await app.page.keyboard.press('Delete');
  await expect(app.transcript.marks()).toHaveText(['ninety thousand pounds']);
  let history = await History.open(app);
  await history.entries.filter({ hasText: mark }).click();
  await history.button('Put back everything since').click();
  await expect(history.selected).toContainText(/Put back to \d\d:\d\d on \d+ \w+ \d{4}/);
  await history.button('Done').click();
  await expect(app.transcript.marks()).toHaveText(['forty centimetres']);
  await expect(app.transcript.saved).toBeVisible();
  await app.restart();
  await expect(app.transcript.marks()).toHaveText(['forty centimetres']);
  await expect(app.transcript.notes.getByRole('article')).toHaveCount(0);
  history = await History.open(app);
  await expect(history.entries).toHaveCount(5);
  await expect(history.selected).toContainText('Put back to');
});
