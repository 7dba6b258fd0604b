import { ensureElectron } from './setup/electron.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { runAsCommand } from './setup/words.mjs';

await runAsCommand(async () => {
  await ensurePackages();
  const { path } = await ensureElectron();
  process.stdout.write(`${path}\n`);
  return 0;
});
