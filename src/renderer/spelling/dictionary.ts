import { buildITrieFromWords, decodeTrie, type ITrie } from 'cspell-trie-lib';

/** A word of a list that is like another one; `cost` is about 100 for each letter that differs. */
export interface Near {
  readonly word: string;
  readonly cost: number;
}

/** A list of words that can be asked for one of them, or for those that are like one that it does not have. */
export interface Dictionary {
  readonly has: (word: string) => boolean;
  /** Nearest first. */
  readonly near: (word: string) => readonly Near[];
}

/** Enough to choose from after those that are further off are left out. */
const mostNear = 10;
/**
 * In milliseconds. A word takes a tenth of it on a machine that is not busy; cut off earlier, the search may not have come
 * to the nearest word, and offers worse ones.
 */
const patience = 500;

function dictionaryFrom(words: ITrie): Dictionary {
  return {
    has: (word) => words.hasWord(word, true),
    near: (word) =>
      words.suggestWithCost(word, { numSuggestions: mostNear, timeout: patience, ignoreCase: false }),
  };
}

/** A dictionary as its package has it: the compressed tree of its words. */
export function readDictionary(content: Uint8Array<ArrayBuffer>): Dictionary {
  return dictionaryFrom(decodeTrie(content));
}

export function dictionaryOf(words: Iterable<string>): Dictionary {
  return dictionaryFrom(buildITrieFromWords(words));
}
