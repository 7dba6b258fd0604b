import { ensureBuild } from './setup/build.mjs';
import { isWithoutDisplay } from './setup/display.mjs';
import { ensureElectron, sayElectron } from './setup/electron.mjs';
import { runInForeground, withAbsolutePaths } from './setup/launch.mjs';
import { ensureSystemPackages, virtualDisplay } from './setup/libraries.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { root } from './setup/place.mjs';
import { electronSwitches, ensureSandbox } from './setup/sandbox.mjs';
import { runAsCommand, say } from './setup/words.mjs';

/** @param {readonly string[]} files */
const sayNoDisplay = (files) => {
  const typed = files.length === 0 ? 'FILE' : files.join(' ');
  say('There is no display to open a window on. Either open it in memory:');
  say(`  xvfb-run -a npm start -- ${typed}`);
  say('or make a briefing with no window:');
  say('  npm run -s despatch -- export resources/sample.despatch --out briefing.docx');
};

await runAsCommand(async () => {
  const typed = process.argv.slice(2);
  if (isWithoutDisplay()) {
    await ensureSystemPackages({ also: virtualDisplay });
    sayNoDisplay(typed);
    return 1;
  }
  await ensurePackages();
  const electron = await ensureElectron();
  await ensureSystemPackages({ electron: electron.path });
  await ensureBuild();
  sayElectron(electron);
  await ensureSandbox(electron.path);
  return runInForeground(electron.path, [...electronSwitches, root, ...withAbsolutePaths(typed)], {
    isElectron: true,
  });
});
