import { Buffer } from 'node:buffer';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { messageOf } from '../../shared/message-of';
import type { ImportProblem } from '../../shared/problems';
import { failed, type Result, succeeded } from '../../shared/result';
import { importBytes, largestText } from './import-transcript';
import type { ImportedTranscript } from './keep-source';
import { nameContent } from './name-content';

/** No format needs more, and reading more would hold up the machine for a file that is then refused. */
const largestFile = 200 * 1024 * 1024;
const startLength = 4_096;

/** The bytes of a file, or why they cannot be had; refused by size before anything is read. `limit` in bytes. */
export async function readFileBytes(
  path: string,
  limit = largestFile,
): Promise<Result<Uint8Array, ImportProblem>> {
  const fileName = basename(path);
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) return failed({ kind: 'folder', fileName });
    if (!facts.isFile()) return failed({ kind: 'unreadable', fileName, cause: 'not a regular file' });
    if (facts.size > limit) return failed({ kind: 'too-large', fileName, size: facts.size, limit });
    const file = await open(path, 'r');
    try {
      return succeeded(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    return failed(problemOf(error, fileName));
  }
}

/** Reads one file as a transcript. `readAt` is an ISO 8601 date and time. */
export async function importFile(
  path: string,
  { readAt }: { readonly readAt: string },
): Promise<Result<ImportedTranscript, ImportProblem>> {
  const fileName = basename(path);
  const bytes = await readFileBytes(path, largestText);
  if (bytes.ok) return importBytes(bytes.value, fileName, { readAt });
  if (bytes.problem.kind !== 'too-large') return bytes;
  const found = await nameFile(path);
  return found === null ? bytes : failed({ kind: 'not-text', fileName, found });
}

/** What a file is by its first bytes alone: a film is refused for being a film, whatever its size. */
async function nameFile(path: string): Promise<string | null> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(startLength), 0, startLength, 0);
    return nameContent(buffer.subarray(0, bytesRead));
  } catch {
    // What it is only improves the sentence; that it is too large is already known.
    return null;
  } finally {
    await file.close();
  }
}

function problemOf(error: unknown, fileName: string): ImportProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing', fileName };
  if (code === 'EISDIR') return { kind: 'folder', fileName };
  return { kind: 'unreadable', fileName, cause: messageOf(error) };
}
