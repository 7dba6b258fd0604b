import { type Passage, positionOf } from './passage';
import type { Quote } from './quote';
import type { Transcript } from './transcript';

interface Candidate {
  readonly passage: Passage;
  readonly score: number;
}

function commonSuffix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function candidateAt(transcript: Transcript, quote: Quote, first: number, offset: number): Candidate | null {
  const run = transcript.paragraphs.slice(first, first + quote.exact.length);
  const last = run.at(-1);
  const start = run[0];
  if (!start || !last || run.length < quote.exact.length) return null;
  const fits = quote.exact.every((words, index) => {
    const from = index === 0 ? offset : 0;
    return run[index]?.text.startsWith(words, from);
  });
  if (!fits) return null;
  const endOffset = (run.length === 1 ? offset : 0) + (quote.exact.at(-1)?.length ?? 0);
  return {
    passage: { start: { paragraph: start.id, offset }, end: { paragraph: last.id, offset: endOffset } },
    score:
      commonSuffix(start.text.slice(0, offset), quote.before) +
      commonPrefix(last.text.slice(endOffset), quote.after),
  };
}

function candidatesIn(transcript: Transcript, quote: Quote, position: number): readonly Candidate[] {
  const words = quote.exact[0];
  const text = transcript.paragraphs[position]?.text;
  if (!words || !text) return [];
  const found: Candidate[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const candidate = candidateAt(transcript, quote, position, at);
    if (candidate) found.push(candidate);
  }
  return found;
}

/** The best of several, if it is better than every other: stock phrases repeat, so a tie is no answer. */
function clearlyBest(candidates: readonly Candidate[]): Passage | undefined {
  const [best, second] = [...candidates].sort((a, b) => b.score - a.score);
  return best && (!second || best.score > second.score) ? best.passage : undefined;
}

/**
 * Finds a quote's words, first in the paragraph where they were, then anywhere; undefined where they are gone or stand in
 * several places that their surroundings cannot tell apart.
 */
export function findQuote(transcript: Transcript, quote: Quote, near: Passage): Passage | undefined {
  const home = positionOf(transcript, near.start.paragraph);
  const atHome = home === undefined ? [] : candidatesIn(transcript, quote, home);
  if (atHome.length > 0) return clearlyBest(atHome);
  return clearlyBest(
    transcript.paragraphs.flatMap((_, position) => candidatesIn(transcript, quote, position)),
  );
}
