import { conclude } from './checks/conclude.mjs';
import { checkSteps, runSteps } from './checks/steps.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { runAsCommand } from './setup/words.mjs';

const atOnce = 2;

await runAsCommand(async () => {
  await ensurePackages();
  return conclude(await runSteps(checkSteps, atOnce));
});
