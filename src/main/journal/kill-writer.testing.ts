import { appendFileSync } from 'node:fs';
import { changeOf, updatesOf } from './journal.testing';
import { NotebookJournal } from './notebook-journal';

/**
 * Run as a process of its own and killed: appends Changes, several at a time, and says on standard output which were
 * acknowledged. Its arguments are the notebook's folder and a number that no other run has.
 */
const [folder = '', run = '1'] = process.argv.slice(2);
const notebook = new NotebookJournal(folder);
const updates = updatesOf(20_000, Number(run));

async function appendFrom(index: number): Promise<void> {
  const update = updates[index];
  if (update !== undefined) {
    const result = await notebook.append(changeOf(update));
    if (result.ok) {
      // Written at once: what is only on its way to the pipe when the process is killed does not count.
      appendFileSync(1, `${index + 1}\n`);
    }
  }
}

for (let index = 0; index < updates.length; index += 3) {
  await Promise.all([appendFrom(index), appendFrom(index + 1), appendFrom(index + 2)]);
}
