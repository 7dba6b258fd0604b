import { expect, it } from 'vitest';
import { fuzzImporter, importers } from './fuzz-importers.testing';

const inputs = 500;
/** In milliseconds. */
const longestWait = 5_000;

it.each(importers)('the %s importer throws for none of 500 inputs', async (importer) => {
  const tally = await fuzzImporter(importer, inputs);
  console.log(
    `${importer}: ${tally.inputs} inputs, ${tally.read} read, none thrown for, slowest ${tally.slowest} ms`,
  );
  expect(tally.slowest).toBeLessThan(longestWait);
  // Some must be read, or nothing beyond the first look at a file was tried.
  expect(tally.read).toBeGreaterThan(inputs / 50);
});
