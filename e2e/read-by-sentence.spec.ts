import type { App } from './app';
import { harbour, sample } from './files';
import { expect, test } from './test';

/** The words of the sentence that is shown as being read. */
const readNow = ({ page }: App) =>
  page.evaluate(() => [...(CSS.highlights.get('reading') ?? [])].map(String).join(' '));

async function press({ page }: App, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function expectReading(app: App, words: string): Promise<void> {
  await expect.poll(() => readNow(app)).toBe(words);
}

test('sentence by sentence, highlights and notes are made with no hand on the mouse', async ({ read }) => {
  const app = await read(harbour);
  const { page, transcript } = app;
  const said = page
    .getByRole('status')
    .filter({ hasText: 'sentence' })
    .or(page.locator('[aria-live="polite"]'));

  await press(app, 'Control+Home', 'Shift+j');
  await press(app, 'j', 'j');
  await expectReading(
    app,
    'We have an hour before the boats come back in and I should like to use all of it.',
  );
  await press(app, 'k', '2');
  await expect(transcript.marks()).toHaveText(['Thank you for coming down to the quay on a falling tide.']);
  await expect(transcript.marks()).toHaveAttribute('aria-description', 'Evidence');
  await expect(said.filter({ hasText: 'Highlighted as Evidence, paragraph 1' })).toBeAttached();

  // On to the next sentence, which has none: the same theme again.
  await press(app, 'j', '.');
  await expect(transcript.marks()).toHaveCount(2);
  await expect(transcript.marks('We have an hour')).toHaveAttribute('aria-description', 'Evidence');
  await press(app, '4');
  await expect(transcript.marks('We have an hour')).toHaveAttribute('aria-description', 'Question to ask');

  // A note on the sentence after, and back to it.
  await press(app, ']');
  await expectReading(app, 'The channel has lost forty centimetres since the spring survey.');
  await expect(said.filter({ hasText: 'Tomas Veil, paragraph 2: The channel has lost' })).toBeAttached();
  await press(app, 'Enter');
  await transcript.typeNote('Which survey was that?');
  await expect(transcript.text).toBeFocused();
  await expectReading(app, 'The channel has lost forty centimetres since the spring survey.');
  await expect(transcript.card('Key point, ¶2')).toContainText('Which survey was that?');

  // Back on the sentence, its annotation is at hand: removed, and undone.
  await press(app, 'j', 'k', 'Backspace');
  await expect(transcript.marks('The channel')).toHaveCount(0);
  await press(app, 'Control+z');
  await expect(transcript.card('Key point, ¶2')).toContainText('Which survey was that?');
});

test('what is marked grows and shrinks by words and by sentences', async ({ read }) => {
  const app = await read(harbour);
  const { transcript } = app;
  await press(app, 'Control+Home', 'Shift+j', 'Shift+j');
  await expectReading(app, 'The channel has lost forty centimetres since the spring survey.');
  await press(app, 'Shift+ArrowLeft', 'Shift+ArrowLeft');
  await press(app, '1');
  await expect(transcript.marks()).toHaveText(['The channel has lost forty centimetres since the']);
  await press(app, 'Control+z', 'j', 'Control+Shift+ArrowRight');
  await expect
    .poll(() => transcript.selectedWords())
    .toContain('Nobody planned for a season like the last one.');
  await press(app, 'Control+Shift+ArrowRight', 'Control+Shift+ArrowLeft', 'Shift+ArrowLeft', '3');
  await expect(transcript.marks()).toHaveText([
    'The bar moves a little every winter, and this winter it moved a long way.',
    'Nobody planned for a season like the last',
  ]);
  // Reading goes on behind what was marked.
  await press(app, 'j');
  await expectReading(app, 'We had nine gales in eleven weeks and the dredger was tied up for all of them.');
});

test('paragraphs, turns and questions are gone through, and both ends of the transcript are said', async ({
  read,
}) => {
  const app = await read(sample);
  const { page, transcript } = app;
  await press(app, 'Control+Home', ']', 'q');
  await expectReading(app, 'Can you set the scene?');
  await press(app, 'q');
  await expectReading(
    app,
    'You are saying that the formula rewards short routes, whether or not anyone is on them?',
  );
  await press(app, 'Shift+q', 'Shift+k');
  const opening = 'We have until twelve.';
  await expectReading(app, opening);
  await press(app, ']', ']', '[');
  await expectReading(app, 'Thank you, Chair.');
  await press(app, 'Shift+j');
  await expectReading(app, 'The second thing I would say is that it is not a story about empty buses.');
  await press(app, '[', '[', '[');
  const refused = page.getByText('No earlier turn.');
  await expect(refused.and(page.getByRole('status')), 'said once').toHaveCount(1);
  const shown = refused.and(page.locator(':not([role=status])'));
  await expect(shown).toBeVisible();
  await expect(transcript.text).toBeFocused();
  // The caret takes over where an arrow is pressed, and Escape leaves the sentences.
  await press(app, 'ArrowRight');
  await expectReading(app, '');
  await press(app, 'j');
  await expect.poll(() => readNow(app)).not.toBe('');
  await expect(shown).toHaveCount(0);
  await press(app, 'Escape');
  await expectReading(app, '');
  await expect(transcript.marks()).toHaveCount(0);
  await press(app, 'Control+z');
  await expect(page.getByText('There is nothing to undo.').and(page.getByRole('status'))).toHaveCount(1);
});

test('the menu has every step, and the single keys can be switched off', async ({ read }) => {
  const app = await read(harbour);
  await app.page.keyboard.press('Control+Home');
  await app.menu('next-turn');
  await app.menu('next-turn');
  await expectReading(app, 'The channel has lost forty centimetres since the spring survey.');
  await app.menu('toggle-single-keys');
  await press(app, 'j');
  await expectReading(app, 'The channel has lost forty centimetres since the spring survey.');
  await press(app, 'Control+Alt+j');
  await expectReading(app, 'The bar moves a little every winter, and this winter it moved a long way.');
});
