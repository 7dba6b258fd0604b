import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../setup/run.mjs';

/** The user `nobody`, where these scripts run as root. */
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

/**
 * @param {string} folder
 * @returns {Promise<void>} gives the folder to the user that programs are started as here
 */
export const giveToUnprivileged = async (folder) => {
  if (isRoot) await run('chown', ['-R', `${nobody}:${nobody}`, folder]);
};

/** @param {number} leader */
const killGroup = (leader) => {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    // It ended by itself, and nobody has been told yet.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
};

/**
 * Starts a program as an ordinary user, in a process group of its own.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {Readonly<Record<string, string>>} env
 */
export const startUnprivileged = (program, parameters, env) => {
  const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];
  const line = [...(isRoot ? asNobody : []), program, ...parameters];
  const child = spawn(line[0] ?? '', line.slice(1), {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, DISPLAY: process.env.DISPLAY, LANG: 'C.UTF-8', ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (/** @type {Buffer} */ bytes) => {
      output += bytes.toString('utf8');
    });
  }
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => {
    child.on('close', resolve);
  });
  const end = async () => {
    const isRunning = child.exitCode === null && child.signalCode === null;
    if (child.pid !== undefined && isRunning) killGroup(child.pid);
    await ended;
  };
  return { output: () => output, ended, end };
};

/** @param {string} path */
const readIfThere = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // The process ended between being listed and being read.
  }
};

/**
 * @param {string} program
 * @returns {readonly { readonly commandLine: string, readonly seccomp: string, readonly isInOwnNamespace: boolean, readonly user: string }[]} the page processes of that program, with what the kernel says of their sandbox
 */
export const pageProcesses = (program) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ name, commandLine: readIfThere(join('/proc', name, 'cmdline')).replaceAll('\0', ' ') }))
    .filter(({ commandLine }) => commandLine.startsWith(program) && commandLine.includes('--type=renderer'))
    .map(({ name, commandLine }) => {
      const status = readIfThere(join('/proc', name, 'status'));
      const namespace = join('/proc', name, 'ns', 'user');
      return {
        commandLine,
        seccomp: /^Seccomp:\s+(\d)/m.exec(status)?.[1] ?? '',
        user: /^Uid:\s+(\d+)/m.exec(status)?.[1] ?? '',
        isInOwnNamespace:
          existsSync(namespace) && readlinkSync(namespace) !== readlinkSync('/proc/self/ns/user'),
      };
    });

/** @returns {Promise<string>} the windows on the display, with their titles */
export const windowTitles = async () =>
  (await run('xwininfo', ['-root', '-tree'], { env: { LC_ALL: 'C.UTF-8' } })).output;

/**
 * Asks until the answer is as wanted, or the time is over; the last answer either way.
 * @template T
 * @param {() => Promise<T>} ask
 * @param {(answer: T) => boolean} isWanted
 * @param {number} limitMs
 * @returns {Promise<T>}
 */
export const askUntil = async (ask, isWanted, limitMs) => {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (isWanted(answer) || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};
