import { spawn } from 'node:child_process';
import { SetUpProblem, say } from './words.mjs';

const screen = '1600x1000x24';
/** Left to itself it resets when its last client goes, and turns away whatever connects at that moment. */
const displayOptions = ['-screen', '0', screen, '-nolisten', 'tcp', '-ac', '-noreset'];

/** Whether windows have nowhere to go. */
export const isWithoutDisplay = () =>
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/**
 * A display in memory, for as long as it is not ended.
 * @returns {Promise<{ readonly name: string, readonly end: () => void }>}
 */
export const startVirtualDisplay = () =>
  new Promise((resolve, reject) => {
    const server = spawn('Xvfb', ['-displayfd', '3', ...displayOptions], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    server.on('error', () => reject(new SetUpProblem('Xvfb could not be started.')));
    server.on('exit', () => reject(new SetUpProblem('Xvfb ended by itself.')));
    server.stdio[3]?.once('data', (/** @type {Buffer} */ number) => {
      resolve({ name: `:${number.toString('utf8').trim()}`, end: () => server.kill() });
    });
  });

/**
 * Does something that needs a display; where there is none, in memory.
 * @template T
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export const withDisplay = async (action) => {
  if (!isWithoutDisplay()) return action();
  const display = await startVirtualDisplay();
  say(`No display: using one in memory (Xvfb ${display.name}).`);
  process.env.DISPLAY = display.name;
  try {
    return await action();
  } finally {
    display.end();
    delete process.env.DISPLAY;
  }
};
