import { type FindWays, findWords, plainly } from '../../src/renderer/reader/find-words';
import type { Transcript } from '../../src/shared/transcript/transcript';
import { type FoundWithKey, findWithKeys, hitsOnScreen } from '../app/find-with-keys';
import { jumpToMiddle } from '../app/in-reader';
import { fact, holds, mb, ms, type Row, within } from '../report/report';
import { collectGarbage, median, timed } from '../report/statistics';
import { type Bench, readerText } from './shared';

/** What people look for, typed letter by letter; the last one is nowhere in the text. */
const queries = ['committee', 'the bridge', 'value for', 'per cent', 'zebra'];

/** By another way than the app's own: on the whole text at once. */
function countAll({ paragraphs }: Transcript, words: string): number {
  return paragraphs.reduce((sum, { text }) => sum + text.toLowerCase().split(words).length - 1, 0);
}

/** The scan by itself, and what it keeps in memory. */
async function measureScan({ name, size, material }: Bench): Promise<readonly Row[]> {
  const { transcript } = material;
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
  const speaker = transcript.speakers[0]?.id ?? null;
  const narrow = { wholeWords: true, matchCase: true, speaker, part: null };
  const memory = `find: memory for it, ${name}`;
  return [
    fact(`find: the scan alone, ${name}`, await scan(plainly)),
    fact(`find: whole words of one speaker in their case, ${name}`, await scan(narrow)),
    size.name === '1m' ? within(memory, extra, 10 * 2 ** 20, { show: mb }) : fact(memory, mb(extra)),
  ];
}

/** Every letter that somebody types into the find field. */
export async function measureFinding(bench: Bench): Promise<readonly Row[]> {
  const { name, size, material, app } = bench;
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
    size.name === '1m' ? within(typed, worst.counted, 16) : fact(typed, ms(worst.counted)),
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
    ...(await measureScan(bench)),
  ];
}
