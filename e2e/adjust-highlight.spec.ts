import type { App } from './app';
import { harbour } from './files';
import { expect, test } from './test';

async function press({ page }: App, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Drags one end of the active highlight on to a word, and lets go on the side of it that is outside. */
async function drag(app: App, side: 'start' | 'end', word: string): Promise<void> {
  const { page } = app;
  const handle = await page.locator(`[data-handle=${side}]`).boundingBox();
  const target = await page.evaluate(
    ([wanted, end]) => {
      const texts = document.createTreeWalker(
        document.querySelector('main') ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const at = text.nodeValue?.indexOf(wanted ?? '') ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + (wanted?.length ?? 0));
        const box = range.getBoundingClientRect();
        return { x: end === 'end' ? box.right - 1 : box.left + 1, y: (box.top + box.bottom) / 2 };
      }
      return null;
    },
    [word, side],
  );
  if (!handle || !target) throw new Error('Nothing to drag.');
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x, target.y, { steps: 8 });
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get('adjusting') ?? [])].map(String).join('')))
    .toContain(word);
  await page.mouse.up();
}

test('either end of a highlight is dragged to other words, and the note goes along', async ({ read }) => {
  const app = await read(harbour);
  const { transcript } = app;
  await transcript.note('forty centimetres', 'How much is that a year?');
  await transcript.clickOn('forty centimetres');
  await drag(app, 'end', 'survey');
  await expect(transcript.marks()).toHaveText(['forty centimetres since the spring survey']);
  await drag(app, 'start', 'channel');
  await expect(transcript.marks()).toHaveText(['channel has lost forty centimetres since the spring survey']);
  await expect(transcript.card('Key point, ¶2')).toContainText('How much is that a year?');
  await app.button('Undo').click();
  await expect(transcript.marks()).toHaveText(['forty centimetres since the spring survey']);
  await expect(transcript.saved).toBeVisible();

  // The words that it is on now are what the history tells, and what is there after a restart.
  await app.menu('history');
  await expect(
    app.page
      .getByText('Moved the highlight of “forty centimetres” to “forty centimetres since', { exact: false })
      .first(),
  ).toBeVisible();
  await press(app, 'Escape');
  await app.quit();
  await app.startAgain();
  await expect(app.transcript.marks()).toHaveText(['forty centimetres since the spring survey']);
});

test('by keys a highlight grows, shrinks, is split in two and joined again', async ({ read }) => {
  const app = await read(harbour);
  const { page, transcript } = app;
  await press(app, 'Control+Home', 'Shift+j', 'Shift+j', '2');
  await expect(transcript.marks()).toHaveText([
    'The channel has lost forty centimetres since the spring survey.',
  ]);
  await press(app, 'Shift+ArrowLeft', 'Shift+ArrowLeft');
  await expect(transcript.marks()).toHaveText(['The channel has lost forty centimetres since the']);
  await press(app, 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight');
  await expect(transcript.marks()).toHaveText([
    'The channel has lost forty centimetres since the spring survey. The bar moves a little every winter, and this winter it moved a long way.',
  ]);
  await press(app, 'Enter');
  await expect(transcript.notes.getByRole('textbox')).toHaveValue('');
  await transcript.typeNote('Two sentences.');

  // The caret into the second sentence, and split there; the note stays with the first.
  await transcript.clickOn('The bar');
  await page.keyboard.press('Control+Alt+s');
  await expect(transcript.marks()).toHaveCount(2);
  await expect(transcript.card('Evidence, ¶2').filter({ hasText: 'Two sentences.' })).toHaveCount(1);
  await press(app, 'Alt+ArrowUp', 'Control+Alt+m');
  await expect(transcript.marks()).toHaveCount(1);
  await expect(transcript.card('Evidence, ¶2')).toContainText('Two sentences.');
  await press(app, 'Control+z', 'Control+z');
  await expect(transcript.marks()).toHaveCount(1);
  await expect(transcript.card('Evidence, ¶2')).toContainText('Two sentences.');
});

/** What another program gets of the clipboard, as rich text and as plain. */
async function pasted({ page }: App) {
  await page.evaluate(() => {
    const field = document.createElement('div');
    field.contentEditable = 'true';
    document.body.append(field);
    field.addEventListener('paste', ({ clipboardData }) => {
      field.dataset.plain = clipboardData?.getData('text/plain');
    });
    field.focus();
  });
  await page.keyboard.press('Control+v');
  return page.evaluate(() => {
    const field = document.querySelector<HTMLElement>('[contenteditable]');
    return { text: field?.dataset.plain, html: field?.innerHTML };
  });
}

test('a passage is copied with its reference, as it is printed and as plain text', async ({ read }) => {
  const app = await read(harbour);
  const { page, transcript } = app;
  await transcript.dragOver('forty centimetres');
  await transcript.toolbar.getByRole('button', { name: 'Copy with reference' }).click();
  const copied = await pasted(app);
  const reference = 'Dr Tomas Veil, Dredging the Sandle: an evidence session, para 2';
  expect(copied.text).toBe(`“forty centimetres” (${reference})`);
  expect(copied.html).toContain('<blockquote');
  expect(copied.html).toContain(reference);
  await expect(page.getByText('Copied with its reference')).toBeAttached();
});
