import { join } from 'node:path';
import { type FindWays, findWords, plainly } from '../src/renderer/reader/find-words';
import type { Transcript } from '../src/shared/transcript/transcript';
import { copyProfile, makeProfile, quit, type Running, start, untilReading } from './app/app';
import { coldStart } from './app/cold-start';
import { type FoundWithKey, findWithKeys, hitsOnScreen } from './app/find-with-keys';
import {
  dragThrough,
  jumpToMiddle,
  type Opened,
  openFirst,
  selectedLength,
  selectParagraphs,
} from './app/in-reader';
import { type Material, makeMaterial, withFolder, writeMaterial } from './material/files';
import { grouped, type Size, sizesAsked } from './material/sizes';
import { against, fact, holds, mb, ms, printReport, type Row, tell, within } from './report/report';
import { collectGarbage, median, percentile, timed } from './report/statistics';
import { clearPage, showPlainPage, takeText } from './rivals/in-rival-window';
import { plainParagraphs } from './rivals/plain-text';
import { writeRivalApp } from './rivals/rival-window';
import { showVirtualList } from './rivals/virtual-list';

const openings = 5;
const drags = 3;
const dragFrames = 200;
const starts = 4;
const readerText = 'main[aria-label="Transcript text"]';

/** What people look for, typed letter by letter; the last one is nowhere in the text. */
const queries = ['committee', 'the bridge', 'value for', 'per cent', 'zebra'];

interface Bench {
  readonly size: Size;
  readonly material: Material;
  readonly app: Running;
  readonly rival: Running;
}

/** Goals are about the large sizes; at the others the same is shown and nothing is promised. */
const atLargest = ({ name }: Size, goal: number): number | null => (name === '1m' ? goal : null);

async function measureOpening({ size, app, rival }: Bench): Promise<readonly Row[]> {
  const ours: Opened[] = [];
  const plain: number[] = [];
  for (let round = 0; round < openings; round += 1) {
    await app.page.keyboard.press('Control+l');
    await app.page.locator('[data-row="0"]').waitFor();
    ours.push(await app.page.evaluate(openFirst));
    await rival.page.evaluate(clearPage);
    plain.push(await rival.page.evaluate(showPlainPage));
  }
  const rivalValue = median(plain);
  const compare = (what: string, value: number, goal: number) =>
    against(`${what}, ${size.name}`, { value, rivalName: 'plain page', rivalValue }, atLargest(size, goal));
  return [
    compare('first readable text', median(ours.map(({ firstText }) => firstText)), 0.05),
    compare('all of it there', median(ours.map(({ allThere }) => allThere)), 0.4),
  ];
}

async function memoryOf({ electron }: Running): Promise<number> {
  const kilobytes = await electron.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  return kilobytes * 1024;
}

async function measureScrolling({ size, app, rival }: Bench): Promise<readonly Row[]> {
  const jumped = await app.page.evaluate(jumpToMiddle, readerText);
  const plainJump = await rival.page.evaluate(jumpToMiddle, '#text');
  const plainMemory = await memoryOf(rival);
  await rival.page.evaluate(clearPage);
  await rival.page.evaluate(showVirtualList);
  await app.page.evaluate(selectParagraphs, 40);
  const selected = await app.page.evaluate(selectedLength);
  const ours: number[] = [];
  const virtual: number[] = [];
  for (let round = 0; round < drags; round += 1) {
    ours.push(...(await app.page.evaluate(dragThrough, { selector: readerText, frames: dragFrames })));
    virtual.push(...(await rival.page.evaluate(dragThrough, { selector: '#rows', frames: dragFrames })));
  }
  const kept = await app.page.evaluate(selectedLength);
  await app.page.evaluate(selectParagraphs, Number.MAX_SAFE_INTEGER);
  const whole = await app.page.evaluate(dragThrough, { selector: readerText, frames: 60 });
  const wholeKept = await app.page.evaluate(selectedLength);
  const p95 = (samples: readonly number[]) => percentile(samples, 0.95);
  const memory = await memoryOf(app);
  return [
    fact(`jump to the middle, ${size.name}`, ms(jumped), `plain page ${ms(plainJump)}`, jumped / plainJump),
    against(
      `scrolling through, p95 frame, ${size.name}`,
      { value: p95(ours), rivalName: 'virtual list', rivalValue: p95(virtual) },
      atLargest(size, 1.15),
    ),
    fact(
      `  median frame, ${size.name}`,
      ms(median(ours)),
      `virtual list ${ms(median(virtual))}`,
      median(ours) / median(virtual),
    ),
    holds(
      `  a selection kept while scrolling away, ${size.name}`,
      kept === selected && kept > 0,
      `${grouped(kept)} of ${grouped(selected)} characters`,
      'all',
    ),
    fact(
      `  p95 frame with the whole text selected, ${size.name}`,
      ms(p95(whole)),
      `${grouped(wholeKept)} characters kept`,
    ),
    fact(
      `memory of the page, ${size.name}`,
      mb(memory),
      `plain page ${mb(plainMemory)}`,
      memory / plainMemory,
    ),
  ];
}

/** By another way than the app's own: on the whole text at once. */
function countAll({ paragraphs }: Transcript, words: string): number {
  return paragraphs.reduce((sum, { text }) => sum + text.toLowerCase().split(words).length - 1, 0);
}

/** The scan by itself, and what it keeps in memory. */
async function measureScan({ name }: Size, { transcript }: Material): Promise<readonly Row[]> {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  findWords(transcript, 'zebra');
  collectGarbage();
  const extra = process.memoryUsage().heapUsed - before;
  const prefixes = queries.flatMap((words) => [...words].map((_, index) => words.slice(0, index + 1)));
  const scan = async (ways: FindWays): Promise<string> => {
    const scans: number[] = [];
    for (const words of prefixes)
      scans.push((await timed(() => findWords(transcript, words, ways).count)).ms);
    return `median ${ms(median(scans))}, worst ${ms(Math.max(...scans))}`;
  };
  const narrow = { wholeWords: true, matchCase: true, speaker: transcript.speakers[0]?.id ?? null };
  const memory = `find: memory for it, ${name}`;
  return [
    fact(`find: the scan alone, ${name}`, await scan(plainly)),
    fact(`find: whole words of one speaker in their case, ${name}`, await scan(narrow)),
    name === '1m' ? within(memory, extra, 10 * 2 ** 20, { show: mb }) : fact(memory, mb(extra)),
  ];
}

async function measureFinding({ size, material, app }: Bench): Promise<readonly Row[]> {
  const { name } = size;
  const found: FoundWithKey[] = [];
  for (const words of queries) found.push(...(await findWithKeys(app.page, words)));
  const isEvery = found.every(({ query, hits }) => hits === countAll(material.transcript, query));
  await findWithKeys(app.page, 'the');
  await app.page.evaluate(jumpToMiddle, readerText);
  await app.page.evaluate(() => window.bench.pause(300));
  const { there, shown } = await app.page.evaluate(hitsOnScreen, 'the');
  await app.page.keyboard.press('Escape');
  const counted = found.filter((one) => one.counted > 0);
  const worst = counted.reduce((most, one) => (one.counted > most.counted ? one : most));
  const slowest = Math.max(...found.map(({ drawn }) => drawn));
  const typed = `find: key to number of hits, worst (“${worst.query}”), ${name}`;
  return [
    name === '1m' ? within(typed, worst.counted, 16) : fact(typed, ms(worst.counted)),
    fact(`  median, ${name}`, ms(median(counted.map((one) => one.counted)))),
    fact(
      `  hits drawn, median and worst, ${name}`,
      `${ms(median(found.map(({ drawn }) => drawn)))}, ${ms(slowest)}`,
    ),
    holds(`find: every occurrence counted, ${name}`, isEvery, `${found.length} queries`, 'all'),
    holds(
      `find: hits shown after scrolling away, ${name}`,
      shown >= there,
      `${shown} of ${there} on the screen`,
      'all',
    ),
    ...(await measureScan(size, material)),
  ];
}

/** Electron with nothing to show, and the app with the transcript that was open last, by turns. */
async function measureStart(
  folder: string,
  profile: string,
  size: Size,
  words: string,
  rivalApp: string,
): Promise<Row> {
  const ours: number[] = [];
  const empty: number[] = [];
  for (let round = 0; round < starts; round += 1) {
    tell(`Starting cold, ${size.name}, ${round + 1} of ${starts} …`);
    ours.push(await coldStart(profile, null, words));
    empty.push(await coldStart(join(folder, 'empty'), rivalApp, 'nothing in it'));
  }
  const goals = { '10k': null, '100k': 1.1, '1m': 1.2 } as const;
  const compared = { value: median(ours), rivalName: 'empty window', rivalValue: median(empty) };
  return against(`cold start to text, ${size.name}`, compared, goals[size.name]);
}

async function measureAnnotated(folder: string, size: Size): Promise<readonly Row[]> {
  const bundle = join(folder, `annotated-${size.name}.despatch`);
  await writeMaterial(bundle, makeMaterial(size.words, size.annotations));
  const app = await start(join(folder, `annotated-${size.name}`), { file: bundle });
  await untilReading(app.page);
  const opened: Opened[] = [];
  for (let round = 0; round < 3; round += 1) {
    await app.page.keyboard.press('Control+l');
    await app.page.locator('[data-row="0"]').waitFor();
    opened.push(await app.page.evaluate(openFirst));
  }
  const drag = await app.page.evaluate(dragThrough, { selector: readerText, frames: dragFrames });
  const memory = await memoryOf(app);
  await quit(app);
  const what = `with ${grouped(size.annotations)} highlights, ${size.name}`;
  return [
    fact(
      `first text and all of it ${what}`,
      `${ms(median(opened.map((o) => o.firstText)))}, ${ms(median(opened.map((o) => o.allThere)))}`,
    ),
    fact(`  scrolling, median and p95 frame ${what}`, `${ms(median(drag))}, ${ms(percentile(drag, 0.95))}`),
    fact(`  memory of the page ${what}`, mb(memory)),
  ];
}

async function measure(folder: string, rivalApp: string, size: Size): Promise<readonly Row[]> {
  tell(`Making a library with ${grouped(size.words)} words …`);
  const material = makeMaterial(size.words, 0);
  const bundle = join(folder, `${size.name}.despatch`);
  const profile = join(folder, `profile-${size.name}`);
  await writeMaterial(bundle, material);
  await makeProfile(profile, bundle);
  const first = material.transcript.paragraphs[1]?.text.slice(0, 40) ?? '';
  const cold = await measureStart(
    folder,
    await copyProfile(profile, `cold-${size.name}`),
    size,
    first,
    rivalApp,
  );
  const app = await start(profile);
  await untilReading(app.page);
  const rival = await start(join(folder, 'rival-profile'), { folder: rivalApp });
  await rival.page.evaluate(takeText, plainParagraphs(material.transcript));
  const bench: Bench = { size, material, app, rival };
  tell(`Opening, scrolling and finding, ${size.name} …`);
  const rows = [
    ...(await measureOpening(bench)),
    ...(await measureScrolling(bench)),
    ...(await measureFinding(bench)),
    cold,
  ];
  await quit(app);
  await quit(rival);
  return [...rows, ...(await measureAnnotated(folder, size))];
}

await withFolder(async (folder) => {
  const rivalApp = await writeRivalApp(folder);
  const rows: Row[] = [];
  for (const size of sizesAsked(process.argv.slice(2))) rows.push(...(await measure(folder, rivalApp, size)));
  printReport('The reader', rows);
});
