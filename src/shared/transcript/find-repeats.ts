import type { SourceLine } from './source-line';
import type { Survey } from './survey-lines';
import { countWords, eachWord } from './word-characters';

/** Shorter repetitions are turns of phrase, longer ones are not set as pull-quotes. In UTF-16 code units of the line. */
const shortest = 30;
const longest = 900;
const fewestWords = 6;
/** Above this much text to compare (a library rather than an event) nothing is looked for. */
const mostText = 10_000_000;
const gramLength = 5;
/** Lets a pull-quote be shortened or tidied a little: its share of five-word runs that the passage also has. */
const sameShare = 0.75;
/** A passage holds its pull-quote and more. */
const moreWords = 3;

/** A line whose words another, longer line also holds. */
export interface Repeat {
  /** Index of the longer line. */
  readonly source: number;
  readonly words: number;
}

const known = new WeakMap<readonly SourceLine[], ReadonlyMap<number, Repeat>>();

/** The lines that repeat a passage of a longer one, by index: what a page's pull-quotes are. Computed once per file. */
export function findRepeats(lines: readonly SourceLine[], survey: Survey): ReadonlyMap<number, Repeat> {
  const found = known.get(lines) ?? searchRepeats(lines, survey);
  known.set(lines, found);
  return found;
}

function searchRepeats(lines: readonly SourceLine[], survey: Survey): ReadonlyMap<number, Repeat> {
  const short = new Map<number, Int32Array>();
  let text = 0;
  lines.forEach((line, index) => {
    text += line.text.length;
    if (line.text.length < shortest || line.text.length > longest || survey.candidates[index] !== undefined)
      return;
    if (text <= mostText && countWords(line.text) >= fewestWords) short.set(index, gramsOf(line.text));
  });
  if (short.size === 0 || text > mostText) return new Map();
  return matchGrams(lines, short);
}

function matchGrams(
  lines: readonly SourceLine[],
  short: ReadonlyMap<number, Int32Array>,
): ReadonlyMap<number, Repeat> {
  const owners = new Map<number, number>();
  for (const [index, grams] of short) for (const gram of grams) owners.set(gram, index);
  const repeats = new Map<number, Repeat>();
  lines.forEach((line, source) => {
    if (line.text.length <= shortest) return;
    const hits = new Map<number, number>();
    const grams = short.get(source) ?? gramsOf(line.text);
    for (const gram of grams) {
      const owner = owners.get(gram);
      if (owner !== undefined && owner !== source) hits.set(owner, (hits.get(owner) ?? 0) + 1);
    }
    for (const [owner, count] of hits) {
      const size = short.get(owner)?.length ?? 0;
      if (count >= size * sameShare && grams.length >= size + moreWords) {
        repeats.set(owner, { source, words: size + gramLength - 1 });
      }
    }
  });
  return repeats;
}

/** A hash of every run of five words, apostrophes, hyphens and capitals aside. */
function gramsOf(text: string): Int32Array {
  const hashes: number[] = [];
  eachWord(text, (start, end) => {
    let hash = 17;
    for (let at = start; at < end; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === 39 || unit === 45 || (unit >= 0x2010 && unit <= 0x2019)) continue;
      hash = (Math.imul(hash, 31) + (unit >= 65 && unit <= 90 ? unit + 32 : unit)) | 0;
    }
    hashes.push(hash);
  });
  const grams = new Int32Array(Math.max(0, hashes.length - gramLength + 1));
  for (let at = 0; at < grams.length; at += 1) {
    let gram = 7;
    for (let word = at; word < at + gramLength; word += 1)
      gram = (Math.imul(gram, 1_000_003) + (hashes[word] ?? 0)) | 0;
    grams[at] = gram;
  }
  return grams;
}
