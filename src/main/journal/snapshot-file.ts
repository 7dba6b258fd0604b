import { checksum } from './journal-line';

const version = 1;
const header = /^despatch-snapshot (\d+) (\d+) (\d+) ([0-9a-f]{16})$/;
/** No header is longer. */
const longestHeader = 100;

/**
 * A notebook as its journal stood once. It makes starting quick and discards nothing: the journal keeps every line, so
 * a snapshot that cannot be read is as good as none.
 */
export interface Snapshot {
  readonly update: Uint8Array;
  /** The number of the last Change in it. */
  readonly lastChange: number;
  /** How many bytes of the journal are in it; a whole number of lines. */
  readonly journalLength: number;
}

/** One line of text with version, last Change, length of the journal and checksum; then the update's bytes. */
export function formatSnapshot({ update, lastChange, journalLength }: Snapshot): Buffer {
  const sum = checksum(`${lastChange} ${journalLength} `, update);
  return Buffer.concat([
    Buffer.from(`despatch-snapshot ${version} ${lastChange} ${journalLength} ${sum}\n`),
    update,
  ]);
}

/** Whose header says that a newer version wrote it; that version may need it for more than a quick start. */
export interface NewerSnapshot {
  readonly version: number;
}

/** Null for a snapshot that is damaged. */
export function parseSnapshot(bytes: Buffer): Snapshot | NewerSnapshot | null {
  const end = bytes.subarray(0, longestHeader).indexOf('\n');
  const [, written, lastChange = '', journalLength = '', sum] =
    header.exec(bytes.toString('latin1', 0, Math.max(0, end))) ?? [];
  if (Number(written) > version) {
    return { version: Number(written) };
  }
  const update = new Uint8Array(bytes.subarray(end + 1));
  if (Number(written) !== version || checksum(`${lastChange} ${journalLength} `, update) !== sum) {
    return null;
  }
  return { update, lastChange: Number(lastChange), journalLength: Number(journalLength) };
}
