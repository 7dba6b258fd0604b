import { mkdir, open, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from './app';
import { harbour, harbourTitle } from './files';
import { expect, test } from './test';
import { holdWork, killWork } from './work';

const megabyte = 1024 * 1024;

/** The beginning of every PNG picture. */
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex');

/** Bytes without any order, the same each time. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 12345;
  for (let at = 0; at < length; at += 1) {
    state = (state * 1103515245 + 12345) % 2147483648;
    bytes[at] = state >> 16;
  }
  return bytes;
}

const notice = ({ page }: App) => page.getByRole('alert');

interface BadFile {
  readonly name: string;
  readonly make: (path: string) => Promise<unknown>;
  readonly sentence: string;
}

const asText =
  'which Despatch cannot read. Save the transcript as a Word document or as plain text, or copy its words and use “Paste transcript”.';

const badFiles: readonly BadFile[] = [
  {
    name: 'empty.txt',
    make: (path) => writeFile(path, ''),
    sentence: '“empty.txt” is empty. Check that it was saved or downloaded completely, and open it again.',
  },
  {
    name: 'blank.txt',
    make: (path) => writeFile(path, ' \n\n\t\n'),
    sentence: '“blank.txt” holds no words. Check that it is the right file.',
  },
  {
    name: 'folder',
    make: (path) => mkdir(path),
    sentence: 'There is nothing to open in the folder.',
  },
  {
    name: 'missing.txt',
    make: async () => undefined,
    sentence: '“missing.txt” could not be found. It may have been moved or renamed; choose it again.',
  },
  {
    name: 'picture.txt',
    make: (path) => writeFile(path, png),
    sentence: `“picture.txt” is a PNG picture, ${asText}`,
  },
  {
    name: 'noise.txt',
    make: (path) => writeFile(path, noise(200_000)),
    sentence: `“noise.txt” is not a text, ${asText}`,
  },
  {
    name: 'large.txt',
    make: (path) => writeFile(path, 'said '.repeat((65 * megabyte) / 5)),
    sentence:
      '“large.txt” is too large: 65 MB, and at most 64 MB can be opened. Divide it into parts and open each.',
  },
  {
    name: 'huge.txt',
    make: async (path) => {
      await (await open(path, 'w')).close();
      await truncate(path, 201 * megabyte);
    },
    sentence:
      '“huge.txt” is too large: 201 MB, and at most 200 MB can be opened. Divide it into parts and open each.',
  },
];

test('every file that cannot be read is named, with what to do', async ({ start, folder }) => {
  const app = await start();
  for (const { name, make, sentence } of badFiles) {
    const path = join(folder, name);
    await make(path);
    await app.openTranscript(path);
    await expect(notice(app)).toContainText(sentence);
    await app.button('Dismiss').click();
    await expect(notice(app)).toBeHidden();
  }
  await app.openTranscript(harbour);
  await expect(app.review.title).toHaveValue(harbourTitle);
});

test('a file on the command line that is not there is said once the window is up', async ({
  start,
  folder,
}) => {
  const app = await start({ file: join(folder, 'gone.txt') });
  await expect(notice(app)).toHaveText(/^“gone\.txt” could not be found\./);
});

test('one line of 60 MB is refused in words, and the window answers meanwhile', async ({ start, folder }) => {
  const path = join(folder, 'line.txt');
  await writeFile(path, 'and so it went on '.repeat((60 * megabyte) / 18));
  const app = await start();
  await app.openTranscript(path);
  const answers = async () => {
    await app.menu('about');
    await expect(app.dialog('About Despatch')).toBeVisible();
    await app.page.keyboard.press('Escape');
    await expect(app.dialog('About Despatch')).toBeHidden();
  };
  await answers();
  await expect(notice(app)).toContainText('has a line of more than 1,000,000 characters', {
    timeout: 45_000,
  });
});

test('reading shows its progress and can be cancelled', async ({ start }) => {
  const app = await start();
  const release = await holdWork(app);
  await app.openTranscript(harbour);
  await expect(app.page.getByRole('progressbar')).toBeVisible();
  await app.button('Cancel').click();
  await expect(app.page.getByRole('progressbar')).toBeHidden();
  await expect(notice(app)).toBeHidden();
  await release();
  await app.openTranscript(harbour);
  await expect(app.review.title).toHaveValue(harbourTitle);
});

test('a reader that dies says so, and the app goes on', async ({ start }) => {
  const app = await start();
  await killWork(app);
  await app.openTranscript(harbour);
  await expect(notice(app)).toContainText(
    '“harbour.txt” could not be read within the time and memory allowed for one file. If it is long, divide it into parts and open each; if it is not, it may be damaged: ask for it to be sent again, or in another format.',
  );
});

test('nothing pasted is nothing to read', async ({ start }) => {
  const app = await start();
  await app.button('Paste text').click();
  const dialog = app.dialog('Paste a transcript');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Paste or type the words of a transcript.');
});
