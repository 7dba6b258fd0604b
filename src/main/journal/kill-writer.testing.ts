import { appendFileSync, writeSync } from 'node:fs';
import { changeOf, growingNotebook } from './journal.testing';
import { NotebookJournal } from './notebook-journal';

/**
 * Run as a process of its own and killed: appends Changes, three at a time, and writes down which were acknowledged.
 * Its arguments are the notebook's folder, a number that no other run has, the file for the acknowledgements, and how much
 * longer than usual a Change is.
 */
const [folder = '', run = '1', acknowledged = '', padding = '0'] = process.argv.slice(2);
const notebook = new NotebookJournal(folder);
const grow = growingNotebook(Number(run), Number(padding));
let count = 0;

async function append(): Promise<void> {
  count += 1;
  const number = count;
  const result = await notebook.append(changeOf(grow()));
  if (result.ok) {
    // Written at once: what only waits to be written when the process is killed does not count.
    appendFileSync(acknowledged, `${number}\n`);
  }
}

await append();
writeSync(1, 'begun\n');
for (;;) {
  await Promise.all([append(), append(), append()]);
}
