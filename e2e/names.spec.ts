import { readFile } from 'node:fs/promises';
import { sample, sampleBundle, sampleTitle } from './files';
import { expect, test } from './test';

/** Runs in the page: every highlight's themes, and whether each card that it points to is there. */
function describedMarks(): readonly (readonly [string | null, readonly boolean[]])[] {
  return [...document.querySelectorAll('main mark')].map((mark) => {
    const cards = mark.getAttribute('aria-details')?.split(' ') ?? [];
    const areThere = cards.map((id) => document.getElementById(id)?.localName === 'article');
    return [mark.getAttribute('aria-description'), areThere];
  });
}

test('landmarks, buttons, paragraphs, highlights and cards bear the names that are relied on', async ({
  start,
}) => {
  const app = await start({ file: sampleBundle });
  const { page, transcript } = app;
  await expect(page).toHaveTitle(`${sampleTitle} · Despatch`);
  const landmarks = [
    page.getByRole('navigation', { name: 'Transcript', exact: true }),
    page.getByRole('main', { name: 'Transcript text', exact: true }),
    page.getByRole('complementary', { name: 'Notes', exact: true }),
  ];
  for (const landmark of landmarks) await expect(landmark).toHaveCount(1);
  for (const name of ['Library', 'Export to Word', 'Undo', 'Redo'])
    await expect(app.button(name)).toHaveCount(1);

  const printed = (await readFile(sample, 'utf8')).split(/\n+/);
  const shown = await transcript.text.locator('[data-paragraph]').allTextContents();
  expect(shown).toHaveLength(51);
  expect(shown.filter((text) => !printed.includes(text))).toEqual([]);
  await expect(transcript.paragraph(51)).toHaveCount(1);

  const marks = await page.evaluate(describedMarks);
  expect(marks.length).toBeGreaterThan(30);
  const theme = '(Key point|Evidence|Challenge|Question to ask|Follow up|Context)';
  const themes = new RegExp(`^${theme}(, ${theme})*$`);
  expect(marks.filter(([description]) => !themes.test(description ?? ''))).toEqual([]);
  expect(marks.flatMap(([, areThere]) => areThere)).not.toContain(false);
  await expect(transcript.card('Key point, ¶4')).toHaveCount(1);

  await transcript.dragOver('Between 2014 and last year');
  const buttons = transcript.toolbar.getByRole('button');
  const named = await buttons.evaluateAll((all) =>
    all.map((button) => button.getAttribute('aria-label') ?? button.textContent),
  );
  expect(named.slice(0, 6)).toHaveLength(6);
  expect(named.filter((name) => themes.test(name))).toHaveLength(6);
  expect(named.slice(6)).toEqual(['Note', 'Copy with reference', 'Correct mishearing…']);

  await app.button('Library').click();
  await expect(app.button('Open transcript')).toBeVisible();
  await expect(page).toHaveTitle('Despatch');
});
