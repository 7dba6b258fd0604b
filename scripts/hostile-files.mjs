import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** Writes every hostile file into a folder, to be tried by hand: `node scripts/hostile-files.mjs FOLDER`. */
const folder = resolve(process.argv[2] ?? 'hostile-files');
const makers = ['hostile-texts', 'hostile-pdfs', 'hostile-bundles'].map((name) =>
  fileURLToPath(new URL(`../src/main/import/${name}.testing.ts`, import.meta.url)),
);
const modules = await Promise.all(makers.map((maker) => runnerImport(maker)));
const files = modules.flatMap(({ module }) => Object.values(module).flat());
await mkdir(folder, { recursive: true });
for (const { name, make } of files) await writeFile(join(folder, name), await make());
console.log(`Wrote ${files.length} files into ${folder}.`);
