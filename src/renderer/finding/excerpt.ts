import { ceilGrapheme, floorGrapheme } from '../../shared/transcript/grapheme';

/** A run of an excerpt: words that were found, or those around them. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** About three lines of a result; and how much of that stands before the first place. In UTF-16 code units. */
const longest = 260;
const leading = 80;

/** Where a word begins at an offset or after it, but before `limit`; else the offset itself. */
function nextWord(text: string, offset: number, limit: number): number {
  const space = text.indexOf(' ', offset);
  return space >= 0 && space < limit ? space + 1 : ceilGrapheme(text, offset);
}

function cutFrom(text: string, first: number): number {
  return first <= leading ? 0 : Math.min(first, nextWord(text, first - leading, first));
}

function cutTo(text: string, from: number, least: number): number {
  const end = Math.max(from + longest, least);
  if (end >= text.length) return text.length;
  const space = text.lastIndexOf(' ', end);
  return space > least ? space : Math.max(least, floorGrapheme(text, end));
}

/**
 * The passage around the first of some places in a text, with every place marked that lies in it. `places` are where
 * the words begin, in order and not overlapping; `width` is how long they are.
 */
export function excerpt(text: string, places: readonly number[], width: number): readonly Piece[] {
  const [first = 0] = places;
  const from = cutFrom(text, first);
  const to = cutTo(text, from, first + width);
  const pieces: Piece[] = [];
  const add = (words: string, isFound: boolean) => {
    if (words !== '') pieces.push({ text: words, isFound });
  };
  if (from > 0) add('… ', false);
  let at = from;
  for (const place of places) {
    if (place + width > to) break;
    add(text.slice(at, place), false);
    add(text.slice(place, place + width), true);
    at = place + width;
  }
  add(text.slice(at, to), false);
  if (to < text.length) add(' …', false);
  return pieces;
}
