import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withDisplay } from './setup/display.mjs';
import { ensureTestSetUp } from './setup/for-tests.mjs';
import { runInForeground } from './setup/launch.mjs';
import { ensureSystemPackages, pandoc } from './setup/libraries.mjs';
import { cloneCache, root } from './setup/place.mjs';
import { runAsCommand, SetUpProblem } from './setup/words.mjs';

const folder = join(root, 'bench');

/** What an area measures itself against, besides packages. */
const rivals = { export: [pandoc], read: [pandoc] };

const areas = () =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^[a-z-]+\.ts$/.test(name))
        .map((name) => name.replace(/\.ts$/, ''))
    : [];

/**
 * Makes one JavaScript file of an area and what it imports of ours; packages stay where they are.
 * @param {string} area
 */
const bundle = async (area) => {
  const { build, loadConfigFromFile } = await import('vite');
  const loaded = await loadConfigFromFile(
    { command: 'build', mode: 'production' },
    join(root, 'vitest.config.ts'),
  );
  const outDir = join(cloneCache, 'bench');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: loaded?.config.define ?? {},
    build: {
      ssr: join(folder, `${area}.ts`),
      outDir,
      emptyOutDir: false,
      target: 'node20.18',
      minify: false,
    },
  });
  return join(outDir, `${area}.js`);
};

/** `npm run bench -- AREA [--size]`; what follows the area is the area's own. */
await runAsCommand(async () => {
  const [area = '', ...parameters] = process.argv.slice(2);
  if (!areas().includes(area)) {
    throw new SetUpProblem(`Name what to measure: npm run bench -- ${areas().join('|')} [--size]`);
  }
  const env = await ensureTestSetUp();
  await ensureSystemPackages({ also: area === 'export' || area === 'read' ? rivals[area] : [] });
  const file = await bundle(area);
  return withDisplay(() => runInForeground(process.execPath, ['--expose-gc', file, ...parameters], { env }));
});
