import type { TranscriptId } from '../../shared/id';
import { type TextRow, textRowMaker } from '../finding/text-row';
import type { Database } from './database';
import type { GuardedDatabase } from './guarded-database';
import { rowsOf } from './transcript-cache';

/** A transcript's text to be searched; null where there is none yet, or the database does not answer. */
export async function readText(
  database: GuardedDatabase,
  id: TranscriptId,
): Promise<readonly TextRow[] | null> {
  const rows = await database.read(({ texts }) => rowsOf(texts, id).toArray());
  return rows && rows.length > 0 ? rows : null;
}

/** Makes the text of one transcript from its chunks, a chunk at a time, so that the page answers between them. */
async function fillText({ transcripts, chunks, texts }: Database, id: TranscriptId): Promise<void> {
  const row = await transcripts.get(id);
  if (!row || (await rowsOf(texts, id).count()) > 0) return;
  const rowsFrom = textRowMaker(row.head, row.madeFrom);
  for (const key of await rowsOf(chunks, id).primaryKeys()) {
    const chunk = await chunks.get(key);
    if (chunk) await texts.bulkAdd(rowsFrom(chunk.paragraphs));
  }
}

/**
 * Gives a database of version 1 the texts of the transcripts that it holds, one after the other. `rest` resolves when
 * nobody waits for anything. What is cut off is done at the next start: of a transcript there is all of it or nothing.
 */
export async function fillTexts(
  database: GuardedDatabase,
  ids: readonly TranscriptId[],
  rest: () => Promise<void>,
): Promise<void> {
  for (const id of ids) {
    await rest();
    const there = await database.read(({ texts }) => rowsOf(texts, id).count());
    if (there === 0)
      await database.write((open) =>
        open.transaction('rw', open.transcripts, open.chunks, open.texts, () => fillText(open, id)),
      );
  }
}
