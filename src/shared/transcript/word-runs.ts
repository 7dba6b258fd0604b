import type { SourceLine } from './source-line';
import { hashWords } from './word-characters';

/** Words in a run. */
export const runLength = 5;

/** Every run of five words of every line, as hashes: two runs of the same words have the same. */
export interface WordRuns {
  /** Those of the first line, then those of the second, and so on. */
  readonly hashes: Int32Array;
  /** By line, where in `hashes` its runs begin; and where the last ends. */
  readonly starts: Int32Array;
  readonly count: (line: number) => number;
}

/** A run is its words' hashes times the powers of this, so that order counts. */
const factor = 1_000_003;
const leavingFactor = Array.from({ length: runLength - 1 }).reduce<number>(
  (power) => Math.imul(power, factor),
  1,
);

export function wordRunsOf(lines: readonly SourceLine[]): WordRuns {
  let longest = 0;
  let text = 0;
  for (const line of lines) {
    text += line.text.length;
    longest = Math.max(longest, line.text.length);
  }
  // A word and what parts it from the next take at least two code units.
  const hashes = new Int32Array(Math.ceil(text / 2) + lines.length);
  const words = new Int32Array(Math.ceil(longest / 2) + 1);
  const starts = new Int32Array(lines.length + 1);
  let end = 0;
  lines.forEach((line, index) => {
    end = addRuns(words, hashWords(line.text, words), hashes, end);
    starts[index + 1] = end;
  });
  return { hashes, starts, count: (line) => (starts[line + 1] ?? 0) - (starts[line] ?? 0) };
}

/** Puts the runs of so many words where the last of the line before ended; answers where they end. */
function addRuns(words: Int32Array, count: number, hashes: Int32Array, start: number): number {
  let end = start;
  let run = 0;
  for (let at = 0; at < count; at += 1) {
    // The word that leaves the run is taken out again, so that each word costs the same however long the runs are.
    const leaving = at < runLength ? 0 : Math.imul(words[at - runLength] ?? 0, leavingFactor);
    run = (Math.imul(run - leaving, factor) + (words[at] ?? 0)) | 0;
    if (at < runLength - 1) continue;
    hashes[end] = run;
    end += 1;
  }
  return end;
}
