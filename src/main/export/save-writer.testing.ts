import { writeSync } from 'node:fs';
import { saveFile } from './save-file';

/** Run as a process of its own and killed: saves two megabytes over and over, each time of another letter. */
const [path = ''] = process.argv.slice(2);
for (let round = 0; ; round += 1) {
  const letter = 97 + (round % 26);
  const saved = await saveFile(path, new Uint8Array(2 * 1024 * 1024).fill(letter));
  if (!saved.ok) throw new Error(saved.problem.kind);
  if (round === 0) writeSync(1, 'begun\n');
}
