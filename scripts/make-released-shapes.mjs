import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/**
 * Writes a file of every shape as the source writes it now: `node scripts/make-released-shapes.mjs VERSION`, once. The
 * journeys open, and kill the app over, whatever versions lie there.
 */
const maker = fileURLToPath(new URL('../src/main/released-shapes.testing.ts', import.meta.url));
const { module } = await runnerImport(maker);
await module.writeShapes(Number(process.argv[2]));
console.log('Wrote src/main/released-shapes.');
