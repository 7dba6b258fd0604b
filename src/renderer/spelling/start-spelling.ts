import australian from '../../../node_modules/@cspell/dict-en-au/en_AU.trie?url';
import canadian from '../../../node_modules/@cspell/dict-en-ca/en_CA.trie?url';
import british from '../../../node_modules/@cspell/dict-en-gb-mit/en_GB.trie.gz?url';
import type { English } from '../../shared/spelling';
import workerAddress from './spelling.worker?worker&url';

const dictionaries: Readonly<Record<English, string>> = { british, australian, canadian };

/** Where the app's own files have the dictionary: an address that the thread, which lies elsewhere, can use. */
export function dictionaryAddress(english: English): string {
  return new URL(dictionaries[english], document.baseURI).href;
}

/** The page's policy asks for every script that is started to be vouched for; this vouches for the one there is. */
const policy = window.trustedTypes?.createPolicy('despatch-spelling', {
  createScriptURL: () => workerAddress,
});

/** Starts the thread that checks spelling. */
export function startSpelling(): Worker {
  return new Worker(policy?.createScriptURL(workerAddress) ?? workerAddress, {
    type: 'module',
    name: 'spelling',
  });
}
