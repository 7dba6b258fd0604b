import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';

/** Milliseconds of the whole process, and the most memory it held, in bytes. */
export interface Ran {
  readonly ms: number;
  readonly peak: number;
  /** False where it was stopped because it took too long. */
  readonly isFinished: boolean;
}

/** How often its memory is looked at, in milliseconds: some programs are done within 30. */
const glance = 5;

/** Runs a program, for so many milliseconds at most. */
export async function runProgram(
  program: string,
  parameters: readonly string[],
  limit: number,
): Promise<Ran> {
  const begun = performance.now();
  const child = spawn(program, parameters, { stdio: ['ignore', 'ignore', 'inherit'] });
  let peak = 0;
  const look = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    peak = Math.max(peak, Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) * 1024);
  }, glance);
  const late = setTimeout(() => child.kill('SIGKILL'), limit);
  const [code, signal] = await once(child, 'exit');
  clearInterval(look);
  clearTimeout(late);
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`${program} ended with ${code ?? signal}.`);
  return { ms: performance.now() - begun, peak, isFinished: code === 0 };
}
