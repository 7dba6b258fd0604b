import { defineConfig } from 'vitest/config';
import { buildConstants } from './electron.vite.config';

/** The suites, chosen by mode. */
const include: Readonly<Record<string, readonly string[]>> = {
  /** Beside the source, on every commit. */
  test: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
  /** What outlives a kill, a full disk, a damaged file. */
  durability: ['src/**/*.durability.ts'],
  /** The packaged app, as a person gets it. */
  package: ['scripts/**/*.package.mjs'],
  /** What takes too long for every commit. */
  long: ['src/**/*.long.ts'],
};

const minutes = 60_000;

export default defineConfig(({ mode }) => ({
  define: buildConstants,
  test: {
    environment: 'node',
    include: [...(include[mode] ?? [])],
    testTimeout: (mode === 'test' ? 2 : 10) * minutes,
    hookTimeout: (mode === 'test' ? 2 : 10) * minutes,
    restoreMocks: true,
  },
}));
