import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFormatId } from '../../shared/formats';
import { importBytes } from './import-transcript';
import type { ImportedTranscript } from './keep-source';

const folder = fileURLToPath(new URL('./fixtures', import.meta.url));

interface FixtureFile {
  readonly name: string;
  readonly path: string;
}

/** Every awkward transcript, under its folder and name. How to add one: `fixtures/README.md`. */
export const fixtureFiles: readonly (readonly [file: string, fixture: FixtureFile])[] = readdirSync(folder)
  .filter(isFormatId)
  .flatMap((format) => readdirSync(join(folder, format)).map((name) => ({ format, name })))
  .filter(({ name }) => !name.endsWith('.expected.json'))
  .map(({ format, name }) => [`${format}/${name}`, { name, path: join(folder, format, name) }]);

export async function readFixture({ name, path }: FixtureFile): Promise<ImportedTranscript> {
  const read = await importBytes(readFileSync(path), name, { readAt: '2024-06-04T10:30:00Z' });
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}
