import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as Y from 'yjs';
import { annotationId, authorId, transcriptHash } from '../shared/id';
import type { NewChange, NotebookName } from '../shared/ipc';
import { openDoc } from '../shared/notebook/doc';
import { listTranscript, setAuthor } from '../shared/notebook/library-notebook';
import { setNote } from '../shared/notebook/transcript-notebook';
import { canonicalSource } from '../shared/transcript/canonical-source';
import { sampleAuthor, sampleTranscript } from './export/sample-bundle.testing';
import { formatLine } from './journal/journal-line';
import { sourceFiles } from './journal/kept-source';
import { readNotebook } from './journal/read-notebook';
import { formatSnapshot } from './journal/snapshot-file';

/** A row of the database's updates, its bytes in base64. */
interface UpdateRow {
  readonly row: number;
  readonly notebook: NotebookName;
  readonly first: number | null;
  readonly last: number | null;
  readonly update: string;
  readonly epoch: string;
}

/** The page's database as it is laid out for a test: what IndexedDB calls its version, its stores, and its rows. */
export interface ReleasedDatabase {
  readonly version: number;
  readonly stores: Readonly<
    Record<
      string,
      {
        readonly keyPath: string | readonly string[];
        readonly autoIncrement: boolean;
        readonly index?: string;
      }
    >
  >;
  readonly updates: readonly UpdateRow[];
}

/** The stores as the page makes them now. */
const stores: ReleasedDatabase['stores'] = {
  updates: { keyPath: 'row', autoIncrement: true, index: 'notebook' },
  transcripts: { keyPath: 'id', autoIncrement: false },
  chunks: { keyPath: ['transcript', 'index'], autoIncrement: false },
};

/** What stands in a note once every Change was read, the last of which only the database has. */
export const lastNote = 'Written five times, and kept by the database alone.';

function changesOf(start: Uint8Array, edits: readonly ((doc: Y.Doc) => void)[]): readonly NewChange[] {
  const doc = openDoc([start]);
  doc.clientID = 2;
  const updates = [start];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const edit of edits) doc.transact(() => edit(doc));
  return updates
    .filter((update) => update.length > 0)
    .map((update, index) => ({
      time: index,
      author: authorId('sample'),
      label: `Change ${index + 1}`,
      update,
    }));
}

/** A notebook's folder: all the Changes but `unkept`, and a snapshot of the first two of them. */
async function writeNotebook(folder: string, changes: readonly NewChange[], unkept: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const lines = changes
    .slice(0, changes.length - unkept)
    .map((change, index) => formatLine(index + 1, change));
  await writeFile(join(folder, 'journal'), lines.slice(0, 2).join(''));
  const read = await readNotebook(folder);
  if (!read.ok) throw new Error(read.problem.kind);
  const { update, lastChange, length } = read.value;
  await writeFile(join(folder, 'snapshot'), formatSnapshot({ update, lastChange, journalLength: length }));
  await writeFile(join(folder, 'journal'), lines.join(''));
}

function rowsOf(notebook: NotebookName, changes: readonly NewChange[], unkept: number) {
  return changes.map(({ update }, index) => {
    const number = index < changes.length - unkept ? index + 1 : null;
    const bytes = Buffer.from(update).toString('base64');
    return { notebook, first: number, last: number, update: bytes, epoch: '' };
  });
}

/** Writes the journal of a small profile and the rows of its database, as the source writes them now. */
export async function writeProfile(folder: string): Promise<void> {
  const { transcriptId: id, source, lines, provenance, notebookUpdate } = sampleTranscript();
  const notes = ['Written once.', 'Twice.', 'Three times.', 'Four times.', lastNote];
  const changes = changesOf(
    notebookUpdate,
    notes.map((note) => (doc) => setNote(doc, annotationId('sample-01'), note, 1)),
  );
  const title = 'Getting there: rural bus services in Calderbeck';
  const summary = { title, date: null, eventKind: 'other', speakers: [], words: 1 } as const;
  const library = changesOf(new Uint8Array(), [
    (doc) => setAuthor(doc, sampleAuthor),
    (doc) => listTranscript(doc, { id, fileName: provenance.fileName, addedAt: 1, ...summary }),
  ]);
  const transcriptFolder = join(folder, 'journal', transcriptHash(id));
  await writeNotebook(transcriptFolder, changes, 1);
  await writeNotebook(join(folder, 'journal', 'library'), library, 0);
  await writeFile(join(transcriptFolder, sourceFiles.original), source);
  await writeFile(join(transcriptFolder, sourceFiles.lines), canonicalSource(lines));
  await writeFile(join(transcriptFolder, sourceFiles.provenance), JSON.stringify(provenance));
  const updates = [...rowsOf('library', library, 0), ...rowsOf(id, changes, 1)];
  const database: ReleasedDatabase = {
    version: 10,
    stores,
    updates: updates.map((row, index) => ({ row: index + 1, ...row })),
  };
  await writeFile(join(folder, 'database.json'), `${JSON.stringify(database, null, 2)}\n`);
}
