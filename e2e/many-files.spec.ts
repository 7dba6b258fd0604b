import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from './app';
import { harbour, harbourTitle, sample, sampleTitle } from './files';
import { expect, test } from './test';
import { holdWork } from './work';

const talk = (title: string) =>
  `${title}\n\nAsh: We walked the whole line of the wall.\n\nBirch: And at the end of it?\n\nAsh: A gate.\n`;

async function writeTalk(folder: string, name: string, title: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, talk(title));
  return path;
}

const inLibrary = (app: App) => app.page.getByRole('list', { name: 'Transcripts' }).getByRole('listitem');

test('five files dropped are reviewed in turn, and the bad one is told of at the end @long', async ({
  start,
  folder,
}) => {
  const app = await start();
  const walls = await writeTalk(folder, 'walls.txt', 'What became of the walls');
  const gates = await writeTalk(folder, 'gates.txt', 'What became of the gates');
  const bad = join(folder, 'photograph.txt');
  await writeFile(bad, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  await app.drop(harbour, bad, walls, sample, gates);
  await expect(app.review.title).toHaveValue(harbourTitle);
  await expect(app.review.screen).toContainText('1 of 5');
  await expect(app.review.waiting.getByRole('listitem')).toHaveText([
    'photograph.txt',
    'walls.txt',
    'sample-transcript.txt',
    'gates.txt',
  ]);
  await app.button('Add transcript').click();
  await expect(app.review.title).toHaveValue('What became of the walls');
  await expect(app.review.screen).toContainText('3 of 5');
  await expect(app.page.getByRole('alert')).toHaveCount(0);
  await app.button('Add transcript').click();
  await expect(app.review.title).toHaveValue(sampleTitle);
  await app.button('Add transcript').click();
  await expect(app.review.title).toHaveValue('What became of the gates');
  await expect(app.review.waiting).toHaveCount(0);
  await app.button('Add transcript').click();
  const told = app.page.getByRole('alert');
  await expect(told).toContainText('4 transcripts added, 1 could not be read.');
  await expect(told.getByRole('listitem')).toHaveText([/^“photograph\.txt” is a PNG picture/]);
  await expect(inLibrary(app)).toHaveCount(4);
});

test('a folder gives what is in it, one is skipped, and the other is read', async ({ start, folder }) => {
  await mkdir(join(folder, 'sitting', 'afternoon'), { recursive: true });
  await writeTalk(folder, 'sitting/walls.txt', 'What became of the walls');
  await writeTalk(folder, 'sitting/afternoon/gates.md', 'What became of the gates');
  await writeFile(join(folder, 'sitting', 'figures.xlsx'), 'no words');
  await writeFile(join(folder, 'sitting', '.DS_Store'), 'no words');
  const app = await start({ file: join(folder, 'sitting') });
  await expect(app.review.title).toHaveValue('What became of the walls');
  await expect(app.review.screen).toContainText('1 of 2');
  await app.button('Skip this one').click();
  await expect(app.review.title).toHaveValue('What became of the gates');
  await app.addTranscript();
  const told = app.page.getByRole('status').filter({ hasText: '1 transcript added, 1 skipped.' });
  await expect(told.getByRole('listitem')).toHaveText([
    '2 files in the folder passed over: no transcript, or hidden.',
  ]);
});

test('cancelling asks of the others, and reading is stopped for one file or for all @long', async ({
  start,
  folder,
}) => {
  const app = await start({ file: harbour });
  await app.addTranscript();
  const walls = await writeTalk(folder, 'walls.txt', 'What became of the walls');
  const gates = await writeTalk(folder, 'gates.txt', 'What became of the gates');
  await app.openTranscript(walls, gates, harbour);
  await expect(app.review.title).toHaveValue('What became of the walls');
  await app.button('Cancel').click();
  const asking = app.dialog('Leave the other files as well?');
  await expect(asking).toContainText('gates.txt and harbour.txt wait to be checked.');
  await asking.getByRole('button', { name: 'Leave this one only' }).click();
  await expect(app.review.title).toHaveValue('What became of the gates');
  await app.button('Cancel').click();
  await asking.getByRole('button', { name: 'Leave all' }).click();
  await expect(inLibrary(app)).toHaveCount(1);
  await expect(app.page.getByRole('status').filter({ hasText: 'transcripts added' })).toHaveCount(0);

  const release = await holdWork(app);
  await app.openTranscript(walls, harbour, gates);
  const reading = app.page.getByRole('region', { name: 'Reading a file' });
  await expect(reading).toContainText('(1 of 3)');
  await reading.getByRole('button', { name: 'Skip this one' }).click();
  await expect(reading).toContainText('(2 of 3)');
  await reading.getByRole('button', { name: 'Cancel all' }).click();
  await expect(reading).toHaveCount(0);
  await release();
  await app.openTranscript(harbour, gates);
  await expect(app.review.title).toHaveValue('What became of the gates');
  await app.addTranscript();
  const told = app.page.getByRole('status').filter({ hasText: '1 transcript added' });
  await expect(told).toContainText('1 transcript added, 1 already in your library.');
});

test('files without a path, as from a mail program, are opened with those that have one @long', async ({
  start,
}) => {
  const app = await start({ file: harbour });
  await expect(app.review.title).toHaveValue(harbourTitle);
  await app.page.evaluate((words) => {
    const dataTransfer = new DataTransfer();
    for (const name of ['walls', 'gates'])
      dataTransfer.items.add(new File([words.replace('walls', name)], `${name}.txt`));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, talk('What became of the walls'));
  await expect(app.review.waiting.getByRole('listitem')).toHaveText(['walls.txt', 'gates.txt']);
  await app.button('Add transcript').click();
  await expect(app.review.title).toHaveValue('What became of the walls');
  await app.button('Add transcript').click();
  await expect(app.review.title).toHaveValue('What became of the gates');
});
