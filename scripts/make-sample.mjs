import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** Writes `resources/sample.despatch` from the sample transcript and its list of annotations. */
const maker = fileURLToPath(new URL('../src/main/export/sample-bundle.testing.ts', import.meta.url));
const { module } = await runnerImport(maker);
const bytes = await module.sampleBundle();
await writeFile(module.sampleBundleFile, bytes);
console.log(`Wrote resources/sample.despatch, ${bytes.length} bytes.`);
