import { access, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode, flushFolder, makeFolder, writeFileSafely } from '../atomic-file';

/** Where the folders wait that will take the place of others. */
const waitingFolder = '.replacing';
const planFile = 'plan.json';

/** A notebook's folder: the library's, or a transcript's, which is named by its SHA-256. */
export const folderName = /^(library|[0-9a-f]{64})$/;

const planSchema = z.object({
  /** Folders that wait complete. */
  replace: z.array(z.string().regex(folderName)),
  /** Folders that go and have nothing in their place. */
  remove: z.array(z.string().regex(folderName)),
});

/** Which folders of the journal are to be replaced and which to go; all of it happens, or none of it. */
export type ReplacementPlan = z.infer<typeof planSchema>;

/** An empty folder for what is to come. What an earlier try left there is thrown away. */
export async function beginReplacing(root: string): Promise<string> {
  const waiting = join(root, waitingFolder);
  await rm(waiting, { recursive: true, force: true });
  await makeFolder(waiting);
  return waiting;
}

/** Everything that waits is complete and on the disk: from here on it will happen, now or at the next start. */
export async function decideReplacing(root: string, plan: ReplacementPlan): Promise<void> {
  const waiting = join(root, waitingFolder);
  await flushFolder(waiting);
  await writeFileSafely(join(waiting, planFile), JSON.stringify(plan));
  await flushFolder(waiting);
}

/**
 * Finishes what was decided, and throws away what was not. For a start, before anything is read, and for a journal
 * that nobody writes to. Doing it twice is harmless, and so is being killed in the middle.
 */
export async function finishReplacing(root: string): Promise<void> {
  const waiting = join(root, waitingFolder);
  const plan = await readPlan(join(waiting, planFile));
  for (const name of plan?.remove ?? []) {
    await rm(join(root, name), { recursive: true, force: true });
  }
  for (const name of plan?.replace ?? []) {
    await replace(join(waiting, name), join(root, name), join(waiting, `${name}.old`));
  }
  if (plan !== null) {
    await flushFolder(root);
  }
  await rm(waiting, { recursive: true, force: true });
}

/**
 * Throws away what was laid out, decided or not, while nothing of it has been moved yet: who asked for it was told that
 * it came to nothing, and what is done from now on must not be replaced at the next start.
 */
export async function forgetReplacing(root: string): Promise<void> {
  const waiting = join(root, waitingFolder);
  await rm(join(waiting, planFile), { force: true });
  await rm(waiting, { recursive: true, force: true });
}

/** One that is not waiting any more was moved before a kill. */
async function replace(from: string, to: string, aside: string): Promise<void> {
  if (!(await isThere(from))) {
    return;
  }
  if (await isThere(to)) {
    await rm(aside, { recursive: true, force: true });
    await rename(to, aside);
  }
  await rename(from, to);
}

async function isThere(folder: string): Promise<boolean> {
  try {
    await access(folder);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      return false;
    }
    throw error;
  }
}

async function readPlan(path: string): Promise<ReplacementPlan | null> {
  try {
    const plan = planSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return plan.success ? plan.data : null;
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || error instanceof SyntaxError) {
      return null;
    }
    throw error;
  }
}
