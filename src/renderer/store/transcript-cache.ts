import type { TranscriptId } from '../../shared/id';
import type { Decisions } from '../../shared/transcript/decisions';
import type { Paragraph, Transcript } from '../../shared/transcript/transcript';
import type { Database } from './database';

const chunkSize = 256;
/** Counts the assembler's own versions: a cached transcript made by another is not used. */
const assembler = 1;

/** What a cached transcript was made from; when it is the same, so is the transcript. */
function madeFrom(decisions: Decisions): string {
  return JSON.stringify([assembler, decisions]);
}

/** A transcript that was assembled earlier, and under which decisions. */
export interface CachedTranscript {
  readonly transcript: Transcript;
  readonly madeFrom: string;
}

/** Whether assembling under these decisions would give the same transcript. */
export function isMadeFrom(cached: CachedTranscript, decisions: Decisions): boolean {
  return cached.madeFrom === madeFrom(decisions);
}

/** A transcript assembled earlier; undefined when there is none, or the database does not answer. */
export async function findCached(
  database: Database | null,
  id: TranscriptId,
): Promise<CachedTranscript | undefined> {
  if (!database) return undefined;
  try {
    const range = database.chunks
      .where('[transcript+index]')
      .between([id, 0], [id, Number.POSITIVE_INFINITY]);
    const [row, chunks] = await Promise.all([database.transcripts.get(id), range.toArray()]);
    if (!row) return undefined;
    const paragraphs: Paragraph[] = chunks.flatMap((chunk) => chunk.paragraphs);
    const expected = row.head.turns.reduce((count, turn) => count + turn.paragraphs.length, 0);
    if (paragraphs.length !== expected) return undefined;
    return { transcript: { ...row.head, paragraphs }, madeFrom: row.madeFrom };
  } catch {
    // Only a cache: without it the transcript is assembled again.
    return undefined;
  }
}

export async function cacheTranscript(
  database: Database | null,
  transcript: Transcript,
  decisions: Decisions,
): Promise<void> {
  if (!database) return;
  const { paragraphs, ...head } = transcript;
  const chunks = Array.from({ length: Math.ceil(paragraphs.length / chunkSize) }, (_, index) => ({
    transcript: transcript.id,
    index,
    paragraphs: paragraphs.slice(index * chunkSize, (index + 1) * chunkSize),
  }));
  try {
    await database.transaction('rw', database.transcripts, database.chunks, async () => {
      await database.chunks
        .where('[transcript+index]')
        .between([transcript.id, 0], [transcript.id, Infinity])
        .delete();
      await database.chunks.bulkAdd(chunks);
      await database.transcripts.put({ id: transcript.id, madeFrom: madeFrom(decisions), head });
    });
  } catch {
    // Only a cache: without it the next opening assembles the transcript again.
  }
}
