import { spawn } from 'node:child_process';
import { root } from './place.mjs';

/**
 * @typedef {{ readonly code: number, readonly output: string }} Outcome
 * @typedef {{
 *   readonly cwd?: string,
 *   readonly env?: Readonly<Record<string, string | undefined>>,
 *   readonly show?: boolean,
 *   readonly limitMs?: number,
 * }} RunOptions
 */

/** What a shell answers for a command that is not there. */
const notFound = 127;

/**
 * Runs a program to its end. Its output is kept and returned, or, with `show`, goes to the terminal.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export const run = (program, parameters, { cwd = root, env = {}, show = false, limitMs } = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, [...parameters], {
      cwd,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      ...(limitMs === undefined ? {} : { timeout: limitMs }),
    });
    let output = '';
    const keep = (/** @type {Buffer} */ bytes) => {
      output += bytes.toString('utf8');
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ code: notFound, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });

/**
 * Runs a JavaScript file with the Node that runs this.
 * @param {string} file
 * @param {readonly string[]} parameters
 * @param {RunOptions} [options]
 */
export const runNode = (file, parameters, options) => run(process.execPath, [file, ...parameters], options);

/**
 * Runs npm: the one that started this script, where there is one.
 * @param {readonly string[]} parameters
 * @param {RunOptions} [options]
 */
export const runNpm = (parameters, options) => {
  const npm = process.env.npm_execpath;
  return npm?.endsWith('.js') ? runNode(npm, parameters, options) : run('npm', parameters, options);
};

/**
 * @param {string} program
 * @returns {Promise<boolean>} whether the program can be started by its name
 */
export const hasProgram = async (program) =>
  (await run('sh', ['-c', 'command -v "$1"', 'sh', program])).code === 0;
