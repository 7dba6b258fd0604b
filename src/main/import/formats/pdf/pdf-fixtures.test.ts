import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { pdfFixtures } from './pdf-fixtures.testing';

const folder = fileURLToPath(new URL('../../fixtures/pdf/', import.meta.url));

/** `DESPATCH_WRITE_FIXTURES=1` writes them anew. */
it.each(Object.entries(pdfFixtures))('%s is what the code makes', (name, make) => {
  if (process.env.DESPATCH_WRITE_FIXTURES === '1') writeFileSync(`${folder}${name}`, make());
  expect(readFileSync(`${folder}${name}`).equals(make())).toBe(true);
});
