import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shippedPackages } from './packaging/third-party.mjs';
import { root } from './setup/place.mjs';

/** What is shipped under `resources/licences`, and the file of the package that it is the text of. */
const texts = [
  ['cspell-trie-lib', 'cspell-trie-lib/LICENSE'],
  ['british-dictionary', '@cspell/dict-en-gb-mit/LICENSE'],
  ['australian-dictionary', '@cspell/dict-en-au/LICENSE'],
  ['australian-dictionary-sources', '@cspell/dict-en-au/src/hunspell-en_AU-large/README_en_AU-large.txt'],
  ['canadian-dictionary', '@cspell/dict-en-ca/LICENSE'],
  ['canadian-dictionary-sources', '@cspell/dict-en-ca/src/hunspell-en_CA-large/README_en_CA-large.txt'],
];

test.each(texts)('the licence that is shipped as %s is that of %s', (name, path) => {
  const shipped = readFileSync(join(root, 'resources', 'licences', `${name}.txt`), 'utf8');
  expect(shipped).toBe(readFileSync(join(root, 'node_modules', path), 'utf8'));
});

test('every package that the app is built of has a licence to show', () => {
  const shipped = shippedPackages();
  expect(shipped.length).toBeGreaterThan(30);
  for (const { name, licence, text } of shipped) {
    expect([name, licence]).toEqual([
      name,
      expect.stringMatching(/^\(?(?:MIT|ISC|BSD|Apache|GPL|LGPL|0BSD|Zlib|OFL|\(MIT)/),
    ]);
    expect(text.length).toBeGreaterThan(20);
  }
});

test('the character maps of pdf.js are shipped with the licence that they are under', () => {
  const text = shippedPackages().find(({ name }) => name === 'pdfjs-dist')?.text;
  expect(text).toContain('Apache License');
  expect(text).toContain('Copyright 1990-2009 Adobe Systems Incorporated');
});
