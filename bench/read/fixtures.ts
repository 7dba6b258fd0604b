import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBytes } from '../../src/main/import/import-transcript';
import type { ImportedTranscript } from '../../src/main/import/keep-source';
import { type FormatId, isFormatId } from '../../src/shared/formats';

const folder = join('src', 'main', 'import', 'fixtures');
const readAt = '2025-11-12T09:00:00.000Z';

export interface Fixture {
  readonly format: FormatId;
  readonly name: string;
  readonly read: ImportedTranscript;
  /** Every turn as a person checked it: "Name: first paragraph / second", narration as "(reason) text". */
  readonly turns: readonly string[];
}

async function readFixture(format: FormatId, name: string): Promise<Fixture> {
  const path = join(folder, format, name);
  const read = await importBytes(readFileSync(path), name, { readAt });
  if (!read.ok) throw new Error(`${path} cannot be read: ${read.problem.kind}`);
  const { turns } = JSON.parse(readFileSync(`${path}.expected.json`, 'utf8'));
  return { format, name, read: read.value, turns };
}

/** Every awkward transcript of the tests, with what it is to be read as. */
export async function readFixtures(): Promise<readonly Fixture[]> {
  const names = readdirSync(folder)
    .filter(isFormatId)
    .flatMap((format) => readdirSync(join(folder, format)).map((name) => ({ format, name })))
    .filter(({ name }) => !name.endsWith('.expected.json'));
  return Promise.all(names.map(({ format, name }) => readFixture(format, name)));
}
