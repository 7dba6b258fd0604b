import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeProfile, quit, start } from './app/app';
import { coldStart } from './app/cold-start';
import { makeMaterial, withFolder, writeMaterial } from './material/files';
import { grouped, type Size, sizesAsked } from './material/sizes';
import { against, printReport, type Row, tell, within } from './report/report';
import { median } from './report/statistics';

const starts = 5;
/** How long a start may take whose database has to be made again from the journal, in milliseconds. */
const slowestFromJournal = 10_000;
/** What stands on the screen of a library in which nothing is yet. */
const nothingYet = 'Open transcript';

async function makeEmptyProfile(folder: string): Promise<string> {
  const profile = join(folder, 'empty');
  await quit(await start(profile));
  return profile;
}

/** Has the next start show the library; answers how to have it show the transcript again. */
async function leaveAtLibrary(profile: string): Promise<() => Promise<void>> {
  const path = join(profile, 'preferences.json');
  const content = await readFile(path, 'utf8');
  const file = JSON.parse(content);
  await writeFile(
    path,
    JSON.stringify({ ...file, preferences: { ...file.preferences, lastTranscript: null } }),
  );
  return () => writeFile(path, content);
}

/** The wanted transcript with its annotations, an empty library, and the same transcript with its database gone, by turns. */
async function measure(folder: string, empty: string, size: Size): Promise<readonly Row[]> {
  const { name, words, annotations } = size;
  tell(`Making a library with ${grouped(words)} words and ${grouped(annotations)} annotations …`);
  const material = makeMaterial(words, annotations);
  const bundle = join(folder, `${name}.despatch`);
  const profile = join(folder, `profile-${name}`);
  await writeMaterial(bundle, material);
  await makeProfile(profile, bundle);
  const wanted = material.transcript.paragraphs[1]?.text.slice(0, 40) ?? '';
  const { title } = material.transcript;
  const [library, ours, nothing, gone]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = 0; round < starts; round += 1) {
    tell(`Starting, ${name}, ${round + 1} of ${starts} …`);
    const reading = await leaveAtLibrary(profile);
    library.push(await coldStart(profile, null, title));
    await reading();
    ours.push(await coldStart(profile, null, wanted));
    nothing.push(await coldStart(empty, null, nothingYet));
    await rm(join(profile, 'IndexedDB'), { recursive: true });
    gone.push(await coldStart(profile, null, wanted));
  }
  const isLargest = name === '1m';
  const rival = { rivalName: 'empty library', rivalValue: median(nothing) };
  return [
    against(
      `start to the library, ${grouped(annotations)} annotations in it, ${name}`,
      { value: median(library), ...rival },
      isLargest ? 1.2 : null,
    ),
    against(
      `start to the wanted transcript, ${grouped(annotations)} annotations, ${name}`,
      { value: median(ours), ...rival },
      null,
    ),
    within(`  with the database gone, median, ${name}`, median(gone), slowestFromJournal),
    within(`  with the database gone, worst, ${name}`, Math.max(...gone), slowestFromJournal),
  ];
}

await withFolder(async (folder) => {
  const empty = await makeEmptyProfile(folder);
  const rows: Row[] = [];
  for (const size of sizesAsked(process.argv.slice(2))) rows.push(...(await measure(folder, empty, size)));
  printReport('Starts', rows);
});
