import type { SourceLine } from './source-line';
import type { Survey } from './survey-lines';
import { eachWord } from './word-characters';

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
/**
 * A line is looked for by so many of its runs, evenly spaced, and compared in full where enough of them are found: to
 * look for all of them takes eight times as long, and one that has three runs in four has these.
 */
const probesInLine = 8;
const fewestProbes = 2;

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
    if (text > mostText) return;
    const grams = gramsOf(line.text);
    if (grams.length > fewestWords - gramLength) short.set(index, grams);
  });
  if (short.size === 0 || text > mostText) return new Map();
  return matchGrams(lines, short);
}

function matchGrams(
  lines: readonly SourceLine[],
  short: ReadonlyMap<number, Int32Array>,
): ReadonlyMap<number, Repeat> {
  const probes = new Probes(short);
  const repeats = new Map<number, Repeat>();
  lines.forEach((line, source) => {
    if (line.text.length <= shortest) return;
    const grams = short.get(source) ?? gramsOf(line.text);
    let all: ReadonlySet<number> | null = null;
    for (const owner of probes.ownersIn(grams)) {
      const own = short.get(owner);
      if (own === undefined || owner === source || grams.length < own.length + moreWords) continue;
      all ??= new Set(grams);
      if (countIn(own, all) < own.length * sameShare) continue;
      repeats.set(owner, { source, words: own.length + gramLength - 1 });
    }
  });
  return repeats;
}

function countIn(grams: Int32Array, all: ReadonlySet<number>): number {
  let count = 0;
  for (const gram of grams) if (all.has(gram)) count += 1;
  return count;
}

/** Some runs of every short line, and whose they are; a run that several lines have belongs to the last of them. */
class Probes {
  private readonly owners = new Map<number, number>();
  private readonly counts = new Map<number, number>();
  /** By the low bits of a run: whether there can be such a probe. Nearly all runs are told apart by it alone. */
  private readonly filter = new Uint8Array(1 << 20);

  constructor(short: ReadonlyMap<number, Int32Array>) {
    for (const [index, grams] of short) {
      const count = Math.min(probesInLine, grams.length);
      this.counts.set(index, count);
      for (let probe = 0; probe < count; probe += 1) {
        const gram = grams[Math.floor(((probe + 0.5) * grams.length) / count)] ?? 0;
        this.owners.set(gram, index);
        this.filter[gram & 0xfffff] = 1;
      }
    }
  }

  /** The lines of whose probes enough are among these runs. */
  ownersIn(grams: Int32Array): readonly number[] {
    let hits: Map<number, number> | null = null;
    // By index: an iterator takes several times as long, and this is done for every word.
    for (let at = 0; at < grams.length; at += 1) {
      const gram = grams[at] ?? 0;
      if (this.filter[gram & 0xfffff] === 0) continue;
      const owner = this.owners.get(gram);
      if (owner === undefined) continue;
      hits ??= new Map();
      hits.set(owner, (hits.get(owner) ?? 0) + 1);
    }
    if (hits === null) return [];
    return [...hits].flatMap(([owner, count]) =>
      count >= Math.min(fewestProbes, this.counts.get(owner) ?? 0) ? owner : [],
    );
  }
}

/** A run is its words' hashes times the powers of this, so that order counts. */
const factor = 1_000_003;
const leavingFactor = Array.from({ length: gramLength - 1 }).reduce<number>(
  (power) => Math.imul(power, factor),
  1,
);

/** Words of the line at hand, as hashes; used again for each line. */
let wordHashes = new Int32Array(1024);

/** A hash of every run of five words, apostrophes, hyphens and capitals aside. */
function gramsOf(text: string): Int32Array {
  // A word and what parts it from the next take at least two code units.
  if (wordHashes.length <= text.length / 2 + 1) wordHashes = new Int32Array(text.length);
  const hashes = wordHashes;
  let words = 0;
  eachWord(text, (start, end) => {
    let hash = 17;
    for (let at = start; at < end; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === 39 || unit === 45 || (unit >= 0x2010 && unit <= 0x2019)) continue;
      hash = (Math.imul(hash, 31) + (unit >= 65 && unit <= 90 ? unit + 32 : unit)) | 0;
    }
    hashes[words] = hash;
    words += 1;
  });
  const grams = new Int32Array(Math.max(0, words - gramLength + 1));
  let gram = 0;
  for (let at = 0; at < words; at += 1) {
    // The word that leaves the run is taken out again, so that each word costs the same however long the runs are.
    const leaving = at < gramLength ? 0 : Math.imul(hashes[at - gramLength] ?? 0, leavingFactor);
    gram = (Math.imul(gram - leaving, factor) + (hashes[at] ?? 0)) | 0;
    if (at >= gramLength - 1) grams[at - gramLength + 1] = gram;
  }
  return grams;
}
