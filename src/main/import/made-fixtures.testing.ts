import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** Whether a fixture that is no text is still what our code makes; one that was deleted is made again, and fails once. */
export function expectFixture(name: string, made: Uint8Array): void {
  const path = fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, made);
    throw new Error(
      `${name} was not there and has been made. Look at what it is read as, and run the tests again.`,
    );
  }
  expect(readFileSync(path).equals(made)).toBe(true);
}
