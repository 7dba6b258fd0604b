import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { root, typedIn } from './place.mjs';
import { say } from './words.mjs';

/**
 * What a person typed after the command, with the names of files made absolute.
 * @param {readonly string[]} typed
 */
export const withAbsolutePaths = (typed) =>
  typed.map((word) => {
    const path = resolve(typedIn, word);
    return existsSync(path) || !word.startsWith('-') ? path : word;
  });

/** What a process that a signal ended is said to have answered, less the signal's number. */
const endedBySignal = 128;

/** What Chromium says of a machine without a message bus or a graphics card; none of it concerns the app. */
const chromiumChatter =
  /^\[\d+:\d+\/[\d.]+:(ERROR|WARNING):(bus|object_proxy|viz_main_impl|gpu_\w+|gl_\w+|angle_\w+)\.cc/;

/** @param {import('node:stream').Readable} stream */
const passOnWithoutChatter = async (stream) => {
  for await (const line of createInterface({ input: stream })) if (!chromiumChatter.test(line)) say(line);
};

/**
 * Runs a program in the terminal's foreground and hands its exit code on.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {{ readonly cwd?: string, readonly env?: Readonly<Record<string, string>>, readonly isElectron?: boolean }} [options]
 * @returns {Promise<number>}
 */
export const runInForeground = (program, parameters, { cwd = root, env = {}, isElectron = false } = {}) =>
  new Promise((done, fail) => {
    const child = spawn(program, [...parameters], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['inherit', 'inherit', isElectron ? 'pipe' : 'inherit'],
    });
    if (child.stderr !== null) passOnWithoutChatter(child.stderr);
    // The terminal signals the whole group; what remains is to wait for the program's own answer.
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => child.kill(signal));
    }
    child.on('error', fail);
    child.on('close', (code) => done(code ?? endedBySignal));
  });
