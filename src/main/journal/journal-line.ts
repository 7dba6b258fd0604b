import { createHash } from 'node:crypto';
import type { NewChange } from '../../shared/ipc';

/** Raised when the JSON of a line means something else; the frame around it (version, number, checksum) never changes. */
const version = 1;

const frame = /^(\d{1,9}) (\d{1,15}) ([0-9a-f]{16}) (.*)$/s;

/** What one line of a journal turns out to be. */
export type JournalLine =
  | { readonly kind: 'change'; readonly number: number; readonly update: Uint8Array }
  /** Whole, but written by a newer version of Despatch. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'damaged' };

/** A Change as it stands in the journal, with its line feed: version, number, checksum, JSON. */
export function formatLine(number: number, { time, author, label, update, report }: NewChange): string {
  const encoded = Buffer.from(update.buffer, update.byteOffset, update.byteLength).toString('base64');
  const json = JSON.stringify({ time, author, label, update: encoded, report });
  return `${version} ${number} ${checksum(`${version} ${number} ${json}`)} ${json}\n`;
}

/** Reads one line, without its line feed. */
export function parseLine(line: string): JournalLine {
  const [, written = '', number = '', sum, json = ''] = frame.exec(line) ?? [];
  if (sum === undefined || checksum(`${written} ${number} ${json}`) !== sum) {
    return { kind: 'damaged' };
  }
  if (Number(written) !== version) {
    return { kind: 'newer', version: Number(written) };
  }
  const update = updateIn(json);
  return update === null ? { kind: 'damaged' } : { kind: 'change', number: Number(number), update };
}

function updateIn(json: string): Uint8Array | null {
  try {
    const change: unknown = JSON.parse(json);
    return typeof change === 'object' &&
      change !== null &&
      'update' in change &&
      typeof change.update === 'string'
      ? Buffer.from(change.update, 'base64')
      : null;
  } catch {
    // Its checksum is right and it is no JSON: nothing of ours wrote it.
    return null;
  }
}

/** The first 64 bits of a SHA-256: enough to tell a damaged line, short enough to write before every one. */
export function checksum(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    hash.update(part);
  }
  return hash.digest('hex').slice(0, 16);
}
