import type { Page } from '@playwright/test';
import { sample } from './files';
import { expect, test } from './test';

/** The ¶ number of the paragraph at the caret. */
const caretAt = (page: Page) =>
  page.evaluate(() =>
    document
      .getSelection()
      ?.focusNode?.parentElement?.closest('[data-paragraph]')
      ?.getAttribute('data-paragraph'),
  );

const place = (page: Page) =>
  page.getByRole('dialog', { name: 'Go to' }).getByRole('textbox', { name: 'Place' });

async function goTo(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+g');
  await expect(place(page)).toBeFocused();
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
}

test('a paragraph is gone to by its number, and what is not there is said', async ({ read }) => {
  const { page, transcript } = await read(sample);
  await goTo(page, '¶40');
  await expect(place(page)).toBeHidden();
  await expect(transcript.text).toBeFocused();
  await expect(transcript.paragraph(40)).toBeInViewport();
  expect(await caretAt(page)).toBe('40');

  await page.keyboard.press('Control+g');
  await expect(page.getByText('This transcript has paragraphs 1 to 51.')).toBeVisible();
  await page.keyboard.type('99');
  await page.keyboard.press('Enter');
  const said = page.getByRole('alert');
  await expect(said).toHaveText('There is no paragraph 99. The paragraphs here are 1 to 51.');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Q7');
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('There are no questions to go by. This transcript has paragraphs 1 to 51.');
  await page.keyboard.press('Escape');
  await expect(place(page)).toBeHidden();
  await expect(transcript.text).toBeFocused();
  expect(await caretAt(page)).toBe('40');
});

test('back and forward lead through the places that jumps left, whatever jumped', async ({ read }) => {
  const app = await read(sample);
  const { page, transcript } = app;
  await page.keyboard.press('Control+Home');
  await goTo(page, '12');
  await expect.poll(() => caretAt(page)).toBe('12');
  await page
    .getByRole('navigation', { name: 'Transcript' })
    .getByRole('button', { name: /^Owen Tregarth 14$/ })
    .click();
  await expect.poll(() => caretAt(page)).toBe('14');
  await goTo(page, '45');
  await expect.poll(() => caretAt(page)).toBe('45');
  await page.keyboard.press('Control+f');
  await page.getByRole('searchbox', { name: 'Find in transcript' }).fill('wet Tuesday');
  await expect(transcript.paragraph(1)).toBeInViewport();

  for (const number of ['45', '14', '12']) {
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => caretAt(page)).toBe(number);
    await expect(transcript.paragraph(Number(number))).toBeInViewport();
  }
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => caretAt(page)).toBe('14');

  // It is remembered while other screens are shown, and does not get lost at its end.
  await page.keyboard.press('Control+l');
  await page.locator('[data-row="0"]').click();
  await expect(transcript.text).toBeVisible();
  await app.menu('go-forward');
  await expect.poll(() => caretAt(page)).toBe('45');
  await app.menu('go-forward');
  await app.menu('go-forward');
  await expect(
    page.getByText('No later place to go forward to.').and(page.getByRole('status')),
  ).toBeAttached();
});

test('keys act where a jump led, and never on what was marked before it', async ({ read }) => {
  const { page, transcript } = await read(sample);
  await goTo(page, '30');
  for (const key of ['j', '1']) await page.keyboard.press(key);
  await expect(transcript.card(/^Key point, ¶30/)).toHaveCount(1);

  await goTo(page, '40');
  await page.keyboard.press('3');
  await expect(transcript.card(/^Challenge, ¶40/)).toHaveCount(1);
  await goTo(page, '45');
  await page.keyboard.press('n');
  await page.keyboard.type('Meant for 45.');
  await page.keyboard.press('Escape');
  await expect(transcript.card(/^Key point, ¶45/)).toContainText('Meant for 45.');

  // Found words: the sentence that they stand in.
  await page.keyboard.press('Control+f');
  await page.getByRole('searchbox', { name: 'Find in transcript' }).fill('Test dates');
  await page.keyboard.press('Escape');
  await page.keyboard.press('4');
  await expect(transcript.marks('Test dates.')).toHaveAttribute('aria-description', 'Question to ask');

  // The contents, and then a click among words that nobody has marked.
  await page
    .getByRole('navigation', { name: 'Transcript' })
    .getByRole('button', { name: /^Owen Tregarth 14$/ })
    .click();
  await page.keyboard.press('5');
  await expect(transcript.card(/^Follow up, ¶14/)).toHaveCount(1);
  await transcript.paragraph(16).click();
  await page.keyboard.press('6');
  await expect(transcript.card(/^Context, ¶16/)).toHaveCount(1);
  await expect(transcript.marks()).toHaveCount(6);
  await expect(transcript.card(/^Key point, ¶30/)).toHaveCount(0);
});
