/** A part of a text, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Shorter words are too easily like others. */
const shortest = 32;
/** A piece of so many characters must be the same near either end. */
const edge = 12;
/** How far inside the words that piece may lie, where the very first or last were changed. */
const edgeSteps = Array.from({ length: 28 }, (_, step) => step);
/** Pieces of the text are known at every fourth place: a piece of the words meets one of them soon enough. */
const stride = 4;
/** By so many characters the changed words before a piece may be longer or shorter than they were. */
const shift = 6;
/** So many of the first or last characters tell where the words begin or end. */
const tip = 3;
/** The share of groups of three characters that must be the same: a corrected word or two in a sentence. */
const floor = 0.75;
/** By how much the best must be better than any other. */
const margin = 0.1;
/** How much longer or shorter the found words may be, as a share: a speaker's name may stand between them. */
const stretchable = 0.3;
/** A piece in more places than these is of a kind that is found anywhere, and so are words with more parts like them. */
const mostPlaces = 50;
const mostCandidates = 60;

type Places = ReadonlyMap<string, readonly number[]>;

/**
 * Finds the part of a text that says nearly the same as some words: a corrected copy of them. Null where nothing is near
 * enough, or two parts are.
 */
export function nearFinder(text: string): (words: string) => Stretch | null {
  let places: Places | undefined;
  return (words) => {
    if (words.length < shortest) return null;
    places ??= indexPieces(text);
    return likeliest(text, words, candidates(text, words, places));
  };
}

function indexPieces(text: string): Places {
  const places = new Map<string, number[]>();
  for (let at = 0; at + edge <= text.length; at += stride) {
    const piece = text.slice(at, at + edge);
    const known = places.get(piece);
    if (known === undefined) places.set(piece, [at]);
    else if (known.length < mostPlaces) known.push(at);
  }
  return places;
}

function likeliest(text: string, words: string, stretches: readonly Stretch[]): Stretch | null {
  const wanted = threes(words);
  const scored = stretches
    .map((stretch) => ({
      stretch,
      likeness: likeness(wanted, threes(text.slice(stretch.start, stretch.end))),
    }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best] = scored;
  if (!best || best.likeness < floor) return null;
  const rival = scored.find(
    ({ stretch }) => stretch.start >= best.stretch.end || stretch.end <= best.stretch.start,
  );
  return rival && best.likeness - rival.likeness < margin ? null : best.stretch;
}

/** Parts that begin and end as the words do. */
function candidates(text: string, words: string, places: Places): readonly Stretch[] {
  const starts = startsIn(text, words, places);
  const ends = starts.length === 0 ? [] : endsIn(text, words, places);
  const slack = Math.ceil(words.length * stretchable) + edge;
  const all = starts.flatMap((start) =>
    ends.flatMap((end) =>
      start < end && Math.abs(end - start - words.length) <= slack ? [{ start, end }] : [],
    ),
  );
  return all.slice(0, mostCandidates);
}

/** Where a piece near their beginning stands, and from there back to their very beginning where that is there too. */
function startsIn(text: string, words: string, places: Places): readonly number[] {
  const first = words.slice(0, tip);
  const starts = edgeSteps.flatMap((step) =>
    (places.get(words.slice(step, step + edge)) ?? []).map((at) => {
      const from = Math.max(0, at - step - shift);
      const found = text.slice(from, at + tip).indexOf(first);
      return found >= 0 ? from + found : at;
    }),
  );
  return [...new Set(starts)];
}

function endsIn(text: string, words: string, places: Places): readonly number[] {
  const last = words.slice(-tip);
  const ends = edgeSteps.flatMap((step) =>
    (places.get(words.slice(-step - edge, words.length - step)) ?? []).map((at) => {
      const end = at + edge;
      const found = text.slice(end - tip, end + step + shift).lastIndexOf(last);
      return found >= 0 ? end + found : end;
    }),
  );
  return [...new Set(ends)];
}

/** Every three characters in a row, and how often. */
function threes(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 3 <= text.length; at += 1) {
    const three = text.slice(at, at + 3);
    counts.set(three, (counts.get(three) ?? 0) + 1);
  }
  return counts;
}

function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const sizeOf = (counts: typeof a) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const shared = [...a].reduce((sum, [three, count]) => sum + Math.min(count, b.get(three) ?? 0), 0);
  const total = sizeOf(a) + sizeOf(b);
  return total === 0 ? 0 : (2 * shared) / total;
}
