import { join } from 'node:path';
import { quit, type Running, start, untilReading } from '../app/app';
import { filterWithKeys } from '../app/filter-with-keys';
import { dragThrough, type Opened, openFirst } from '../app/in-reader';
import { type Marked, markWithKey } from '../app/mark-with-keys';
import { makeMaterial, writeMaterial } from '../material/files';
import { grouped } from '../material/sizes';
import { fact, mb, ms, type Row, within } from '../report/report';
import { median, percentile } from '../report/statistics';
import { type Case, memoryOf, readerText } from './shared';

const openings = 3;
const dragFrames = 200;
const keys = 40;
const fastestPaint = 16;

const medianAndWorst = (times: readonly number[]): string =>
  `${ms(median(times))}, ${ms(Math.max(...times))}`;

async function measureMarking(page: Running['page'], paragraphs: number): Promise<readonly number[]> {
  const marked: Marked[] = [];
  for (let key = 0; key < keys; key += 1) {
    const made = await markWithKey(page, (Math.floor(paragraphs / 2) + key * 2) % paragraphs, key);
    if (made) marked.push(made);
  }
  return marked.map(({ work }) => work);
}

async function measureOpenings({ page }: Running): Promise<readonly Opened[]> {
  const opened: Opened[] = [];
  for (let round = 0; round < openings; round += 1) {
    await page.keyboard.press('Control+l');
    await page.locator('[data-row="0"]').waitFor();
    opened.push(await page.evaluate(openFirst));
  }
  return opened;
}

/** The same with as many highlights as go with the size: reading, marking and filtering. */
export async function measureAnnotated(folder: string, one: Case): Promise<readonly Row[]> {
  const { size, manner, name } = one;
  const file = `annotated-${size.name}-${manner}`;
  const bundle = join(folder, `${file}.despatch`);
  const material = makeMaterial(size.words, size.annotations, manner);
  await writeMaterial(bundle, material);
  const app = await start(join(folder, file), { file: bundle });
  await untilReading(app.page);
  const opened = await measureOpenings(app);
  const drag = await app.page.evaluate(dragThrough, { selector: readerText, frames: dragFrames });
  const memory = await memoryOf(app);
  const work = await measureMarking(app.page, material.transcript.paragraphs.length);
  const filtered = await filterWithKeys(app.page, 'committee');
  await quit(app);
  const what = `with ${grouped(size.annotations)} highlights, ${name}`;
  const painted = `  key to painted highlight, p95 ${what}`;
  const p95 = percentile(work, 0.95);
  return [
    fact(
      `first text and all of it ${what}`,
      `${ms(median(opened.map((o) => o.firstText)))}, ${ms(median(opened.map((o) => o.allThere)))}`,
    ),
    fact(
      `  scrolling, median, p95 and p99 frame ${what}`,
      `${ms(median(drag))}, ${ms(percentile(drag, 0.95))}, ${ms(percentile(drag, 0.99))}`,
    ),
    size.name === '1m' ? within(painted, p95, fastestPaint) : fact(painted, ms(p95)),
    fact(`    median ${what}`, ms(median(work))),
    fact(
      `  filter: key to the letter drawn, median and worst ${what}`,
      medianAndWorst(filtered.map(({ typed }) => typed)),
    ),
    fact(
      `  filter: key to the list, median and worst ${what}`,
      medianAndWorst(filtered.map(({ listed }) => listed)),
    ),
    fact(`  memory of the page ${what}`, mb(memory)),
  ];
}
