import type { Desktop, NotebookName } from '../../shared/ipc';
import type { GuardedDatabase } from './guarded-database';

/** Gives a database that was erased the notebooks that nobody has opened yet, one after the other. */
export async function fillDatabase(
  database: GuardedDatabase,
  desktop: Pick<Desktop, 'readJournal'>,
  notebooks: readonly NotebookName[],
): Promise<void> {
  for (const notebook of notebooks) {
    const journal = await desktop.readJournal(notebook);
    // One that is damaged is looked at, and spoken of, when it is opened.
    if (!journal.ok || journal.value.lastChange === 0 || journal.value.damagedLines > 0) continue;
    const { update, lastChange, epoch } = journal.value;
    await database.write((open) =>
      open.transaction('rw', open.updates, async () => {
        const isThere = (await open.updates.where('notebook').equals(notebook).count()) > 0;
        if (!isThere) await open.updates.add({ notebook, first: 1, last: lastChange, update, epoch });
      }),
    );
  }
}
