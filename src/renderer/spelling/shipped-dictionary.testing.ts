import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { English } from '../../shared/spelling';
import { type Dictionary, readDictionary } from './dictionary';

const files: Readonly<Record<English, string>> = {
  british: 'dict-en-gb-mit/en_GB.trie.gz',
  australian: 'dict-en-au/en_AU.trie',
  canadian: 'dict-en-ca/en_CA.trie',
};

/** The very dictionary that is part of the app. */
export function shippedDictionary(english: English): Dictionary {
  const content = readFileSync(join('node_modules', '@cspell', files[english]));
  return readDictionary(new Uint8Array(english === 'british' ? gunzipSync(content) : content));
}
