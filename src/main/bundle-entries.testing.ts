import { resolve } from 'node:path';
import { build } from 'vite';

/** Builds entries of the main process as the product is built, and gives the folder they are in. */
export async function bundleEntries(
  name: string,
  entries: Readonly<Record<string, string>>,
): Promise<string> {
  // Inside the project, so that packages are found from there.
  const outDir = resolve('node_modules/.cache', name);
  await build({
    configFile: false,
    logLevel: 'error',
    define: { __APP_VERSION__: '"0.0.0"', __INSPECTABLE__: 'false' },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir,
      emptyOutDir: true,
      rollupOptions: { input: { ...entries }, output: { entryFileNames: '[name].mjs' } },
    },
  });
  return outDir;
}
