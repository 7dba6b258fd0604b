import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostileBundles } from '../src/main/import/hostile-bundles.testing';
import type { HostileFile } from '../src/main/import/hostile-file.testing';
import { hostilePdfs } from '../src/main/import/hostile-pdfs.testing';
import { hostileTexts } from '../src/main/import/hostile-texts.testing';
import type { App } from './app';
import { harbour, harbourTitle } from './files';
import { expect, test } from './test';

/** In milliseconds; what is measured is the time until the next thing could have been answered. */
const longestWait = 10_000;
const longestSilence = 100;
/** In megabytes. */
const mostMemory = 1_500;

interface Measured {
  readonly name: string;
  /** The longest silence of the page that this file is allowed. */
  readonly allowed: number;
  readonly outcome: string;
  readonly seconds: number;
  /** The longest time in which the page answered nothing, and the main process. */
  readonly page: number;
  readonly main: number;
  /** The most that the process held that read the file, in megabytes. */
  readonly memory: number;
}

/** Asks the page and the main process for a sign of life every few milliseconds, and the work process for its size. */
async function watch(app: App) {
  await app.page.evaluate(() => {
    const watched = { worst: 0, last: performance.now() };
    Object.assign(window, { watched });
    setInterval(() => {
      const now = performance.now();
      watched.worst = Math.max(watched.worst, now - watched.last - 5);
      watched.last = now;
    }, 5);
  });
  const main = await app.main.evaluateHandle(({ app: electron }) => {
    const watched = { worst: 0, memory: 0 };
    let last = performance.now();
    const beat = setInterval(() => {
      const now = performance.now();
      watched.worst = Math.max(watched.worst, now - last - 5);
      last = now;
    }, 5);
    const weigh = setInterval(() => {
      for (const { type, serviceName, name, memory } of electron.getAppMetrics())
        if (type === 'Utility' && `${serviceName} ${name}`.includes('Despatch work'))
          watched.memory = Math.max(watched.memory, memory.workingSetSize / 1024);
      last = performance.now();
    }, 100);
    return { watched, stop: () => [beat, weigh].forEach(clearInterval) };
  });
  return async () => {
    const page = await app.page.evaluate(() => (Reflect.get(window, 'watched') as { worst: number }).worst);
    const { worst, memory } = await main.evaluate(({ watched, stop }) => {
      stop();
      return watched;
    });
    return { page: Math.round(page), main: Math.round(worst), memory: Math.round(memory) };
  };
}

/** What came of a file: a sentence, or the screen that shows what was read. */
async function outcomeOf(app: App): Promise<string> {
  const sentence = app.page
    .getByRole('alert')
    .or(app.page.getByRole('status').filter({ hasText: 'already' }));
  const shown = app.review.screen.or(app.transcript.text).or(app.page.getByRole('dialog'));
  const either = sentence.or(shown).first();
  await either.waitFor({ timeout: 4 * longestWait });
  const said = await sentence
    .first()
    .textContent({ timeout: 50 })
    .catch(() => null);
  return said?.trim() || 'shown';
}

const menuOffers = ({ main }: App) =>
  main.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('open')?.enabled);

/** Opens a file in a page that has just been loaded, and says how to hear what was measured meanwhile. */
async function openFresh(app: App, path: string) {
  await app.page.reload();
  await app.page.getByRole('main').waitFor();
  if (await app.transcript.text.isVisible()) await app.button('Library').click();
  // The menu offers what the page has told it to.
  await expect.poll(() => menuOffers(app)).toBe(true);
  const measured = await watch(app);
  await app.answerOpenDialog(path);
  await app.menu('open');
  return measured;
}

async function openHostile(
  app: App,
  folder: string,
  { name, make, silence = longestSilence }: HostileFile,
): Promise<Measured> {
  const path = join(folder, name);
  await writeFile(path, await make());
  const measured = await openFresh(app, path);
  const begun = performance.now();
  const outcome = await outcomeOf(app);
  const seconds = (performance.now() - begun) / 1000;
  await app.page.waitForTimeout(300);
  const result = { name, allowed: silence, outcome, seconds, ...(await measured()) };
  await rm(path);
  return result;
}

/** The better of two tries where the first was silent: the machine has other things to do, and they are not the file's. */
async function measure(app: App, folder: string, file: HostileFile): Promise<Measured> {
  const first = await openHostile(app, folder, file);
  if (first.page <= first.allowed) return first;
  const second = await openHostile(app, folder, file);
  return second.page < first.page ? second : first;
}

function report(all: readonly Measured[]): void {
  const worst = (of: (one: Measured) => number) => [...all].sort((a, b) => of(b) - of(a))[0];
  for (const { name, outcome, seconds, page, main, memory } of all)
    console.log(
      `${seconds.toFixed(1)} s, page ${page} ms, main ${main} ms, ${memory} MB: ${name}: ${outcome.slice(0, 90)}`,
    );
  console.log(
    `${all.length} hostile files: at most ${worst((one) => one.seconds)?.seconds.toFixed(1)} s, ` +
      `${worst((one) => one.memory)?.memory} MB, window silent for ${worst((one) => one.page)?.page} ms (${worst((one) => one.page)?.name})`,
  );
}

const everyFile = [...hostileTexts, ...hostilePdfs, ...hostileBundles];

for (const [title, files] of [
  ['@alone a handful of hostile files', everyFile.filter(({ isQuick }) => isQuick)],
  ['@long every hostile file', everyFile],
] as const)
  test(`${title} ends in a result or a sentence, and the window answers meanwhile`, async ({
    start,
    folder,
  }) => {
    test.setTimeout(1_200_000);
    const app = await start();
    app.expectTrouble(/^main: (The work failed|Error|\s+at )/);
    const all: Measured[] = [];
    for (const file of files)
      await test.step(file.name, async () => void all.push(await measure(app, folder, file)));
    report(all);
    expect(all.filter(({ seconds }) => seconds * 1000 > longestWait)).toEqual([]);
    expect(all.filter(({ memory }) => memory > mostMemory)).toEqual([]);
    expect(all.filter(({ page, allowed }) => page > allowed)).toEqual([]);
    await openFresh(app, harbour);
    await expect(app.review.title).toHaveValue(harbourTitle);
  });
