import type { SourceLine } from './source-line';
import type { Survey } from './survey-lines';
import { runLength, type WordRuns, wordRunsOf } from './word-runs';

/** Shorter repetitions are turns of phrase, longer ones are not set as pull-quotes. In UTF-16 code units of the line. */
const shortest = 30;
const longest = 900;
const fewestWords = 6;
/** Above this much text to compare (a library rather than an event) nothing is looked for. */
const mostText = 10_000_000;
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
  const unlabelled: number[] = [];
  let text = 0;
  lines.forEach((line, index) => {
    const { length } = line.text;
    text += length;
    if (length >= shortest && length <= longest && survey.candidates[index] === undefined)
      unlabelled.push(index);
  });
  if (unlabelled.length === 0 || text > mostText) return new Map();
  const runs = wordRunsOf(lines);
  const short = unlabelled.filter((index) => runs.count(index) > fewestWords - runLength);
  return matchRuns(lines, runs, short);
}

function matchRuns(
  lines: readonly SourceLine[],
  runs: WordRuns,
  short: readonly number[],
): ReadonlyMap<number, Repeat> {
  const probes = new Probes(runs, short, lines.length);
  const passage = new Passage(runs);
  const repeats = new Map<number, Repeat>();
  lines.forEach((line, source) => {
    if (line.text.length <= shortest) return;
    const count = runs.count(source);
    for (const owner of probes.ownersIn(source)) {
      const own = runs.count(owner);
      if (owner === source || count < own + moreWords) continue;
      if (passage.of(source).holds(owner, own * sameShare))
        repeats.set(owner, { source, words: own + runLength - 1 });
    }
  });
  return repeats;
}

/** The runs of one line, to look for those of others in. */
class Passage {
  /** By the low bits of a run: the number of the last line that had such a one. Tells nearly all lines apart by itself. */
  private readonly last = new Int32Array(1 << 16);
  private source = -1;
  private all: ReadonlySet<number> | null = null;

  constructor(private readonly runs: WordRuns) {}

  of(source: number): this {
    if (this.source === source) return this;
    this.source = source;
    this.all = null;
    const { hashes, starts } = this.runs;
    const end = starts[source + 1] ?? 0;
    for (let at = starts[source] ?? 0; at < end; at += 1) this.last[(hashes[at] ?? 0) & 0xffff] = source + 1;
    return this;
  }

  /** Whether at least so many runs of another line are among them. */
  holds(owner: number, least: number): boolean {
    const { hashes, starts } = this.runs;
    const [start, end] = [starts[owner] ?? 0, starts[owner + 1] ?? 0];
    let alike = 0;
    for (let at = start; at < end; at += 1)
      if (this.last[(hashes[at] ?? 0) & 0xffff] === this.source + 1) alike += 1;
    if (alike < least) return false;
    this.all ??= new Set(hashes.subarray(starts[this.source], starts[this.source + 1]));
    let same = 0;
    for (let at = start; at < end; at += 1) if (this.all.has(hashes[at] ?? 0)) same += 1;
    return same >= least;
  }
}

/** Some runs of every short line, and whose they are; a run that several lines have belongs to the last of them. */
class Probes {
  private readonly owners = new Map<number, number>();
  /** By the low bits of a run: whether there can be such a probe. Nearly all runs are told apart by it alone. */
  private readonly filter = new Uint8Array(1 << 20);
  /** By line: how many of its probes the line at hand has; 0 again after each. */
  private readonly hits: Int32Array;

  constructor(
    private readonly runs: WordRuns,
    short: readonly number[],
    lineCount: number,
  ) {
    this.hits = new Int32Array(lineCount);
    for (const line of short) {
      const [start, length] = [runs.starts[line] ?? 0, runs.count(line)];
      const count = Math.min(probesInLine, length);
      for (let probe = 0; probe < count; probe += 1) {
        const run = runs.hashes[start + Math.floor(((probe + 0.5) * length) / count)] ?? 0;
        this.owners.set(run, line);
        this.filter[run & 0xfffff] = 1;
      }
    }
  }

  /** The lines of whose probes enough are among the runs of this one. */
  ownersIn(line: number): readonly number[] {
    const { hashes, starts } = this.runs;
    const end = starts[line + 1] ?? 0;
    let found: number[] | null = null;
    for (let at = starts[line] ?? 0; at < end; at += 1) {
      const run = hashes[at] ?? 0;
      if (this.filter[run & 0xfffff] === 0) continue;
      const owner = this.owners.get(run);
      if (owner === undefined) continue;
      if (this.hits[owner] === 0) {
        found ??= [];
        found.push(owner);
      }
      this.hits[owner] = (this.hits[owner] ?? 0) + 1;
    }
    return found === null ? none : this.#withEnough(found);
  }

  #withEnough(found: readonly number[]): readonly number[] {
    const enough = found.filter(
      (owner) => (this.hits[owner] ?? 0) >= Math.min(fewestProbes, this.runs.count(owner)),
    );
    for (const owner of found) this.hits[owner] = 0;
    return enough;
  }
}

const none: readonly number[] = [];
