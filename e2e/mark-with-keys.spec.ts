import type { Page } from '@playwright/test';
import { harbour, sampleBundle } from './files';
import { expect, test } from './test';

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const times = (count: number, key: string): readonly string[] => Array.from({ length: count }, () => key);

test('from opening to a note and back, no hand leaves the keyboard', async ({ start }) => {
  const app = await start({ file: harbour });
  const { page, transcript } = app;
  await expect(app.review.title).toBeVisible();
  await press(page, 'Control+Enter');
  await expect(transcript.text).toBeFocused();

  // ¶1, then on to ¶2 by paragraph, and by words to the ones wanted.
  await press(page, 'Control+ArrowDown', 'Control+ArrowDown');
  await press(page, ...times(4, 'Control+ArrowRight'), ...times(2, 'Control+Shift+ArrowRight'));
  await expect(transcript.toolbar).toBeVisible();
  const words = (await transcript.selectedWords()).trim();
  expect(words).not.toBe('');
  await press(page, '2');
  await expect(transcript.marks()).toHaveText([words]);
  await expect(transcript.marks()).toHaveAttribute('aria-description', 'Evidence');

  await press(page, '5');
  await expect(transcript.marks()).toHaveAttribute('aria-description', 'Follow up');

  await press(page, 'n');
  await expect(transcript.notes.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('1 to 6 and n are letters here.');
  await press(page, 'Escape');
  await expect(transcript.text).toBeFocused();
  await expect(transcript.card(/^Follow up, /)).toContainText('1 to 6 and n are letters here.');

  await press(page, 'Backspace');
  await expect(transcript.marks()).toHaveCount(0);
  await press(page, 'Control+z');
  await expect(transcript.card(/^Follow up, /)).toContainText('1 to 6 and n are letters here.');
  await expect(transcript.saved).toBeVisible();
});

test('the caret moves by letters, words, lines and paragraphs, and extends with Shift', async ({ read }) => {
  const app = await read(harbour);
  const { page, transcript } = app;
  await press(page, 'Control+Home', 'Control+ArrowDown', 'Control+ArrowDown');
  await press(page, ...times(3, 'Shift+ArrowRight'));
  const three = await transcript.selectedWords();
  expect(three).toHaveLength(3);
  await press(page, 'Shift+ArrowLeft');
  expect(await transcript.selectedWords()).toBe(three.slice(0, 2));
  await press(page, 'Shift+End');
  const line = await transcript.selectedWords();
  expect(line.startsWith(three)).toBe(true);
  await press(page, 'Escape', 'Control+ArrowUp', 'Control+Shift+ArrowRight');
  expect((await transcript.selectedWords()).startsWith(three), 'back to the beginning of its paragraph').toBe(
    true,
  );
  await press(page, 'Escape', ...times(2, 'Control+ArrowUp'), 'Control+ArrowDown', 'Shift+ArrowRight');
  expect(await transcript.selectedWords(), 'on to the beginning of the next').toBe(three.slice(0, 1));
  await press(page, 'Shift+ArrowDown', 'Control+Shift+ArrowDown');
  expect((await transcript.selectedWords()).length).toBeGreaterThan(line.length);
  await press(page, 'Escape');
  expect(await transcript.selectedWords()).toBe('');
  await press(page, 'Control+a', 'Control+ArrowUp', 'Control+Shift+End');
  expect((await transcript.selectedWords()).endsWith('when the survey is in.'), 'from all of it too').toBe(
    true,
  );
  expect(await transcript.selectedWords()).not.toContain('Good afternoon.');
  await press(page, 'Control+Home', 'Control+Shift+End');
  const all = await transcript.selectedWords();
  expect(all).toContain('Good afternoon.');
  expect(all).toContain('when the survey is in.');
});

test('the end of the text is reached while it is still being drawn', async ({ start }) => {
  const app = await start({ file: sampleBundle });
  const { page, transcript } = app;
  await transcript.card('Key point, ¶4').waitFor();
  await app.menu('speakers');
  // Held where it draws the first screens anew: no frame comes in which it would draw the rest.
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  await page.getByRole('textbox', { name: 'Party of Margaret Ashdown' }).fill('Labour');
  await press(page, 'Escape');
  await expect(transcript.text).toBeFocused();
  await expect(transcript.paragraph(51)).toHaveCount(0);
  await press(page, 'Control+End');
  await expect(transcript.paragraph(51)).toBeInViewport();
  await press(page, 'Control+Shift+Home');
  expect(await transcript.selectedWords()).toContain('Thank you. I do not think that I can add to that.');
});

test('Alt and the arrows go from annotation to annotation, and Enter opens the note', async ({ read }) => {
  const app = await read(harbour);
  const { page, transcript } = app;
  const themes = ['1', '3', '6'] as const;
  await press(page, 'Control+Home');
  for (const key of themes)
    await press(page, ...times(2, 'Control+ArrowDown'), 'Control+Shift+ArrowRight', key);
  await expect(transcript.marks()).toHaveCount(3);
  await press(page, 'Escape', 'Control+Home');

  const active = transcript.notes.getByRole('article').filter({ has: page.getByRole('button') });
  await press(page, 'Alt+ArrowDown');
  await expect(active).toHaveAccessibleName(/^Key point/);
  await press(page, 'Alt+ArrowDown');
  await expect(active).toHaveAccessibleName(/^Challenge/);
  await press(page, 'Alt+ArrowDown');
  await expect(active).toHaveAccessibleName(/^Context/);
  await press(page, 'Alt+ArrowUp');
  await expect(active).toHaveAccessibleName(/^Challenge/);
  await press(page, 'Enter');
  await transcript.typeNote('Written from the keyboard.');
  await expect(transcript.card(/^Challenge/)).toContainText('Written from the keyboard.');
  await press(page, 'Delete');
  await expect(transcript.marks()).toHaveCount(2);
});

test('single keys can be switched off, and their twins with modifiers go on', async ({ read }) => {
  const app = await read(harbour);
  const { page, transcript } = app;
  await press(page, 'Control+Home', ...times(2, 'Control+ArrowDown'));
  await app.menu('toggle-single-keys');
  await press(page, 'Control+Shift+ArrowRight');
  await expect(transcript.toolbar).toBeVisible();
  await press(page, '1', 'n');
  await expect(transcript.marks()).toHaveCount(0);
  await press(page, 'Control+Alt+4');
  await expect(transcript.marks()).toHaveAttribute('aria-description', 'Question to ask');
  await press(page, 'Control+Alt+n');
  await transcript.typeNote('With modifiers.');
  await press(page, 'Backspace');
  await expect(transcript.marks()).toHaveCount(1);
  await press(page, 'Control+Alt+Backspace');
  await expect(transcript.marks()).toHaveCount(0);

  await app.restart();
  const isOn = await app.main.evaluate(
    ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('toggle-single-keys')?.checked,
  );
  expect(isOn).toBe(false);
});

test('the menu does what the keys do', async ({ read }) => {
  const app = await read(harbour);
  const { page, transcript } = app;
  await press(page, 'Control+Home', ...times(2, 'Control+ArrowDown'), 'Control+Shift+ArrowRight');
  await expect(transcript.toolbar).toBeVisible();
  await app.menu('theme-2');
  await expect(transcript.marks()).toHaveAttribute('aria-description', 'Evidence');
  await app.menu('theme-3');
  await expect(transcript.marks()).toHaveAttribute('aria-description', 'Challenge');
  await app.menu('note');
  await transcript.typeNote('From the menu.');
  await app.menu('remove-annotation');
  await expect(transcript.marks()).toHaveCount(0);
  await app.menu('undo');
  await expect(transcript.marks()).toHaveCount(1);
  await app.menu('redo');
  await expect(transcript.marks()).toHaveCount(0);
  await app.menu('undo');
  await app.menu('next-annotation');
  await expect(transcript.card(/^Challenge/)).toContainText('From the menu.');
  await app.menu('find');
  await expect(page.getByRole('searchbox', { name: 'Find in transcript' })).toBeFocused();
  await press(page, 'Escape');
  await app.menu('scheme-dark');
  await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  for (const [command, name] of [
    ['export', 'Export to Word'],
    ['settings', 'Settings'],
    ['keyboard-help', 'Keyboard shortcuts'],
    ['about', 'About Despatch'],
    ['paste-transcript', 'Paste a transcript'],
  ] as const) {
    await app.menu(command);
    await expect(app.dialog(name)).toBeVisible();
    await press(page, 'Escape');
    await expect(app.dialog(name)).toBeHidden();
  }
  await app.menu('correct-transcript');
  await expect(app.button('Save corrections')).toBeVisible();
  await app.button('Cancel').click();
  await app.menu('library');
  await expect(page.getByRole('main', { name: 'Library' })).toBeVisible();
});
