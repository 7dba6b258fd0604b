import type { Collection, Table } from 'dexie';
import type { TranscriptId } from '../../shared/id';
import type { Decisions } from '../../shared/transcript/decisions';
import type { SpeakerSummary } from '../../shared/transcript/speaker-summary';
import type { Paragraph, Transcript } from '../../shared/transcript/transcript';
import type { Assembled } from '../assembling/assembled';
import { type TextRow, textRowMaker } from '../finding/text-row';
import type { ChunkRow } from './database';
import type { GuardedDatabase } from './guarded-database';

const chunkSize = 256;
/** Chunks handed to the database together. */
const rowsAtOnce = 4;
/** Counts the assembler's own versions: a cached transcript made by another is not used. */
const assembler = 4;

/** What a cached transcript was made from; when it is the same, so is the transcript. */
export function madeFrom(decisions: Decisions): string {
  return JSON.stringify([assembler, decisions]);
}

/** A transcript that was assembled earlier, and under which decisions. */
export interface CachedTranscript {
  readonly transcript: Transcript;
  readonly summaries: readonly SpeakerSummary[] | undefined;
  readonly madeFrom: string;
}

/** Whether assembling under these decisions would give the same transcript. */
export function isMadeFrom(cached: CachedTranscript, decisions: Decisions): boolean {
  return cached.madeFrom === madeFrom(decisions);
}

/** A transcript assembled earlier; undefined when there is none, or the database does not answer. */
export async function findCached(
  database: GuardedDatabase,
  id: TranscriptId,
): Promise<CachedTranscript | undefined> {
  const found = await database.read(({ transcripts, chunks }) =>
    Promise.all([transcripts.get(id), rowsOf(chunks, id).toArray()]),
  );
  const [row, chunks] = found ?? [];
  if (!row || !chunks) return undefined;
  const paragraphs: Paragraph[] = chunks.flatMap((chunk) => chunk.paragraphs);
  const expected = row.head.turns.reduce((count, turn) => count + turn.paragraphs.length, 0);
  if (paragraphs.length !== expected) return undefined;
  const { head, summaries } = row;
  return { transcript: { ...head, paragraphs }, summaries, madeFrom: row.madeFrom };
}

/** The rows of one transcript, in order. */
export function rowsOf<Row extends ChunkRow | TextRow>(
  table: Table<Row, [TranscriptId, number]>,
  id: TranscriptId,
): Collection<Row, [TranscriptId, number]> {
  return table.where('[transcript+index]').between([id, 0], [id, Number.POSITIVE_INFINITY]);
}

/** Only a cache: where it cannot be written, the next opening assembles the transcript again. */
export async function cacheTranscript(
  database: GuardedDatabase,
  { transcript, summaries }: Assembled,
  decisions: Decisions,
): Promise<void> {
  const { paragraphs, ...head } = transcript;
  const rows = Array.from({ length: Math.ceil(paragraphs.length / chunkSize) }, (_, index) => ({
    transcript: transcript.id,
    index,
    paragraphs: paragraphs.slice(index * chunkSize, (index + 1) * chunkSize),
  }));
  const textsFrom = textRowMaker(transcript, madeFrom(decisions));
  await database.write((open) =>
    open.transaction('rw', open.transcripts, open.chunks, open.texts, async () => {
      await rowsOf(open.chunks, transcript.id).delete();
      await rowsOf(open.texts, transcript.id).delete();
      // A few at a time: the page answers between them.
      for (let at = 0; at < rows.length; at += rowsAtOnce)
        await open.chunks.bulkAdd(rows.slice(at, at + rowsAtOnce));
      for (const chunk of rows) await open.texts.bulkAdd(textsFrom(chunk.paragraphs));
      await open.transcripts.put({ id: transcript.id, madeFrom: madeFrom(decisions), head, summaries });
    }),
  );
}
