import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export interface ZipEntry {
  readonly name: string;
  /** Whole, or in pieces that are asked for as they are zipped, so that a large entry is never in memory at once. */
  readonly bytes: Uint8Array | Iterable<Uint8Array>;
  /** As it is, without compression: for what a reader looks for by position. */
  readonly isStored?: boolean;
}

/** Zip dates have no time zone and begin in 1980; one fixed date keeps two exports of one notebook the same. */
const entryDate = new Date(1980, 0, 1);

function addEntry(zip: ZipFile, { name, bytes, isStored }: ZipEntry): void {
  const options = { mtime: entryDate, forceDosTimestamp: true, compress: isStored !== true };
  if (!(bytes instanceof Uint8Array)) {
    zip.addReadStreamLazy(name, options, (give) => give(null, Readable.from(bytes, { objectMode: false })));
    return;
  }
  zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name, options);
}

/** Zips in order. Compression runs in Node's own threads, so the caller stays responsive. */
export function writeZip(entries: Iterable<ZipEntry>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const entry of entries) addEntry(zip, entry);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    zip.on('error', reject);
    zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
    zip.outputStream.on('error', reject);
    zip.outputStream.on('end', () => resolve(Buffer.concat(chunks)));
    zip.end();
  });
}
