import { createHash } from 'node:crypto';
import type { NewChange } from '../../shared/ipc';

/** Raised when the JSON of a line means something else; the frame around it (version, number, checksum) never changes. */
const version = 1;

const frame = /^(\d{1,9}) (\d{1,15}) ([0-9a-f]{16}) (.*)$/s;

/** What one line of a journal turns out to be. */
export type JournalLine =
  | ({ readonly kind: 'change'; readonly number: number } & NewChange)
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
  const change = changeIn(json);
  return change === null ? { kind: 'damaged' } : { kind: 'change', number: Number(number), ...change };
}

function changeIn(json: string): NewChange | null {
  try {
    const change: Partial<Record<keyof NewChange, unknown>> | null = JSON.parse(json);
    if (typeof change?.update !== 'string') {
      return null;
    }
    const { time, author, label, update, report } = change;
    return {
      time: typeof time === 'number' ? time : 0,
      author: typeof author === 'string' ? author : '',
      label: typeof label === 'string' ? label : '',
      update: Buffer.from(update, 'base64'),
      ...(typeof report === 'string' ? { report } : {}),
    };
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
