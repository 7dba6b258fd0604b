import { conclude } from './checks/conclude.mjs';
import { checkSteps, playwright, runSteps, vitest } from './checks/steps.mjs';
import { sum } from './checks/tally.mjs';
import { withDisplay } from './setup/display.mjs';
import { ensureTestSetUp } from './setup/for-tests.mjs';
import { ensureSystemPackages, pandoc } from './setup/libraries.mjs';
import { runAsCommand } from './setup/words.mjs';

const atOnce = 2;

/** @param {Readonly<Record<string, string>>} env */
const everyCommit = async (env) => {
  const checked = await runSteps(checkSteps, atOnce);
  const driven = await runSteps([
    playwright('journeys', { ...env, DESPATCH_TOGETHER: '1' }),
    playwright('journeys that time the app', { ...env, DESPATCH_ALONE: '1' }),
  ]);
  const packed = await runSteps(
    [vitest('package', 'package', env), vitest('durability', 'durability', env)],
    atOnce,
  );
  return sum([checked, driven, packed]);
};

/** What is too long for every commit, and run before a release.
 * @param {Readonly<Record<string, string>>} env */
const long = (env) =>
  runSteps([vitest('long tests', 'long', env), playwright('long journeys', { ...env, DESPATCH_LONG: '1' })]);

await runAsCommand(async () => {
  const env = await ensureTestSetUp();
  const isLong = process.argv.includes('--long');
  if (isLong) await ensureSystemPackages({ also: [pandoc] });
  const suite = isLong ? long : everyCommit;
  return withDisplay(async () => conclude(await suite(env)));
});
