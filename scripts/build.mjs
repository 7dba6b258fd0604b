import { ensureBuild } from './setup/build.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { runAsCommand } from './setup/words.mjs';

await runAsCommand(async () => {
  await ensurePackages();
  await ensureBuild();
  return 0;
});
