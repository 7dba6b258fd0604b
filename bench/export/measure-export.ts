import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import validate from '@ooxml-tools/validate';
import { exportBriefing } from '../../src/main/export/export-briefing';
import { readZip } from '../../src/main/import/read-zip';
import { composeBriefing } from '../../src/shared/briefing/compose-briefing';
import { openDoc } from '../../src/shared/notebook/doc';
import { projectLibrary } from '../../src/shared/notebook/library-notebook';
import { projectNotebook } from '../../src/shared/notebook/transcript-notebook';
import { watchExport } from '../app/longest-task';
import { type Material, makeMaterial, writeMaterial } from '../material/files';
import { grouped, type Size } from '../material/sizes';
import { putMaterial, request, stamp, takeMaterial } from '../material/written';
import { against, fact, holds, longest, mb, ms, type Row, tell } from '../report/report';
import { median } from '../report/statistics';
import { briefingAsMarkdown, runPandoc } from '../rivals/pandoc';
import type { Ran } from '../rivals/run-program';
import { type Letter, letterOf } from '../rivals/strings';
import { outputOf, type Writer, writers } from './writers';

const rounds = { '10k': 5, '100k': 4, '1m': 3 } as const;
/** Pandoc takes more than a minute for the largest on a quiet machine; longer than this and it is stopped. */
const pandocLimit = 240_000;

/** The goals of each size; where pandoc had to be stopped, a ratio is an upper bound. */
const goals = {
  '10k': { strings: null, pandoc: null, memory: null },
  '100k': { strings: 2, pandoc: 0.2, memory: null },
  '1m': { strings: 1.5, pandoc: 0.05, memory: 1.3 },
} as const;

/** What a process that wrote one document says of itself. */
interface Written {
  /** From what it was given, in memory, to the bytes. */
  readonly inProcess: number;
  /** The whole process. */
  readonly whole: number;
  readonly peak: number;
}

async function runWriter(writer: Writer, folder: string): Promise<Written> {
  const begun = performance.now();
  const [, self = ''] = process.argv;
  const child = spawn(process.execPath, [self, '--write', writer, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The process that writes (${writer}) ended with ${code}.`);
  return { ...JSON.parse(said), whole: performance.now() - begun };
}

const partLimits = { entries: 100, bytes: 500_000_000 };

async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const read = await readZip(bytes, partLimits);
  if (!read.ok) throw new Error(`A document cannot be read: ${read.problem}`);
  return new Map([...read.value].map(([name, part]) => [name, new TextDecoder().decode(part)]));
}

/** Writes our document once and takes it apart for the rival; and the same briefing for pandoc. */
async function prepare(folder: string, material: Material): Promise<void> {
  await putMaterial(folder, material);
  const { bytes } = await exportBriefing(await takeMaterial(folder));
  const whole: Record<string, string> = {};
  const letters: Record<string, Letter> = {};
  for (const [name, text] of await partsOf(bytes)) {
    if (text.length > 20_000) letters[name] = letterOf(text);
    else whole[name] = text;
  }
  await writeFile(join(folder, 'letters.json'), JSON.stringify({ whole, letters }));
  const { transcript, read, notebookUpdate, libraryUpdate } = material;
  const briefing = composeBriefing({
    clarifications: [],
    transcript,
    annotations: projectNotebook(openDoc([notebookUpdate])).annotations.values(),
    ...projectLibrary(openDoc([libraryUpdate])),
    provenance: read.provenance,
    request,
    ...stamp,
  });
  await writeFile(join(folder, 'briefing.md'), briefingAsMarkdown(briefing));
}

async function sameAndValid(folder: string, { name }: Size): Promise<readonly Row[]> {
  const [ours, strings] = await Promise.all(writers.map((writer) => readFile(outputOf(folder, writer))));
  if (!ours || !strings) throw new Error('Nothing was written.');
  const [ourParts, theirs] = [await partsOf(ours), await partsOf(strings)];
  const isSame =
    ourParts.size === theirs.size && [...ourParts].every(([part, text]) => theirs.get(part) === text);
  const rows = [
    holds(`  the rival writes the same XML, ${name}`, isSame, isSame ? 'the same' : 'different', 'the same'),
  ];
  // The validator holds the whole document as objects: for the largest, its parts being the same has to do.
  if (name === '1m') return rows;
  // One after the other: the validator is one program, and it knows one file at a time.
  const problems: number[] = [];
  for (const bytes of [ours, strings])
    problems.push((await validate(new Uint8Array(bytes), 'docx', 'Microsoft365')).length);
  const shown = `ours ${problems[0]} problems, rival ${problems[1]}`;
  return [
    ...rows,
    holds(
      `  both conform to the schemas, ${name}`,
      problems.every((count) => count === 0),
      shown,
      'both',
    ),
  ];
}

function rowsOf(
  size: Size,
  written: Readonly<Record<Writer, readonly Written[]>>,
  pandoc: Ran,
): readonly Row[] {
  const { name } = size;
  const goal = goals[name];
  const of = (writer: Writer, figure: keyof Written) => median(written[writer].map((one) => one[figure]));
  const what = `${name} with ${grouped(size.annotations)} annotations`;
  const stopped = pandoc.isFinished ? 'pandoc' : 'pandoc, stopped at';
  const compare = (figure: keyof Written, show = ms) => ({
    value: of('ours', figure),
    rivalName: 'strings',
    rivalValue: of('strings', figure),
    show,
  });
  return [
    against(`Word, in the process, ${what}`, compare('inProcess'), goal.strings),
    against(
      `  the whole process, ${name}`,
      { ...compare('whole'), rivalName: stopped, rivalValue: pandoc.ms },
      goal.pandoc,
    ),
    fact(
      `  the whole process against strings, ${name}`,
      ms(of('ours', 'whole')),
      `strings ${ms(of('strings', 'whole'))}`,
      of('ours', 'whole') / of('strings', 'whole'),
    ),
    against(`  peak memory, ${name}`, compare('peak', mb), goal.memory),
    fact(
      `  peak memory against pandoc, ${name}`,
      mb(of('ours', 'peak')),
      `pandoc ${mb(pandoc.peak)}`,
      of('ours', 'peak') / pandoc.peak,
    ),
  ];
}

export async function measureExport(parent: string, size: Size): Promise<readonly Row[]> {
  tell(`Making ${grouped(size.words)} words with ${grouped(size.annotations)} annotations …`);
  const folder = join(parent, size.name);
  await mkdir(folder);
  const material = makeMaterial(size.words, size.annotations);
  await prepare(folder, material);
  const written: Record<Writer, Written[]> = { ours: [], strings: [] };
  for (let round = 0; round < rounds[size.name]; round += 1) {
    tell(`Writing ${size.name}, ${round + 1} of ${rounds[size.name]} …`);
    for (const writer of writers) written[writer].push(await runWriter(writer, folder));
  }
  tell(`Writing ${size.name} with pandoc …`);
  const pandoc = await runPandoc(join(folder, 'briefing.md'), join(folder, 'pandoc.docx'), pandocLimit);
  tell(`Comparing and validating, ${size.name} …`);
  const rows = [...rowsOf(size, written, pandoc), ...(await sameAndValid(folder, size))];
  tell(`Writing in the app, ${size.name} …`);
  const bundle = join(folder, 'material.despatch');
  await writeMaterial(bundle, material);
  const { opening, exporting } = await watchExport(join(folder, 'profile'), bundle, join(folder, 'app.docx'));
  return [
    ...rows,
    longest(`longest task in the window while exporting, ${size.name}`, exporting),
    longest(`longest task in the window while opening the bundle, ${size.name}`, opening),
  ];
}
