import { join } from 'node:path';
import { importFile } from '../../src/main/import/import-file';
import type { ImportedTranscript } from '../../src/main/import/keep-source';
import { assemble } from '../../src/shared/transcript/assemble';
import { noDecisions } from '../../src/shared/transcript/decisions';
import type { Transcript } from '../../src/shared/transcript/transcript';
import { watchImport } from '../app/longest-task';
import { withFolder, writeTranscript } from '../material/files';
import type { Manner } from '../material/make-transcript';
import { type Size, sizesAsked } from '../material/sizes';
import { against, fact, longest, ms, printReport, type Row, tell } from '../report/report';
import { collectGarbage, median, timed } from '../report/statistics';
import { parseLines } from '../rivals/line-parser';
import { measureContainers } from './containers';
import { measureDocuments } from './documents';
import { scoreSpeakers } from './score';

const readAt = '2025-11-12T09:00:00.000Z';
/** How often each is done, by size; the first two do not count. */
const rounds = { '10k': 42, '100k': 22, '1m': 12 } as const;
const warmUp = 2;
/** Reading text costs at most this many times what a bare line parser does. */
const mostOfLineParser = 1.5;

async function importPath(path: string): Promise<ImportedTranscript> {
  const read = await importFile(path, { readAt });
  if (!read.ok) throw new Error(`The synthetic transcript cannot be read: ${read.problem.kind}`);
  return read.value;
}

function assembleRead({ transcriptId: id, provenance, lines }: ImportedTranscript): Transcript {
  return assemble({ id, fileName: provenance.fileName, lines }, noDecisions);
}

interface Samples {
  readonly whole: number[];
  readonly assembled: number[];
  readonly again: number[];
  readonly bare: number[];
}

/** Ours and the rival by turns, so that whatever else the machine does falls on both. */
async function measure(path: string, { name }: Size): Promise<Samples> {
  const samples: Samples = { whole: [], assembled: [], again: [], bare: [] };
  for (let round = 0; round < rounds[name]; round += 1) {
    collectGarbage();
    const imported = await timed(() => importPath(path));
    const first = await timed(() => assembleRead(imported.outcome));
    const again = await timed(() => assembleRead(imported.outcome));
    collectGarbage();
    const bare = await timed(() => parseLines(path));
    if (round < warmUp) continue;
    samples.whole.push(imported.ms + first.ms);
    samples.assembled.push(first.ms);
    samples.again.push(again.ms);
    samples.bare.push(bare.ms);
  }
  return samples;
}

async function rowsOf(folder: string, size: Size, manner: Manner): Promise<readonly Row[]> {
  tell(`Reading ${size.name} words, ${manner} turns …`);
  const path = await writeTranscript(folder, size.words, manner);
  const { whole, assembled, again, bare } = await measure(path, size);
  const what = `${size.name}, ${manner} turns`;
  const compared = { value: median(whole), rivalName: 'line parser', rivalValue: median(bare) };
  return [
    against(`text to transcript, ${what}`, compared, size.name === '1m' ? mostOfLineParser : null),
    fact(`  of which assembling, ${what}`, ms(median(assembled))),
    fact(`  assembling again after a decision, ${what}`, ms(median(again))),
  ];
}

/** What the window does meanwhile: while the file is read and shown in the review, and while it is added. */
async function rowsOfWindow(folder: string, { name, words }: Size): Promise<readonly Row[]> {
  tell(`Importing ${name} words in the app …`);
  const path = await writeTranscript(folder, words, 'long');
  const { reading, adding } = await watchImport(join(folder, `profile-${name}`), path);
  return [
    longest(`longest task in the window while reading, ${name}`, reading),
    longest(`longest task in the window while adding it, ${name}`, adding),
  ];
}

export async function measureReading(): Promise<void> {
  await withFolder(async (folder) => {
    tell('Finding speakers in every fixture …');
    const rows: Row[] = [...(await scoreSpeakers())];
    for (const size of sizesAsked(process.argv.slice(2))) {
      for (const manner of ['long', 'short'] as const) rows.push(...(await rowsOf(folder, size, manner)));
      rows.push(...(await measureDocuments(folder, size)));
      rows.push(...(await measureContainers(folder, size)));
      rows.push(...(await rowsOfWindow(folder, size)));
    }
    printReport('Reading', rows);
  });
}
