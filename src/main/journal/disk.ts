import fs from 'node:fs';

/** The calls by which a journal reaches the disk; a test hands in its own, to fill the disk or hold back the flush. */
export interface Disk {
  /** Opens for appending, making the file if it is not there. */
  readonly open: (path: string) => Promise<number>;
  readonly write: (file: number, bytes: Uint8Array) => Promise<void>;
  /** Resolves when what was written is on the disk itself. */
  readonly flush: (file: number) => Promise<void>;
  readonly truncate: (file: number, length: number) => Promise<void>;
  readonly close: (file: number) => Promise<void>;
}

type Done<Value> = (error: NodeJS.ErrnoException | null, value?: Value) => void;

function called<Value>(call: (done: Done<Value>) => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    call((error, value) => (error ? reject(error) : resolve(value as Value)));
  });
}

/** Looked up in `node:fs` at each call, so that a test of the running app can hold back `fs.fdatasync`. */
export const systemDisk: Disk = {
  open: (path) => called<number>((done) => fs.open(path, 'a', 0o600, done)),
  write: async (file, bytes) => {
    for (let written = 0; written < bytes.length; ) {
      const from = written;
      written += await called<number>((done) => fs.write(file, bytes, from, bytes.length - from, null, done));
    }
  },
  flush: (file) => called((done) => fs.fdatasync(file, done)),
  truncate: (file, length) => called((done) => fs.ftruncate(file, length, done)),
  close: (file) => called((done) => fs.close(file, done)),
};
