import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocx } from '../src/main/export/docx-reader.testing';
import { AccessibilityTree, isInside, type TreeNode } from './accessibility-tree';
import type { App } from './app';
import { sample, sampleTitle } from './files';
import { expect, test } from './test';

/** The regions of the reader, by role and name; a screen reader goes from one to the next with one key. */
const regions = [
  ['banner', ''],
  ['navigation', 'Transcript'],
  ['main', 'Transcript text'],
  ['complementary', 'Notes'],
  ['contentinfo', ''],
] as const;

/** How often Tab stops in each: the bar's buttons (Undo and Redo cannot be pressed yet), the contents, the text, the card at hand, and nothing to press. */
const stopsAtRest = { banner: 8, navigation: 1, main: 1, complementary: 0, contentinfo: 0 };

const regionOf = (nodes: readonly TreeNode[], node: TreeNode) =>
  regions.find(([role, name]) =>
    nodes.some(
      (each) => each.role === role && each.name === name && (each === node || isInside(nodes, node, each)),
    ),
  )?.[0];

/** How often Tab stops in each region on one way round. */
async function countStops({ page }: App, tree: AccessibilityTree): Promise<Record<string, number>> {
  const counts: Record<string, number> = Object.fromEntries(regions.map(([role]) => [role, 0]));
  const first = await tree.focused();
  for (let stop = 0; stop < 60; stop += 1) {
    const nodes = await tree.nodes();
    const focused = nodes.findLast(({ states }) => states.focused === true);
    const region = focused && regionOf(nodes, focused);
    if (region) counts[region] = (counts[region] ?? 0) + 1;
    await page.keyboard.press('Tab');
    if ((await tree.focused()).element === first.element) return counts;
  }
  throw new Error('Tab never came round.');
}

async function open(app: App): Promise<AccessibilityTree> {
  const tree = await AccessibilityTree.of(app.page);
  await tree.expectFocus('main', 'Library');
  await app.answerOpenDialog(sample);
  await tree.press({ role: 'button', name: 'Open transcript' });
  await tree.find({ role: 'main', name: 'Check the transcript' });
  await tree.expectFocus('main', 'Check the transcript');
  const title = await tree.focus({ role: 'textbox', name: 'Title' });
  expect(title.value).toBe(sampleTitle);
  const preview = await tree.find({ role: 'region', name: 'Preview' });
  await tree.find({ role: 'button', name: /^1 Good morning/, within: preview });
  await tree.press({ role: 'button', name: 'Add transcript' });
  await tree.expectFocus('main', 'Transcript text');
  return tree;
}

/** Goes to ¶14, on to its sentence, and highlights that. */
async function highlightIn14(app: App, tree: AccessibilityTree): Promise<void> {
  const { page } = app;
  await app.menu('go-to');
  await tree.find({ role: 'dialog', name: 'Go to' });
  await tree.expectFocus('textbox', 'Place');
  await page.keyboard.type('14');
  await page.keyboard.press('Enter');
  await tree.expectFocus('main', 'Transcript text');
  await page.keyboard.press('j');
  await page.keyboard.press('2');
  await tree.hear('Highlighted as Evidence, paragraph 14');
}

test('the whole way is gone by the accessibility tree alone, and the focus is never lost', async ({
  start,
  folder,
}) => {
  const app = await start();
  const { page } = app;
  const tree = await open(app);

  // What there is to hear: regions, headings, paragraphs.
  for (const [role, name] of regions) expect(await tree.all({ role, name }), role).toHaveLength(1);
  const text = await tree.find({ role: 'main', name: 'Transcript text' });
  await tree.find({ role: 'heading', name: sampleTitle, within: text });
  const paragraphs = await tree.all({ role: 'paragraph', within: text });
  const read = await Promise.all(paragraphs.slice(0, 12).map((paragraph) => tree.words(paragraph)));
  expect(read.join('\n')).toContain('Good morning, everyone');
  expect(await countStops(app, tree)).toEqual(stopsAtRest);

  await highlightIn14(app, tree);

  // From the highlight to its note, by its reference, and back.
  await expect.poll(async () => (await tree.all({ role: 'mark', within: text })).length).toBe(1);
  const mark = await tree.find({ role: 'mark', within: text });
  expect(mark.details).toHaveLength(1);
  const card = await tree.nodeOf(mark.details[0] ?? 0);
  expect([card.role, card.name]).toEqual(['article', 'Evidence, ¶14']);
  const evidence = await tree.find({ role: 'button', name: 'Change to Evidence', within: card });
  expect(evidence.states.pressed).toBe('true');
  expect((await countStops(app, tree)).complementary).toBe(6);
  await tree.press({ role: 'button', name: 'Write a note', within: card });
  await tree.expectFocus('textbox', 'Note on Evidence, ¶14');
  await page.keyboard.type('Ask 1 more.');
  await page.keyboard.press('Escape');
  await tree.expectFocus('main', 'Transcript text');
  await tree.act(mark);
  await tree.find({ role: 'button', name: 'Edit', within: card });

  // All notes, narrowed to a theme that nothing has, and to the one that this has.
  await app.menu('all-notes');
  const notes = await tree.find({ role: 'dialog', name: 'All notes' });
  await tree.expectFocus('textbox', 'Words');
  await tree.press({ role: 'combobox', name: 'Theme', within: notes }, 'ArrowDown');
  await tree.hear('0 highlights shown');
  await page.keyboard.press('ArrowDown');
  await tree.hear('1 highlight shown');
  await tree.expectFocus('combobox', 'Theme');
  await tree.press({ role: 'checkbox', name: /^Choose Evidence, ¶14/ }, 'Space');
  expect((await tree.focused()).states.checked).toBe('true');
  await tree.hear('1 of 1 chosen');
  await tree.press({ role: 'button', name: 'Remove', within: notes });
  await tree.hear('0 highlights shown');
  await tree.expectFocus('textbox', 'Words');
  await tree.press({ role: 'button', name: 'Undo', within: notes });
  await tree.hear('1 of 1 chosen');
  expect((await tree.focused()).role).not.toBe('RootWebArea');
  await tree.press({ role: 'button', name: /^Evidence ?¶14/ });
  await tree.expectFocus('main', 'Transcript text');

  const path = join(folder, 'briefing.docx');
  await app.answerSaveDialog(path);
  await tree.press({ role: 'button', name: 'Export to Word' });
  const exporting = await tree.find({ role: 'dialog', name: 'Export to Word' });
  const preset = await tree.focus({ role: 'radio', name: 'Full annotated', within: exporting });
  expect(preset.states.checked).toBe('true');
  await tree.press({ role: 'button', name: 'Save as Word document' });
  await tree.find({ role: 'button', name: 'Show in folder' });
  await tree.hear('Saved as “briefing.docx”.');
  await tree.expectFocus('button', 'Done');
  await page.keyboard.press('Enter');
  await tree.expectFocus('button', 'Export to Word');
  const { comments } = await readDocx(await readFile(path));
  expect(comments.map(({ paragraphs: said }) => said.join(''))).toEqual([
    expect.stringContaining('Ask 1 more.'),
  ]);
});
