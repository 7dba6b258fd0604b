import { type FoldedTranscript, foldQuote, foldTranscript } from './folded-text';
import { nearFinder, type Stretch } from './nearly-equal';
import { type Passage, type Point, passageBetween, positionOf } from './passage';
import type { Transcript } from './transcript';
import { wordCharactersOf } from './word-characters';

/** Words of a copy of a text that may be written a little differently, with what stood around them there. */
export interface QuotedPlace {
  readonly exact: string;
  readonly before: string;
  readonly after: string;
  /** How many characters of that copy stood before them; null where it is not known. A page counts its menus too. */
  readonly position: number | null;
}

/** Fewer characters than these, white space not counted, are a word or two, which stand anywhere by chance. */
const shortQuote = 12;
/** So many characters around a short quote must be the same, where there are any to compare. */
const leastContext = 8;
/** The surroundings of the best of several places must agree in so many characters more than those of the next. */
const contextMargin = 6;
/** A place is told by its position if it is so many times nearer to where it should be than any other. */
const nearer = 4;
/** Beyond this many places words tell nothing. */
const mostPlaces = 200;

interface Folded {
  readonly words: string;
  readonly before: string;
  readonly after: string;
  readonly position: number | null;
}

interface Candidate extends Stretch {
  /** Whether its words are only nearly the quote's, and may begin or end in the middle of one. */
  readonly isNear?: true;
  /** How many characters of its surroundings agree. */
  readonly context: number;
}

/** What is known of a place before the others are: where it is, or between which places a position has to tell. */
type Found = { readonly at: Candidate } | { readonly among: readonly Candidate[] };

/**
 * Finds where quotes stand in a transcript; null where they do not, or could stand in several places. First by their
 * words, and what stands around them where those stand in several places: stock phrases repeat, so what is not told
 * apart clearly is not placed. Then by how far they were from others that have been placed.
 */
export function placeQuotes(
  transcript: Transcript,
  quotes: readonly (QuotedPlace | null)[],
): readonly (Passage | null)[] {
  const text = foldTranscript(transcript);
  const folded = quotes.map((quote) => quote && foldPlace(quote));
  const findNear = nearFinder(text.text);
  const found = folded.map((quote) => (quote ? find(text.text, quote, findNear) : { among: [] }));
  const known = found.flatMap((each, index) => {
    const position = folded[index]?.position;
    return 'at' in each && typeof position === 'number'
      ? [{ position, printed: text.printedAt(each.at.start) }]
      : [];
  });
  return found.map((each, index) => {
    const quote = folded[index];
    const candidate = 'at' in each ? each.at : quote && nearest(each.among, quote, known, text);
    return candidate ? passageOf(transcript, text, candidate) : null;
  });
}

/** So many quotes are enough to tell on which of many transcripts they are. */
const telling = 50;

/** How many of the first quotes, those of more than a word or two, stand in a transcript as they are. */
export function countQuotes(transcript: Transcript, quotes: readonly (QuotedPlace | null)[]): number {
  const text = transcript.paragraphs.map((paragraph) => foldQuote(paragraph.text)).join('');
  const words = quotes.slice(0, telling).map((quote) => foldQuote(quote?.exact ?? ''));
  return words.filter((each) => each.length >= shortQuote && text.includes(each)).length;
}

function foldPlace({ exact, before, after, position }: QuotedPlace): Folded {
  return { words: foldQuote(exact), before: foldQuote(before), after: foldQuote(after), position };
}

function find(text: string, quote: Folded, findNear: ReturnType<typeof nearFinder>): Found {
  const candidates = exactly(text, quote.words).map((stretch) => ({
    ...stretch,
    context: contextOf(text, stretch, quote),
  }));
  if (candidates.length === 0) {
    const nearly = findNear(quote.words);
    return nearly ? { at: { ...nearly, context: 0, isNear: true } } : { among: [] };
  }
  const [best, second] = candidates.toSorted((a, b) => b.context - a.context);
  if (!best) return { among: [] };
  if (second && best.context - second.context < contextMargin)
    return { among: candidates.filter(({ context }) => best.context - context < contextMargin) };
  return isBelieved(best, quote) ? { at: best } : { among: [] };
}

/** A word or two need surroundings that say the same, unless nothing is known of them. */
function isBelieved({ context }: Candidate, { words, before, after }: Folded): boolean {
  return words.length >= shortQuote || context >= Math.min(leastContext, before.length + after.length);
}

function exactly(text: string, words: string): readonly Stretch[] {
  const found: Stretch[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at >= 0 && found.length < mostPlaces; at = text.indexOf(words, at + 1))
    found.push({ start: at, end: at + words.length });
  return found;
}

function contextOf(text: string, { start, end }: Stretch, { before, after }: Folded): number {
  let left = 0;
  while (left < before.length && left < start && text[start - 1 - left] === before.at(-1 - left)) left += 1;
  let right = 0;
  while (right < after.length && text[end + right] === after[right]) right += 1;
  return left + right;
}

interface Known {
  readonly position: number;
  readonly printed: number;
}

/** Of places that words cannot tell apart, the one that is as far from a quote already placed as it was in its own text. */
function nearest(
  among: readonly Candidate[],
  { position }: Folded,
  known: readonly Known[],
  text: FoldedTranscript,
): Candidate | null {
  if (position === null || among.length < 2) return null;
  const [closest = { position: 0, printed: 0 }] = known.toSorted(
    (a, b) => Math.abs(a.position - position) - Math.abs(b.position - position),
  );
  const expected = closest.printed + position - closest.position;
  const byDistance = among
    .map((candidate) => ({ candidate, distance: Math.abs(text.printedAt(candidate.start) - expected) }))
    .sort((a, b) => a.distance - b.distance);
  const [best, second] = byDistance;
  return best && second && best.distance * nearer <= second.distance ? best.candidate : null;
}

function passageOf(transcript: Transcript, text: FoldedTranscript, candidate: Candidate): Passage | null {
  const from = text.pointAt(candidate.start, false);
  const to = text.pointAt(candidate.end - 1, true);
  if (!from || !to) return null;
  if (!candidate.isNear) return passageBetween(transcript, from, to);
  return passageBetween(transcript, wholeWord(transcript, from, -1), wholeWord(transcript, to, 1));
}

/** The end of the word that a point lies in, one way or the other. */
function wholeWord(transcript: Transcript, { paragraph, offset }: Point, step: 1 | -1): Point {
  const words = transcript.paragraphs[positionOf(transcript, paragraph) ?? -1]?.text ?? '';
  const isPart = wordCharactersOf(words);
  let at = offset;
  while (isPart(at - 1) && isPart(at)) at += step;
  return { paragraph, offset: at };
}
