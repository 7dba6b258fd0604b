import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as Y from 'yjs';
import { bundleEntries } from '../bundle-entries.testing';
import { temporaryFolder } from '../temporary-folder.testing';
import { NotebookJournal } from './notebook-journal';

/** What came of killing a writer many times over one notebook. */
export interface KillTally {
  readonly acknowledged: number;
  readonly lost: number;
  /** Lines that were skipped although no kill tore them. */
  readonly damaged: number;
}

async function bundleWriter(): Promise<string> {
  const entry = join(import.meta.dirname, 'kill-writer.testing.ts');
  return join(await bundleEntries('kill-writer', { writer: entry }), 'writer.mjs');
}

/** Runs a writer for a while, kills it, and gives the numbers of the entries that it had been told are kept. */
async function killedWriter(
  writer: string,
  folder: string,
  run: number,
  { lifetime, padding }: { readonly lifetime: number; readonly padding: number },
): Promise<readonly number[]> {
  const acknowledged = `${folder}-acknowledged-${run}`;
  const child = spawn(process.execPath, [writer, folder, String(run), acknowledged, String(padding)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), ended]);
  await delay(lifetime);
  child.kill('SIGKILL');
  await ended;
  // A number cut off by the kill was not written down.
  return readFileSync(acknowledged, 'utf8').split('\n').slice(0, -1).map(Number);
}

/**
 * Kills a writer at moments spread over its first `longest` milliseconds, and reads the notebook after each. `padding`
 * makes every Change that many letters longer.
 */
export async function killRepeatedly(times: number, longest: number, padding = 0): Promise<KillTally> {
  const writer = await bundleWriter();
  const folder = join(temporaryFolder(), 'notebook');
  const kept = new Map<number, readonly number[]>();
  let damaged = 0;
  for (let run = 1; run <= times; run += 1) {
    kept.set(run, await killedWriter(writer, folder, run, { lifetime: (longest * run) / times, padding }));
    const notebook = new NotebookJournal(folder);
    const read = await notebook.read();
    damaged = Math.max(damaged, read.ok ? read.value.damagedLines : Number.POSITIVE_INFINITY);
    await notebook.close();
  }
  const clients = await clientsIn(folder);
  const lost = [...kept].map(([run, numbers]) =>
    numbers.filter((number) => number > (clients.get(run) ?? 0)),
  );
  return {
    acknowledged: [...kept.values()].flat().length,
    lost: lost.flat().length,
    damaged: Math.max(0, damaged - times),
  };
}

/** How many entries of each run the notebook holds: each run is a client of its own, and each entry one clock tick. */
async function clientsIn(folder: string): Promise<ReadonlyMap<number, number>> {
  const read = await new NotebookJournal(folder).read();
  const doc = new Y.Doc();
  Y.applyUpdate(doc, read.ok ? read.value.update : new Uint8Array());
  return Y.decodeStateVector(Y.encodeStateVector(doc));
}
