import type * as Y from 'yjs';
import type { Desktop, NotebookName } from '../../shared/ipc';
import { isWaiting, missingFrom, openDoc } from '../../shared/notebook/doc';
import type { JournalProblem } from '../../shared/problems';
import { failed, type Result, succeeded } from '../../shared/result';
import { DatabaseCopy } from './database-copy';
import type { GuardedDatabase } from './guarded-database';
import { type Keeping, KeptDoc } from './kept-doc';

/** What the join at start found, to be said in one sentence when it was more than the tail. */
export interface Recovery {
  /** The database lacked Changes that the journal had. */
  readonly databaseWasBehind: boolean;
  /** The journal lacked something that the database had. */
  readonly journalWasBehind: boolean;
  /** Changes that had been kept and that neither copy can show. */
  readonly lost: number;
  /** Whether what is there waits for what is lost, and is not shown without it. */
  readonly isIncomplete: boolean;
}

export interface OpenedDoc {
  readonly kept: KeptDoc;
  readonly recovery: Recovery;
}

export interface OpeningPorts {
  readonly desktop: Pick<Desktop, 'readJournal'>;
  readonly database: GuardedDatabase;
  readonly keeping: Keeping;
}

/** A database that lacks no more than this many Changes was merely cut off in the middle of writing. */
const tail = 3;

/** Opens a notebook as the join of its copies, and brings each copy up to what the others know. */
export async function openKeptDoc(
  name: NotebookName,
  undoScope: (doc: Y.Doc) => Y.AbstractType<unknown>[],
  { desktop, database, keeping }: OpeningPorts,
): Promise<Result<OpenedDoc, JournalProblem>> {
  const [journal, anyCopy] = await Promise.all([
    desktop.readJournal(name),
    DatabaseCopy.read(database, name),
  ]);
  if (!journal.ok) return failed(journal.problem);
  const { update, lastChange, damagedLines, unreadable, epoch } = journal.value;
  const copy = await anyCopy.ofEpoch(epoch);
  const agrees = copy.agreesWith(lastChange) && damagedLines === 0;
  const doc = openDoc(agrees ? [update] : [update, ...copy.rows.map((row) => row.update)]);
  const kept = new KeptDoc({ name, doc, lastChange }, undoScope(doc), copy, keeping);
  const journalLacks = agrees ? null : missingFrom(update, doc);
  const missing = copy.isRead ? copy.countMissing(lastChange) : 0;
  // A database that was erased is said once, by the library, which is open in every start.
  const databaseWasBehind = database.wasEmpty ? name === 'library' && missing > 0 : missing > tail;
  if (journalLacks) kept.keep({ label: 'Brought back what the journal lacked', update: journalLacks });
  if (missing > tail && !database.wasEmpty) {
    // What was lost in its middle will be lost at its end: the file that it is written to is no longer sound.
    await kept.flush();
    await database.replace();
  }
  if (!agrees || copy.isLong || copy.isBehind) await kept.renewCopy();
  return succeeded({
    kept,
    recovery: {
      databaseWasBehind,
      journalWasBehind: journalLacks !== null,
      lost: copy.withoutThese(unreadable),
      isIncomplete: isWaiting(doc),
    },
  });
}
