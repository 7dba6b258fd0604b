import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { version } from './package.json';
import { policyInPage } from './src/main/security-policy';

const root = import.meta.dirname;

/** Written into the code at build time; `src/build-constants.d.ts` says what each means. */
export const buildConstants = {
  __APP_VERSION__: JSON.stringify(version),
  __INSPECTABLE__: JSON.stringify(process.env.DESPATCH_INSPECTABLE === '1'),
};

/** `out` unless a package is being built in a folder of its own. */
const outDir = resolve(root, process.env.DESPATCH_OUT ?? 'out');
/** Which of main, preload and renderer to build; all of them unless the scripts say less. */
const parts = (process.env.DESPATCH_PARTS ?? 'main,preload,renderer').split(',');

/** The oldest runtime that the code runs on: Electron 33 holds Node 20.18 and Chromium 130. */
const nodeFloor = 'node20.18';
const chromiumFloor = 'chrome130';

const entries = (candidates: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(candidates)
      .map(([name, path]) => [name, resolve(root, path)] as const)
      .filter(([, path]) => existsSync(path)),
  );

/**
 * sql.js hides CommonJS's `module` from the code inside it while that starts; a bundler that takes it for always there
 * would have it write to nothing.
 */
const sqliteExport = 'typeof module!=="undefined"&&(module.exports=k);';
const keepSqliteInside: Plugin = {
  name: 'keep-sqlite-inside',
  transform: (code, id) => {
    if (!/\/sql\.js\/dist\/[\w-]+\.js$/.test(id)) return null;
    if (!code.includes(sqliteExport)) throw new Error('sql.js exports itself in another way than it did.');
    return { code: code.replace(sqliteExport, ''), map: null };
  },
};

/** pdf.js looks for a native canvas to draw on. Nothing is drawn here, and nothing native is loaded. */
const withoutCanvas: Plugin = {
  name: 'without-canvas',
  transform: (code, id) =>
    id.endsWith('/pdfjs-dist/legacy/build/pdf.mjs')
      ? { code: code.replaceAll('require("@napi-rs/canvas")', 'undefined'), map: null }
      : null,
};

const main: NonNullable<UserConfig['main']> = {
  define: buildConstants,
  plugins: [keepSqliteInside, withoutCanvas],
  build: {
    target: nodeFloor,
    outDir: resolve(outDir, 'main'),
    externalizeDeps: false,
    sourcemap: true,
    rollupOptions: {
      input: entries({
        index: 'src/main/index.ts',
        work: 'src/main/work/work.ts',
        cli: 'src/main/cli.ts',
      }),
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
};

const preload: NonNullable<UserConfig['preload']> = {
  define: buildConstants,
  build: {
    target: nodeFloor,
    outDir: resolve(outDir, 'preload'),
    externalizeDeps: false,
    sourcemap: true,
    rollupOptions: {
      input: entries({ index: 'src/preload/index.ts' }),
      // A sandboxed preload cannot be an ES module.
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
};

/** The development server has scripts of its own in the page; what is built has none. */
const writePolicy: Plugin = {
  name: 'write-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policyInPage },
      injectTo: 'head-prepend',
    },
  ],
};

const renderer: NonNullable<UserConfig['renderer']> = {
  root: resolve(root, 'src/renderer'),
  base: './',
  define: buildConstants,
  plugins: [react(), writePolicy],
  worker: { format: 'es' },
  build: {
    target: chromiumFloor,
    // Less to read at every start; the source map names everything again.
    minify: 'esbuild',
    outDir: resolve(outDir, 'renderer'),
    emptyOutDir: true,
    sourcemap: true,
    // The page's Content-Security-Policy allows no inline script and no data: font.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: entries({ index: 'src/renderer/index.html' }) },
  },
};

/** A part whose entries do not exist is left out, so that a folder can be built before the others are there. */
const isWanted = (part: string, ...candidates: readonly string[]): boolean =>
  parts.includes(part) && candidates.some((path) => existsSync(resolve(root, path)));

export default defineConfig({
  ...(isWanted('main', 'src/main/index.ts', 'src/main/cli.ts') ? { main } : {}),
  ...(isWanted('preload', 'src/preload/index.ts') ? { preload } : {}),
  ...(isWanted('renderer', 'src/renderer/index.html') ? { renderer } : {}),
});
