import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { isTranscriptId, type TranscriptId } from '../../../shared/id';
import { errorCode, writeFileSafely } from '../../atomic-file';

const fileSchema = z.object({
  version: z.literal(1),
  /** Begun and not finished on this device. */
  unfinished: z.array(z.custom<TranscriptId>(isTranscriptId)),
  /** Finished on this device, and not in a folder that was not there. */
  elsewhere: z.array(
    z.object({
      id: z.custom<TranscriptId>(isTranscriptId),
      folder: z.string(),
      /** What the folder bears; earlier versions knew it by its place alone. */
      mark: z.string().nullable().default(null),
    }),
  ),
});

/** What is still to be erased, by the transcripts' ids alone. */
export type Erasures = Omit<z.infer<typeof fileSchema>, 'version'>;

const none: Erasures = { unfinished: [], elsewhere: [] };

export async function readErasures(path: string): Promise<Erasures> {
  try {
    const parsed = fileSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : none;
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || error instanceof SyntaxError) {
      return none;
    }
    throw error;
  }
}

export function writeErasures(path: string, erasures: Erasures): Promise<void> {
  return writeFileSafely(path, `${JSON.stringify({ version: 1, ...erasures })}\n`);
}
