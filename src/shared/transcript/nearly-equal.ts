/** A part of a text, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Shorter words are too easily like others. */
const shortest = 32;
/** So many characters at either end are looked for as they are. */
const edge = 12;
/** How far inside the words an edge may lie, where the very first or last were changed. */
const edgeSteps = [0, 4, 8, 12, 16, 20, 24];
/** By so many characters the changed words before an edge may be longer or shorter than they were. */
const shift = 6;
/** So many of the first or last characters tell where they begin or end. */
const tip = 3;
/** The share of groups of three characters that must be the same: a corrected word or two in a sentence. */
const floor = 0.75;
/** By how much the best must be better than any other. */
const margin = 0.1;
/** How much longer or shorter the found words may be, as a share: a speaker's name may stand between them. */
const stretchable = 0.3;
const mostEdges = 50;
/** Beyond this many parts the words are of a kind that is found anywhere. */
const mostCandidates = 60;

/**
 * The part of a text that says nearly the same as some words: a corrected copy of them. Null where nothing is near
 * enough, or two parts are.
 */
export function findNearly(text: string, words: string): Stretch | null {
  if (words.length < shortest) return null;
  const wanted = threes(words);
  const scored = candidates(text, words)
    .slice(0, mostCandidates)
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
function candidates(text: string, words: string): readonly Stretch[] {
  const slack = Math.ceil(words.length * stretchable) + edge;
  const ends = endsIn(text, words);
  return startsIn(text, words).flatMap((start) =>
    ends.flatMap((end) =>
      Math.abs(end - start - words.length) <= slack && start < end ? [{ start, end }] : [],
    ),
  );
}

/** Where a piece near their beginning stands, and from there back to their very beginning where that is there too. */
function startsIn(text: string, words: string): readonly number[] {
  const first = words.slice(0, tip);
  const starts = edgeSteps.flatMap((step) =>
    placesOf(text, words.slice(step, step + edge)).map((at) => {
      const found = text.indexOf(first, Math.max(0, at - step - shift));
      return found >= 0 && found <= at ? found : at;
    }),
  );
  return [...new Set(starts)];
}

function endsIn(text: string, words: string): readonly number[] {
  const last = words.slice(-tip);
  const ends = edgeSteps.flatMap((step) =>
    placesOf(text, words.slice(-step - edge, words.length - step)).map((at) => {
      const end = at + edge;
      const found = text.lastIndexOf(last, end + step + shift - tip) + tip;
      return Math.max(found, end);
    }),
  );
  return [...new Set(ends)];
}

function placesOf(text: string, piece: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(piece); at >= 0 && places.length < mostEdges; at = text.indexOf(piece, at + 1))
    places.push(at);
  return places;
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
