import { harbour, sample } from './files';
import { expect, test } from './test';

test('words dragged over with the mouse are highlighted, noted, changed and removed', async ({ read }) => {
  const app = await read(harbour);
  const { transcript } = app;

  await transcript.highlight('forty centimetres', 'Evidence');
  const mark = transcript.marks('forty centimetres');
  await expect(mark).toHaveText('forty centimetres');
  await expect(mark).toHaveAttribute('aria-description', 'Evidence');

  await transcript.note('ninety thousand pounds', 'Ask for the tender.');
  const card = transcript.card('Key point, ¶5');
  await expect(card).toContainText('Ask for the tender.');
  await expect(transcript.marks('ninety thousand')).toHaveAttribute('aria-details', /^note-/);

  await card.getByRole('button', { name: 'Change to Challenge' }).click();
  await expect(transcript.card('Challenge, ¶5')).toContainText('Ask for the tender.');
  await expect(transcript.marks('ninety thousand')).toHaveAttribute('aria-description', 'Challenge');

  await transcript.clickOn('forty centimetres');
  await transcript.card('Evidence, ¶2').getByRole('button', { name: 'Remove highlight' }).click();
  await expect(mark).toHaveCount(0);
  await expect(transcript.marks()).toHaveCount(1);
  await expect(app.page.getByText('1 highlight', { exact: true })).toBeVisible();
  await expect(transcript.saved).toBeVisible();
});

test('highlights overlap, and each part names every theme over it', async ({ read }) => {
  const app = await read(harbour);
  const { transcript } = app;
  await transcript.highlight('The bar moves a little every winter', 'Key point');
  await transcript.highlight('every winter, and this winter', 'Evidence');
  await expect(transcript.paragraph(2)).toHaveText(/^The channel has lost .* it moved a long way\.$/);
  const marks = transcript.marks();
  await expect(marks).toHaveText(['The bar moves a little ', 'every winter', ', and this winter']);
  const themes = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-description')));
  expect(themes).toEqual(['Key point', 'Key point, Evidence', 'Evidence']);
});

test('a highlight crosses paragraphs and turns', async ({ read }) => {
  const app = await read(sample);
  const { transcript } = app;
  await transcript.highlight('Please do. David', 'Question to ask', 'Do we know what the county spends?');
  await expect(transcript.marks()).toHaveText([
    'Please do. David, you wanted to come in on taxis.',
    /^I did, because .*Do we know what the county spends\?$/,
  ]);
  await transcript.note('A long route costs more to run', 'Two turns.', 'Let me stop you there');
  await expect(transcript.card('Key point, ¶4–5')).toContainText('Two turns.');
  await expect(transcript.marks('Let me stop you there')).toHaveText('Let me stop you there');
});

test('the toolbar stands beside the selection and notes never overlap', async ({ read }) => {
  const app = await read(sample);
  const { transcript } = app;
  const words = [
    'two of our witnesses came here by bus',
    'very good theatre',
    'either way we are grateful',
    'This is the second session',
    'At the first we heard',
    'Today I want to hear about passengers',
  ];
  for (const each of words) {
    await transcript.dragOver(each);
    const bar = await transcript.toolbar.boundingBox();
    const boxes = await app.page.evaluate(() =>
      [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].map(({ top, bottom }) => ({ top, bottom })),
    );
    for (const { top, bottom } of boxes)
      expect(bar && (bar.y >= bottom || bar.y + bar.height <= top)).toBe(true);
    await transcript.toolbar.getByRole('button', { name: 'Note', exact: true }).click();
    await transcript.typeNote(`On “${each}”: compare with the record of the first session, and ask again.`);
  }
  await expect
    .poll(async () => {
      const cards = await transcript.notes.getByRole('article').all();
      const boxes = (await Promise.all(cards.map((card) => card.boundingBox()))).filter(
        (box) => box !== null,
      );
      boxes.sort((a, b) => a.y - b.y);
      return boxes.flatMap((box, at) => {
        const next = boxes[at + 1];
        return next ? [next.y >= box.y + box.height] : [];
      });
    })
    .toEqual([true, true, true, true, true]);
});

test('everything done to annotations is undone and done again, one step at a time', async ({ read }) => {
  const app = await read(harbour);
  const { transcript, page } = app;
  await expect(app.button('Undo')).toBeDisabled();
  await transcript.highlight('forty centimetres', 'Evidence');
  await transcript.note('ninety thousand pounds', 'Ask.');
  await transcript.card('Key point, ¶5').getByRole('button', { name: 'Change to Follow up' }).click();
  await transcript.card('Follow up, ¶5').getByRole('button', { name: 'Remove highlight' }).click();
  await expect(transcript.marks()).toHaveText(['forty centimetres']);

  const undo = () => page.keyboard.press('Control+z');
  const redo = () => page.keyboard.press('Control+Shift+z');
  await undo();
  await expect(transcript.card('Follow up, ¶5')).toContainText('Ask.');
  await undo();
  await expect(transcript.card('Key point, ¶5')).toContainText('Ask.');
  await undo();
  await expect(transcript.card('Key point, ¶5')).toHaveCount(0);
  await expect(transcript.marks()).toHaveText(['forty centimetres', 'ninety thousand pounds']);
  await undo();
  await expect(transcript.marks()).toHaveText(['forty centimetres']);
  await undo();
  await expect(transcript.marks()).toHaveCount(0);
  await expect(app.button('Undo')).toBeDisabled();

  for (let step = 0; step < 4; step += 1) await redo();
  await expect(transcript.card('Follow up, ¶5')).toContainText('Ask.');
  await redo();
  await expect(transcript.marks()).toHaveText(['forty centimetres']);
  await expect(app.button('Redo')).toBeDisabled();
});

test('copied words come alone, with names where they cross turns, and never with paragraph numbers', async ({
  read,
}) => {
  const app = await read(harbour);
  const { transcript, page } = app;
  await transcript.dragOver('The channel has lost', 'tied up for all of them.');
  await page.keyboard.press('Control+c');
  await expect
    .poll(() => app.clipboard())
    .toMatch(/^The channel has lost .* a long way\.\nNobody .* of them\.$/);

  await transcript.dragOver('What would it cost', 'ninety thousand pounds');
  await page.keyboard.press('Control+c');
  await expect
    .poll(() => app.clipboard())
    .toBe('Ruth Calloway:\nWhat would it cost to put right?\nDr Tomas Veil:\nAbout ninety thousand pounds');

  // Pressing inside a selection would carry it away, as in any text.
  await page.keyboard.press('Escape');
  await transcript.dragOver('ninety thousand pounds');
  await transcript.toolbar.getByRole('button', { name: 'Copy with reference' }).click();
  await expect
    .poll(() => app.clipboard())
    .toBe('“ninety thousand pounds” (Dr Tomas Veil, Dredging the Sandle: an evidence session, para 5)');

  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await expect.poll(() => app.clipboard()).toContain('Penny Okafor:\nThe figure was held');
  expect((await app.clipboard()).split('\n').filter((line) => /^\d/.test(line))).toEqual([]);
});
