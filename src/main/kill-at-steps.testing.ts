import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** The calls by which a program changes what stands on a disk, or sees that it lasts; some processors lack some of them. */
const calls = 'mkdir mkdirat rename renameat renameat2 link linkat unlink unlinkat rmdir fsync fdatasync'
  .split(' ')
  .map((call) => `?${call}`)
  .join();

/** `strace` counts the steps and kills; it traces what a program asks of Linux, and of nothing else. */
export const canKillAtSteps = process.platform === 'linux';

/** One change that a program makes to the disk: the n-th call of a kind. */
export interface DiskStep {
  readonly call: string;
  readonly time: number;
}

/** One thread for all file work, so that the same steps come in the same order in every run. */
const env = { ...process.env, UV_THREADPOOL_SIZE: '1' };

async function straced(options: readonly string[], script: readonly string[]): Promise<number | null> {
  const strace = ['-f', '-qq', '-e', `trace=${calls}`, ...options];
  const child = spawn('strace', [...strace, process.execPath, ...script], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'close');
  return code;
}

/** Runs a script to its end and tells every change that it made to the disk, in their order. */
export async function stepsOf(script: readonly string[], trace: string): Promise<readonly DiskStep[]> {
  const code = await straced(['-o', trace], script);
  if (code !== 0) throw new Error(`The script ended with ${code}.`);
  const times = new Map<string, number>();
  return (await readFile(trace, 'latin1')).split('\n').flatMap((line) => {
    const call = /^\d+ +(\w+)\(/.exec(line)?.[1];
    if (call === undefined) return [];
    const time = (times.get(call) ?? 0) + 1;
    times.set(call, time);
    return [{ call, time }];
  });
}

/** Runs a script and kills it, the power gone, as it is about to make this change. False when it never came to it. */
export async function killAt({ call, time }: DiskStep, script: readonly string[]): Promise<boolean> {
  return (await straced(['-o', '/dev/null', '-e', `inject=${call}:signal=KILL:when=${time}`], script)) !== 0;
}

/** A copy of a folder as it lies on the disk, its links among themselves kept. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await promisify(execFile)('cp', ['-a', from, to]);
}
