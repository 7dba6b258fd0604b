import * as Y from 'yjs';
import type { Desktop, JournalProblem, NotebookName } from '../../shared/ipc';
import { missingFrom, openDoc } from '../../shared/notebook/doc';
import { failed, type Result, succeeded } from '../../shared/result';
import type { Database } from './database';
import { DatabaseCopy } from './database-copy';
import { type Keeping, KeptDoc } from './kept-doc';

/** What the join at start found, to be said in one sentence when it was more than the tail. */
export interface Recovery {
  /** The database lacked Changes that the journal had. */
  readonly databaseWasBehind: boolean;
  /** The journal lacked something that the database had. */
  readonly journalWasBehind: boolean;
  readonly damagedLines: number;
}

export interface OpenedDoc {
  readonly kept: KeptDoc;
  readonly recovery: Recovery;
}

export interface OpeningPorts {
  readonly desktop: Pick<Desktop, 'readJournal'>;
  readonly database: Database | null;
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
  const { update, lastChange, damagedLines, epoch } = journal.value;
  const copy = await anyCopy.ofEpoch(epoch);
  const agrees = copy.agreesWith(lastChange) && damagedLines === 0;
  const doc = openDoc(agrees ? [update] : [update, ...copy.rows.map((row) => row.update)]);
  const kept = new KeptDoc(name, doc, undoScope(doc), copy, keeping);
  const journalLacks = agrees ? null : missingFrom(update, doc);
  if (!agrees || copy.isLong) await copy.replace(Y.encodeStateAsUpdate(doc), lastChange);
  if (journalLacks) kept.keep({ label: 'Brought back what the journal lacked', update: journalLacks });
  return succeeded({
    kept,
    recovery: {
      databaseWasBehind: lastChange - copy.lastChange > tail,
      journalWasBehind: journalLacks !== null,
      damagedLines,
    },
  });
}
