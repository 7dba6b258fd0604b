import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportBriefing } from '../../src/main/export/export-briefing';
import { takeMaterial } from '../material/written';
import { timed } from '../report/statistics';
import { type Letters, writeStrings } from '../rivals/strings';
import { outputOf, type Writer } from './writers';

/** In the process of its own: writes one document and says how long it took and what memory it held at most. */
export async function writeOnce(writer: Writer, folder: string): Promise<void> {
  const work = writer === 'ours' ? await prepareOurs(folder) : await prepareStrings(folder);
  const { ms: inProcess, outcome } = await timed(work);
  await writeFile(outputOf(folder, writer), outcome);
  const peak = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify({ inProcess, peak }));
}

async function prepareOurs(folder: string): Promise<() => Promise<Uint8Array>> {
  const source = await takeMaterial(folder);
  return async () => (await exportBriefing(source)).bytes;
}

async function prepareStrings(folder: string): Promise<() => Uint8Array> {
  const letters: Letters = JSON.parse(await readFile(join(folder, 'letters.json'), 'utf8'));
  return () => writeStrings(letters);
}
