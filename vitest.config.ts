import { defineConfig } from 'vitest/config';
import { buildConstants } from './electron.vite.config';

/**
 * Three suites, chosen by mode: beside the source (`*.test.ts`), what outlives a kill (`*.durability.ts`), and
 * what takes too long for every commit (`*.long.ts`).
 */
const include: Readonly<Record<string, readonly string[]>> = {
  test: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
  durability: ['src/**/*.durability.ts'],
  long: ['src/**/*.long.ts'],
};

export default defineConfig(({ mode }) => ({
  define: buildConstants,
  test: {
    environment: 'node',
    include: [...(include[mode] ?? [])],
    testTimeout: mode === 'test' ? 10_000 : 600_000,
    restoreMocks: true,
  },
}));
