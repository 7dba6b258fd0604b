import type { Dictionary, Near } from './dictionary';
import { plainWord } from './word-rules';

const mostSuggestions = 5;

/** Beyond it a word has nothing to do with what was typed; a letter that differs costs about 100. */
const furthest = 250;
/** Those that are this much further off than the nearest are no help beside it. */
const margin = 60;

/** What two words share when only letters were doubled, or an apostrophe left out: "comittee", "dont". */
function bones(word: string): string {
  return word
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
    .replace(/(\p{L})\1+/gu, '$1');
}

/** People get the ends of words right: of two that are as near, the one with the same is meant ("color": not "colon"). */
const otherEnds = 10;

function endsOf(word: string): string {
  return `${word.charAt(0)}${word.at(-1)}`.toLowerCase();
}

const ize = /iz(?=(?:e|ed|es|er|ers|ing|ation|ations)$)/;

/** Where a dictionary has both, Hansard's spelling stands first. */
function withHansards(word: string, dictionary: Dictionary): readonly string[] {
  const hansards = word.replace(ize, 'is');
  return hansards !== word && dictionary.has(hansards) ? [hansards, word] : [word];
}

function nearest(found: readonly Near[], typed: string): readonly Near[] {
  const shape = bones(typed);
  const ends = endsOf(typed);
  const rank = ({ word, cost }: Near) =>
    bones(word) === shape ? 0 : cost + (endsOf(word) === ends ? 0 : otherEnds);
  const ranked = [...found].sort((one, other) => rank(one) - rank(other) || one.cost - other.cost);
  const limit = Math.min(furthest, Math.min(...found.map(({ cost }) => cost)) + margin);
  return ranked.filter(({ cost }) => cost <= limit);
}

/** What may have been meant, best first, with the capital and the apostrophe that were typed. */
export function suggestionsFor(word: string, dictionary: Dictionary, names: Dictionary): readonly string[] {
  const plain = plainWord(word);
  const isCapital = /^\p{Lu}/u.test(plain);
  const small = isCapital ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
  const found = nearest([...names.near(small), ...dictionary.near(small)], small)
    .filter((near) => plain.includes("'") || !near.word.endsWith("'s"))
    .flatMap((near) => withHansards(near.word, dictionary))
    .map((near) => (isCapital ? near.charAt(0).toUpperCase() + near.slice(1) : near))
    .map((near) => (word.includes('’') ? near.replaceAll("'", '’') : near));
  const isFirst = (near: string, at: number) =>
    found.findIndex((other) => other.toLowerCase() === near.toLowerCase()) === at;
  return found.filter((near, at) => near !== word && isFirst(near, at)).slice(0, mostSuggestions);
}
