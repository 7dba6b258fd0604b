import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseLine } from '../src/main/journal/journal-line';
import type { App } from './app';

/**
 * From now on, every Change of which the main process says that it is on the disk is written down in a file of the
 * test's own, before the page hears of it.
 */
export async function writeDownAcknowledged({ main }: App, path: string): Promise<void> {
  await main.evaluate(({ ipcMain }, file) => {
    type Handler = (event: unknown, notebook: string, change: { update: Uint8Array }) => Promise<unknown>;
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> };
    const fs = process.getBuiltinModule('node:fs');
    const crypto = process.getBuiltinModule('node:crypto');
    const append = handlers.get('despatch:appendChange');
    if (!append) throw new Error('Nobody keeps Changes.');
    handlers.set('despatch:appendChange', async (event, notebook, change) => {
      const answer = await append(event, notebook, change);
      if (typeof answer === 'object' && answer !== null && 'value' in answer) {
        const sum = crypto.createHash('sha256').update(change.update).digest('hex');
        fs.appendFileSync(file, `${notebook} ${answer.value} ${sum}\n`);
      }
      return answer;
    });
  }, path);
}

/** The Changes that stand in the journals of a profile, in the same words. */
async function keptChanges(profile: string): Promise<ReadonlySet<string>> {
  const root = join(profile, 'journal');
  const kept = new Set<string>();
  for (const name of await readdir(root)) {
    const notebook = name === 'library' ? name : `transcript:${name}`;
    const lines = (await readFile(join(root, name, 'journal'), 'utf8').catch(() => '')).split('\n');
    for (const line of lines.map(parseLine))
      if (line.kind === 'change')
        kept.add(`${notebook} ${line.number} ${createHash('sha256').update(line.update).digest('hex')}`);
  }
  return kept;
}

/** How many Changes were acknowledged, and which of them the journals do not have. */
export async function checkAcknowledged(
  path: string,
  profile: string,
): Promise<{ readonly checked: number; readonly lost: readonly string[] }> {
  // A line that the kill cut off was not written down.
  const written = (await readFile(path, 'utf8').catch(() => '')).split('\n').slice(0, -1);
  const kept = await keptChanges(profile);
  return { checked: written.length, lost: written.filter((change) => !kept.has(change)) };
}
