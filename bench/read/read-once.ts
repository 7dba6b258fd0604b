import { importFile } from '../../src/main/import/import-file';

/** Reads a file in this process and nothing else: run by itself, so that its time and memory are those of reading. */
export async function readOnce(format: string, path: string): Promise<void> {
  const read = await importFile(path, { readAt: '2025-11-12T09:00:00.000Z' });
  if (!read.ok) throw new Error(`${path} cannot be read: ${read.problem.kind}`);
  if (read.value.format.id !== format) throw new Error(`${path} was read as ${read.value.format.id}.`);
}
