import { join } from 'node:path';
import { makeProfile, quit, type Running, start, untilReading } from './app/app';
import { type Marked, markWithKey } from './app/mark-with-keys';
import { makeMaterial, withFolder, writeMaterial } from './material/files';
import { grouped, type Size, sizesAsked } from './material/sizes';
import { fact, holds, ms, printReport, type Row, tell, within } from './report/report';
import { median, percentile } from './report/statistics';
import { openDexieAlone, writeWithDexie } from './rivals/dexie-alone';

/** Highlights made with a key in each case, in blocks by turns with the other case of the same size. */
const blocks = 4;
const keysInBlock = 25;
/** About what a highlight's update takes. */
const updateBytes = 700;

const fastestPaint = 16;
const slowestSave = 50;
/** How much longer the median may be among all annotations than among 200. */
const mostOfFew = 2.5;

interface Case {
  readonly words: number;
  readonly annotations: number;
  readonly paragraphs: number;
  readonly running: Running;
  readonly marked: Marked[];
  readonly dexie: number[];
}

async function open(folder: string, words: number, annotations: number): Promise<Case> {
  tell(`Making a library with ${grouped(words)} words and ${grouped(annotations)} annotations …`);
  const material = makeMaterial(words, annotations);
  const bundle = join(folder, `${words}-${annotations}.despatch`);
  await writeMaterial(bundle, material);
  const profile = join(folder, `profile-${words}-${annotations}`);
  await makeProfile(profile, bundle);
  const running = await start(profile);
  await untilReading(running.page);
  await openDexieAlone(running.page);
  const paragraphs = material.transcript.paragraphs.length;
  return { words, annotations, paragraphs, running, marked: [], dexie: [] };
}

/** Every other paragraph from the middle on. */
async function markBlock({ running, paragraphs, marked, dexie }: Case, block: number): Promise<void> {
  for (let key = 0; key < keysInBlock; key += 1) {
    const at = block * keysInBlock + key;
    const made = await markWithKey(running.page, (Math.floor(paragraphs / 2) + at * 2) % paragraphs, at);
    if (made) marked.push(made);
    dexie.push(await writeWithDexie(running.page, updateBytes));
  }
}

function rowsOf({ words, annotations, marked, dexie }: Case, few: Case | null): readonly Row[] {
  const among = `among ${grouped(annotations)}, ${grouped(words)} words`;
  const work = marked.map((one) => one.work);
  const saved = marked.map((one) => one.saved);
  const shown = marked.filter((one) => one.isShownFirst).length;
  const figures = (samples: readonly number[]) =>
    `p50 ${ms(median(samples))}, p99 ${ms(percentile(samples, 0.99))}`;
  const ratio = few ? median(work) / median(few.marked.map((one) => one.work)) : null;
  const isMost = annotations >= 20_000;
  const painted = `key to painted highlight, p95, ${among}`;
  const p95 = percentile(work, 0.95);
  return [
    isMost ? within(painted, p95, fastestPaint) : fact(painted, ms(p95)),
    {
      ...fact(
        `  median, ${among}`,
        ms(median(work)),
        few ? `among 200 ${ms(median(few.marked.map((one) => one.work)))}` : '',
        ratio,
      ),
      ...(isMost && ratio !== null ? { goal: `≤ ${mostOfFew} ×`, isMet: ratio <= mostOfFew } : {}),
    },
    fact(`  with the wait for the screen, median, ${among}`, ms(median(marked.map((one) => one.painted)))),
    within(`one Change saved, p99, ${among}`, percentile(saved, 0.99), slowestSave, {
      rival: `Dexie alone ${figures(dexie)}`,
    }),
    fact(
      `  median, ${among}`,
      ms(median(saved)),
      `Dexie alone ${ms(median(dexie))}`,
      median(saved) / median(dexie),
    ),
    holds(
      `  highlight shown before it is saved, ${among}`,
      shown === marked.length,
      `${shown} of ${marked.length}`,
      'always',
    ),
  ];
}

/** A size with its annotations, and the same text with 200, by turns. */
async function measure(folder: string, { words, annotations }: Size): Promise<readonly Row[]> {
  const few = annotations > 200 ? await open(folder, words, 200) : null;
  const many = await open(folder, words, annotations);
  const cases = few ? [few, many] : [many];
  for (let block = 0; block < blocks; block += 1)
    for (const one of cases) {
      tell(`Highlighting among ${grouped(one.annotations)}, ${block + 1} of ${blocks} …`);
      await markBlock(one, block);
    }
  for (const { running } of cases) await quit(running);
  return cases.flatMap((one) => rowsOf(one, one === many ? few : null));
}

await withFolder(async (folder) => {
  const rows: Row[] = [];
  for (const size of sizesAsked(process.argv.slice(2))) rows.push(...(await measure(folder, size)));
  printReport('Changes', rows);
});
