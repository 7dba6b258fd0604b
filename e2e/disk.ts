import type { App } from './app';

/** Lets go of whatever a test holds in the main process. */
export type Release = () => Promise<void>;

/** From now on, what the journal wrote does not reach the disk itself until it is let through. */
export async function holdFlush({ main }: App): Promise<Release> {
  const held = await main.evaluateHandle(() => {
    const fs = process.getBuiltinModule('node:fs');
    const { fdatasync } = fs;
    const waiting: (() => void)[] = [];
    const hold: typeof fdatasync = Object.assign(
      (file: number, done: (error: Error | null) => void) => void waiting.push(() => fdatasync(file, done)),
      { __promisify__: fdatasync.__promisify__ },
    );
    fs.fdatasync = hold;
    return () => {
      fs.fdatasync = fdatasync;
      for (const flush of waiting.splice(0)) flush();
    };
  });
  return () => held.evaluate((release) => release());
}

/** From now on the disk has no room for what the journal writes. */
export async function fillDisk({ main }: App): Promise<Release> {
  const full = await main.evaluateHandle(() => {
    const fs = process.getBuiltinModule('node:fs');
    const { write } = fs;
    const refuse = (...parameters: readonly unknown[]) => {
      const done = parameters.at(-1);
      const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      if (typeof done === 'function') setImmediate(() => done(error));
    };
    fs.write = Object.assign(refuse, { __promisify__: write.__promisify__ });
    return () => {
      fs.write = write;
    };
  });
  return () => full.evaluate((release) => release());
}
