import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/place.mjs';
import { runNode } from '../setup/run.mjs';
import { say } from '../setup/words.mjs';
import { oneFailed, onePassed, sum, tallyOfReport } from './tally.mjs';

/**
 * @typedef {import('./tally.mjs').Tally} Tally
 * @typedef {{ readonly name: string, readonly run: () => Promise<{ readonly tally: Tally, readonly output: string }> }} Step
 */

/** @param {readonly string[]} path inside node_modules */
const tool = (...path) => join(root, 'node_modules', ...path);

/**
 * @param {string} name
 * @param {string} file
 * @param {readonly string[]} parameters
 * @returns {Step}
 */
const command = (name, file, ...parameters) => ({
  name,
  run: async () => {
    const { code, output } = await runNode(file, parameters);
    return { tally: code === 0 ? onePassed : oneFailed(name), output };
  },
});

/**
 * A test runner that writes a JSON report. Fails too if it wrote none, or if it failed with no failed test.
 * @param {'vitest' | 'playwright'} runner
 * @param {string} name
 * @param {string} report
 * @param {(report: string) => Promise<{ readonly code: number, readonly output: string }>} start
 * @returns {Step}
 */
const testRunner = (runner, name, report, start) => ({
  name,
  run: async () => {
    const path = join(root, 'test-results', report);
    rmSync(path, { force: true });
    const { code, output } = await start(path);
    if (!existsSync(path)) return { tally: oneFailed(`${name} (it wrote no report)`), output };
    const tally = tallyOfReport(runner, path);
    const isSilentFailure = code !== 0 && tally.failed === 0;
    return {
      tally: isSilentFailure ? sum([tally, oneFailed(`${name} (exit code ${code})`)]) : tally,
      output,
    };
  },
});

/**
 * @param {string} name
 * @param {'test' | 'durability' | 'long' | 'package'} mode which suite of `vitest.config.ts`
 * @param {Readonly<Record<string, string>>} [env]
 */
export const vitest = (name, mode, env = {}) =>
  testRunner('vitest', name, `${mode}.json`, (report) =>
    runNode(
      tool('vitest', 'vitest.mjs'),
      ['run', '--mode', mode, '--reporter=json', `--outputFile=${report}`, '--reporter=dot'],
      { env },
    ),
  );

/**
 * @param {string} name
 * @param {Readonly<Record<string, string>>} env
 */
export const playwright = (name, env) =>
  testRunner('playwright', name, 'e2e.json', () =>
    runNode(
      tool('@playwright', 'test', 'cli.js'),
      ['test', ...(env.DESPATCH_LONG === '1' ? ['--pass-with-no-tests'] : [])],
      {
        env,
        show: true,
      },
    ),
  );

/** Everything that needs neither a build nor Electron, the longest first. */
export const checkSteps = [
  vitest('unit tests', 'test'),
  command('types', tool('typescript', 'bin', 'tsc'), '--build', '--pretty'),
  command('dead code', tool('knip', 'bin', 'knip.js')),
  command('walls', tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), 'src', '--output-type', 'err'),
  command('format and lint', tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings'),
];

/** @param {Step} step */
const runStep = async ({ name, run }) => {
  const begun = Date.now();
  const { tally, output } = await run();
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  say(`${tally.failed === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (tally.failed > 0) say(output.trimEnd());
  return tally;
};

/**
 * Runs the steps in their order, so many at a time.
 * @param {readonly Step[]} steps
 * @param {number} atOnce
 * @returns {Promise<Tally>}
 */
export const runSteps = async (steps, atOnce = 1) => {
  const waiting = [...steps];
  /** @type {Tally[]} */
  const tallies = [];
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift())
      tallies.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return sum(tallies);
};
