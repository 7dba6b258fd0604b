import { join } from 'node:path';
import { quit, start } from './app/app';
import { type FoundInLibrary, findInLibrary, takeIn, untilPrepared } from './app/find-in-library';
import { type Material, makeMaterial, withFolder, writeMaterial } from './material/files';
import { grouped } from './material/sizes';
import { fact, holds, ms, printReport, type Row, tell, within } from './report/report';
import { median } from './report/statistics';
import { addText, startScanning } from './rivals/bare-scan';
import { writeRivalApp } from './rivals/rival-window';

/** Five million words, or so many transcripts as are asked for (`--transcripts 10`). */
const mostTranscripts = 50;
const wordsInEach = 100_000;
const annotationsInEach = 200;
/** Transcripts in one bundle. */
const together = 10;

/** Often, seldom, a phrase, and nowhere; each is typed letter by letter. */
const queries = ['the ', 'committee', 'the bridge', 'zebra'];
const slowest = 300;

/** The texts in small letters, by another way than the app's own. */
type Texts = readonly string[];

const textOf = ({ transcript }: Material) =>
  transcript.paragraphs.map(({ text }) => text.toLowerCase()).join('\n');

function countAll(texts: Texts, words: string): number {
  return texts.reduce((sum, text) => sum + text.split(words).length - 1, 0);
}

/** Writes the bundles, and keeps of them only the words. */
async function makeLibrary(folder: string, count: number): Promise<{ bundles: string[]; texts: string[] }> {
  const [bundles, texts]: [string[], string[]] = [[], []];
  for (let first = 0; first < count; first += together) {
    tell(`Making transcripts ${first + 1} to ${Math.min(first + together, count)} of ${count} …`);
    const materials = Array.from({ length: Math.min(together, count - first) }, (_, at) =>
      makeMaterial(wordsInEach, annotationsInEach, 'long', first + at + 1),
    );
    const path = join(folder, `${first}.despatch`);
    await writeMaterial(path, ...materials);
    bundles.push(path);
    texts.push(...materials.map(textOf));
  }
  return { bundles, texts };
}

async function fillProfile(profile: string, bundles: readonly string[]): Promise<void> {
  const app = await start(profile);
  await app.page.getByRole('main').waitFor();
  for (const [at, bundle] of bundles.entries()) {
    tell(`Taking in bundle ${at + 1} of ${bundles.length} …`);
    await takeIn(app, bundle);
  }
  await app.page.evaluate(() => window.bench.pause(3_000));
  await quit(app);
}

/** The same texts in a thread that does nothing but look for words in them. */
async function scanBare(folder: string, texts: Texts): Promise<Map<string, number>> {
  const rivalApp = await writeRivalApp(folder);
  const { electron, page } = await start(join(folder, 'rival-profile'), { folder: rivalApp });
  await page.evaluate(startScanning);
  for (const text of texts) await page.evaluate(addText, text);
  const times = new Map<string, number>();
  // The first time joins the texts to one.
  await page.evaluate(() => window.scan('joined'));
  for (const words of queries)
    for (let end = 1; end <= words.length; end += 1) {
      const query = words.slice(0, end);
      times.set(query, (await page.evaluate((wanted) => window.scan(wanted), query)).ms);
    }
  await quit({ electron, page });
  return times;
}

function rowsOf(words: string, found: readonly FoundInLibrary[], bare: Map<string, number>): readonly Row[] {
  const changed = found.filter(({ shown }) => shown > 0);
  const times = changed.map(({ shown }) => shown);
  const rivals = changed.map(({ query }) => bare.get(query) ?? Number.NaN);
  const worst = changed.find(({ shown }) => shown === Math.max(...times));
  return [
    within(`“${words}”: key to results drawn, worst (“${worst?.query}”)`, Math.max(...times), slowest, {
      rival: `bare scan ${ms(bare.get(worst?.query ?? '') ?? Number.NaN)}`,
    }),
    fact(
      `  median of ${changed.length} keys, ${grouped(found.at(-1)?.places ?? 0)} places at the end`,
      ms(median(times)),
      `bare scan ${ms(median(rivals))}`,
      median(times) / median(rivals),
    ),
    fact('  with those below the screen, worst', ms(Math.max(...changed.map(({ all }) => all)))),
  ];
}

await withFolder(async (folder) => {
  const asked = process.argv.indexOf('--transcripts');
  const count = asked < 0 ? mostTranscripts : Number(process.argv[asked + 1]);
  const { bundles, texts } = await makeLibrary(folder, count);
  const profile = join(folder, 'profile');
  await fillProfile(profile, bundles);
  const bare = await scanBare(folder, texts);
  const app = await start(profile);
  tell('Searching …');
  const prepared = await untilPrepared(app.page);
  const rows: Row[] = [fact('first key of a start until everything is prepared', ms(prepared))];
  const all: FoundInLibrary[] = [];
  for (const words of queries) {
    const found = await findInLibrary(app.page, words);
    rows.push(...rowsOf(words, found, bare));
    all.push(...found);
  }
  await quit(app);
  const isEvery = all.every(({ query, places }) => places === countAll(texts, query));
  rows.push(holds('every occurrence counted', isEvery, `${all.length} queries`, 'all'));
  printReport(`The library, ${grouped(count * wordsInEach)} words in ${count} transcripts`, rows);
});
