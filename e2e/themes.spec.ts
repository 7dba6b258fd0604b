import { join } from 'node:path';
import mammoth from 'mammoth';
import type { App } from './app';
import { harbour } from './files';
import { expect, test } from './test';

const words = 'before October. After that the price doubles';

const row = (app: App, name: string) => app.dialog('Themes').getByRole('button', { name, exact: true });
const field = (app: App, name: string) => app.dialog('Themes').getByRole('textbox', { name });
const inThemes = (app: App, name: string) => app.dialog('Themes').getByRole('button', { name, exact: true });

async function openThemes(app: App, chosen?: string): Promise<void> {
  await app.menu('themes');
  await expect(row(app, chosen ?? 'Key point').first()).toBeVisible();
  if (chosen) await row(app, chosen).click();
}

async function done(app: App): Promise<void> {
  await inThemes(app, 'Done').click();
  await expect(app.dialog('Themes')).toBeHidden();
}

/** The names in order, as the list shows them. */
const names = (app: App) =>
  app
    .dialog('Themes')
    .getByRole('list', { name: 'Themes in order' })
    .getByRole('button')
    .evaluateAll((rows) =>
      rows.map((each) => document.getElementById(each.getAttribute('aria-labelledby') ?? '')?.textContent),
    );

test('a theme is renamed, described and recoloured, everywhere at once and for good @long', async ({
  read,
}) => {
  const app = await read(harbour);
  const { page, transcript } = app;
  await transcript.note(words, 'Ask for the figures.');
  await openThemes(app, 'Key point');
  await field(app, 'Name').fill('Headline');
  await field(app, 'Description').fill('For the first page.');
  await app
    .dialog('Themes')
    .getByRole('radio', { name: /^Orange/ })
    .check();
  await done(app);
  await expect(transcript.marks()).toHaveAttribute('aria-description', 'Headline');
  await expect(transcript.card(/^Headline, /)).toContainText('Ask for the figures.');
  await expect(page.getByRole('navigation', { name: 'Transcript' })).toContainText('Headline');
  await expect(transcript.marks()).toHaveCSS('text-decoration-style', 'dashed');
  await expect(transcript.saved).toBeVisible();

  await app.restart();
  await expect(app.transcript.marks()).toHaveAttribute('aria-description', 'Headline');
  await openThemes(app, 'Headline');
  await expect(field(app, 'Description')).toHaveValue('For the first page.');
  await expect(app.dialog('Themes').getByRole('radio', { name: /^Orange/ })).toBeChecked();
});

test('themes are put in another order by keys and buttons, and the single keys follow @long', async ({
  read,
}) => {
  const app = await read(harbour);
  const { page, transcript } = app;
  await openThemes(app, 'Challenge');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(row(app, 'Challenge')).toBeFocused();
  await expect(app.dialog('Themes').getByText('Challenge is now 1 of 6')).toBeAttached();
  expect(await names(app)).toEqual([
    'Challenge',
    'Key point',
    'Evidence',
    'Question to ask',
    'Follow up',
    'Context',
  ]);
  await page.keyboard.press('End');
  await expect(row(app, 'Context')).toBeFocused();
  await inThemes(app, 'Move up').click();
  expect((await names(app)).slice(4)).toEqual(['Context', 'Follow up']);
  await inThemes(app, 'Move down').click();
  await expect(row(app, 'Context'), 'what is switched off gives the focus away').toBeFocused();
  await done(app);
  await transcript.dragOver(words);
  await page.keyboard.press('1');
  await expect(transcript.marks()).toHaveAttribute('aria-description', 'Challenge');
});

test('a seventh theme is added and given by its card @long', async ({ read }) => {
  const app = await read(harbour);
  const { page, transcript } = app;
  await transcript.note(words, 'What did it cost?');
  await openThemes(app);
  await inThemes(app, 'Add theme').click();
  await field(app, 'Name').fill('Money');
  await done(app);
  await transcript.marks(words).first().click();
  await transcript.notes.getByRole('button', { name: 'Change to Money', exact: true }).click();
  await expect(transcript.card(/^Money, /)).toContainText('What did it cost?');
  await expect(transcript.marks()).toHaveCSS('text-decoration-style', 'dashed');
  await expect(page.getByText('Unknown theme')).toHaveCount(0);
});

test('two themes are joined, counted first, undone, and exported under the new name', async ({
  read,
  folder,
}) => {
  const app = await read(harbour);
  const { page, transcript } = app;
  await transcript.highlight(words, 'Evidence');
  await openThemes(app, 'Evidence');
  await inThemes(app, 'Join with…').click();
  const asking = app.dialog('Join Evidence with another theme');
  await asking.getByRole('radio', { name: 'Challenge' }).check();
  await expect(asking.getByText('1 annotation in 1 transcript will be Challenge.')).toBeVisible();
  await asking.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(row(app, 'Challenge')).toBeFocused();
  await field(app, 'Name').fill('Contested');
  await done(app);
  await expect(transcript.marks()).toHaveAttribute('aria-description', 'Contested');
  await expect(transcript.notes.getByRole('article', { name: /^Contested, / })).toBeVisible();

  const path = join(folder, 'briefing.docx');
  await app.exportBriefing({ preset: 'Full annotated', path });
  const { value } = await mammoth.extractRawText({ path });
  expect(value).toContain('Contested');
  expect(value).not.toContain('Evidence');

  await page.keyboard.press('Control+z');
  await expect(transcript.marks()).toHaveAttribute('aria-description', 'Challenge');
  await page.keyboard.press('Control+z');
  await expect(transcript.marks()).toHaveAttribute('aria-description', 'Evidence');
  await page.keyboard.press('Control+Shift+z');
  await expect(transcript.marks()).toHaveAttribute('aria-description', 'Challenge');
  await openThemes(app, 'Challenge');
  await inThemes(app, 'Separate Evidence').click();
  await expect(row(app, 'Evidence')).toBeVisible();
});
