import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { messageOf } from '../../shared/message-of';
import { failed, type Result, succeeded } from '../../shared/result';

/** Absolute caps on what is really there: a ratio would refuse honest repetitive text and let a slow bomb through. */
export interface ZipLimits {
  readonly entries: number;
  /** The sum of the bytes that entries inflate to, counted while they inflate. */
  readonly bytes: number;
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    // yauzl refuses names that are absolute or lead out ("../") and sizes that are not true.
    fromBuffer(
      buffer,
      { lazyEntries: true, validateEntrySizes: true, strictFileNames: true },
      (error, zip) => (zip ? resolve(zip) : reject(error)),
    );
  });
}

function readEntry(zip: ZipFile, entry: Entry, room: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (!stream) return reject(error);
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > room) stream.destroy(new Error('more bytes than allowed'));
      });
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}

function readEntries(zip: ZipFile, limits: ZipLimits): Promise<Map<string, Uint8Array>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Uint8Array>();
    let room = limits.bytes;
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      if (entries.size >= limits.entries) return reject(new Error('more entries than allowed'));
      if (entries.has(entry.fileName)) return reject(new Error(`two entries named ${entry.fileName}`));
      if (entry.isEncrypted()) return reject(new Error('encrypted'));
      readEntry(zip, entry, room).then((bytes) => {
        room -= bytes.length;
        entries.set(entry.fileName, bytes);
        zip.readEntry();
      }, reject);
    });
    if (zip.entryCount > limits.entries) reject(new Error('more entries than allowed'));
    else zip.readEntry();
  });
}

/** Every entry of a zip by name, or, in words for the log, why not. Never throws for what a file holds. */
export async function readZip(
  bytes: Uint8Array,
  limits: ZipLimits,
): Promise<Result<ReadonlyMap<string, Uint8Array>, string>> {
  try {
    const zip = await openZip(bytes);
    try {
      return succeeded(await readEntries(zip, limits));
    } finally {
      zip.close();
    }
  } catch (error) {
    return failed(messageOf(error));
  }
}
