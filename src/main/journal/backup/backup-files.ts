import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { BackupSummary } from '../../../shared/backup';
import { isTranscriptId, type TranscriptId } from '../../../shared/id';
import { errorCode } from '../../atomic-file';

export const manifestFile = 'backup.json';
const version = 1;

const fileSchema = z.object({
  /** With slashes: "library/journal". */
  path: z.string().regex(/^(library|[0-9a-f]{64})\/[a-z.]+$/),
  length: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const manifestSchema = z.object({
  version: z.literal(version),
  appVersion: z.string(),
  number: z.number().int().positive(),
  madeAt: z.string(),
  reason: z.enum(['start', 'interval', 'before-joining', 'before-restoring', 'asked']),
  isWhole: z.boolean(),
  transcripts: z.array(
    z.object({
      id: z.custom<TranscriptId>(isTranscriptId),
      title: z.string(),
      annotations: z.number().int().nonnegative(),
    }),
  ),
  files: z.array(fileSchema).readonly(),
});

export type BackedUpFile = z.infer<typeof fileSchema>;
/** What stands in `backup.json`: what a backup is, and the SHA-256 of every file in it. */
export type BackupManifest = z.infer<typeof manifestSchema>;

export function newManifest(content: Omit<BackupManifest, 'version'>): BackupManifest {
  return { version, ...content };
}

export function backupFolder(root: string, number: number): string {
  return join(root, String(number).padStart(6, '0'));
}

/** The backups in a folder, oldest first; one whose description cannot be read does not count. */
export async function readManifests(root: string): Promise<readonly BackupManifest[]> {
  const numbers = (await namesIn(root)).filter((name) => /^\d{6,12}$/.test(name)).map(Number);
  const read = await Promise.all(numbers.map((number) => readManifest(root, number)));
  return read.filter((manifest) => manifest !== null).sort((a, b) => a.number - b.number);
}

/** The highest number ever given out in a folder, also to a backup that was never finished; 0 for none. */
export async function highestNumber(root: string): Promise<number> {
  const numbers = (await namesIn(root)).flatMap((name) => /^\.?(\d{6,12})$/.exec(name)?.[1] ?? []);
  return Math.max(0, ...numbers.map(Number));
}

/** What is in a folder; nothing where it was never made. */
export async function namesIn(root: string): Promise<readonly string[]> {
  try {
    return await readdir(root);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      return [];
    }
    throw error;
  }
}

/** Whether a backup may be swept away as one that was never finished or that nobody can read any more. */
export async function isRubbish(root: string, number: number): Promise<boolean> {
  try {
    const content: unknown = JSON.parse(
      await readFile(join(backupFolder(root, number), manifestFile), 'utf8'),
    );
    const newer =
      typeof content === 'object' && content !== null && 'version' in content ? content.version : 0;
    return !manifestSchema.safeParse(content).success && !(typeof newer === 'number' && newer > version);
  } catch (error) {
    // A drive that fails for a moment has lost nothing.
    return errorCode(error) === 'ENOENT' || error instanceof SyntaxError;
  }
}

/** Null where there is none, or one that cannot be read. */
export async function readManifest(root: string, number: number): Promise<BackupManifest | null> {
  try {
    const json = await readFile(join(backupFolder(root, number), manifestFile), 'utf8');
    const parsed = manifestSchema.safeParse(JSON.parse(json));
    return parsed.success && parsed.data.number === number ? parsed.data : null;
  } catch {
    // A backup without a readable description is not listed.
    return null;
  }
}

export function summaryOf(manifest: BackupManifest): BackupSummary {
  const { number, madeAt, reason, transcripts, isWhole, files } = manifest;
  return {
    number,
    madeAt,
    reason,
    transcripts,
    isWhole,
    bytes: files.reduce((sum, file) => sum + file.length, 0),
  };
}
