import { access, constants, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import writeFileAtomic from 'write-file-atomic';
import { messageOf } from '../../shared/message-of';
import type { SaveProblem } from '../../shared/problems';
import { failed, type Result, succeeded } from '../../shared/result';
import { errorCode, flushFolder } from '../atomic-file';

/** What a save depends on from outside; tests put their own in. */
export interface SaveOptions {
  readonly platform?: NodeJS.Platform;
  readonly write?: (path: string, bytes: Buffer) => Promise<void>;
  /** Milliseconds between tries, while a virus scanner holds the target: ten tries over about two seconds. */
  readonly waits?: readonly number[];
}

const usualWaits: readonly number[] = [10, 20, 40, 80, 160, 250, 350, 450, 550];
const heldCodes: readonly string[] = ['EPERM', 'EBUSY', 'EACCES'];

/** Beside the target, flushed, then renamed; the temporary file goes if anything fails. The target's mode is kept. */
const writeBeside = (path: string, bytes: Buffer): Promise<void> => writeFileAtomic(path, bytes);

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    // Whatever keeps us from seeing it keeps us from saying that it is there; writing will tell what is wrong.
    return false;
  }
}

/**
 * The files by which Word and LibreOffice say that they have a document open. Word writes `~$` over the first two
 * characters of a long name and before a short one.
 */
function ownerFiles(path: string): readonly string[] {
  const name = basename(path);
  const names = [`~$${name}`, `~$${name.slice(1)}`, `~$${name.slice(2)}`, `.~lock.${name}#`];
  return names.map((owner) => join(dirname(path), owner));
}

async function isOpenElsewhere(path: string): Promise<boolean> {
  const found = await Promise.all(ownerFiles(path).map(isThere));
  return found.includes(true);
}

async function isWritable(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK);
    return true;
  } catch {
    // Not writable, for whatever reason: that is the answer.
    return false;
  }
}

async function problemOf(error: unknown, path: string, platform: NodeJS.Platform): Promise<SaveProblem> {
  const fileName = basename(path);
  const code = errorCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'disk-full', fileName };
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'folder-missing', fileName };
  if (code === 'EBUSY' || code === 'ETXTBSY') return { kind: 'open-elsewhere', fileName };
  if (code === 'EROFS') return { kind: 'read-only', fileName };
  if (code === 'EPERM' || code === 'EACCES') {
    // Windows refuses to rename over an open file with the same code as over one that may not be written.
    const isHeld = platform === 'win32' && (await isThere(path)) && (await isWritable(path));
    return { kind: isHeld ? 'open-elsewhere' : 'read-only', fileName };
  }
  return { kind: 'unexpected', fileName, cause: messageOf(error) };
}

async function writeWithRetries(path: string, bytes: Buffer, options: Required<SaveOptions>): Promise<void> {
  for (const wait of options.platform === 'win32' ? options.waits : []) {
    try {
      return await options.write(path, bytes);
    } catch (error) {
      if (!heldCodes.includes(errorCode(error))) throw error;
      await delay(wait);
    }
  }
  return options.write(path, bytes);
}

/** Saves a document where the person said. Whatever stood there stays whole until the new file has taken its place. */
export async function saveFile(
  path: string,
  bytes: Uint8Array,
  options: SaveOptions = {},
): Promise<Result<null, SaveProblem>> {
  const { platform = process.platform, write = writeBeside, waits = usualWaits } = options;
  const fileName = basename(path);
  if (await isThere(path)) {
    if (await isOpenElsewhere(path)) return failed({ kind: 'open-elsewhere', fileName });
    if (!(await isWritable(path))) return failed({ kind: 'read-only', fileName });
  }
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    await writeWithRetries(path, buffer, { platform, write, waits });
    await flushFolder(dirname(path));
    return succeeded(null);
  } catch (error) {
    return failed(await problemOf(error, path, platform));
  }
}
