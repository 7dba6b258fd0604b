import { makePackage } from './packaging/make-package.mjs';
import { ensureElectron, sayElectron } from './setup/electron.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { runAsCommand } from './setup/words.mjs';

/** `--inspectable` makes the package that tests drive, whose inspector is left on; never to be handed out. */
await runAsCommand(async () => {
  await ensurePackages();
  const electron = await ensureElectron();
  sayElectron(electron);
  const isInspectable = process.argv.includes('--inspectable');
  await makePackage({ electron, isInspectable });
  return 0;
});
