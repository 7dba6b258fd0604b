import type { Piece } from './piece';

/** About how wide letters are in most faces, in sizes; only their proportions count. */
const narrow = /[ijltfrI.,;:'’‘!|()[\]\-\s]/;
const wide = /[mwMW—%@]/;
const capital = /[\p{Lu}&]/u;

function weightOf(text: string): number {
  let weight = 0;
  for (const letter of text) {
    if (narrow.test(letter)) weight += 0.3;
    else if (wide.test(letter)) weight += 0.8;
    else weight += capital.test(letter) ? 0.68 : 0.49;
  }
  return weight;
}

/** The letters of a typewriter are all as wide as this, in sizes. */
const typewriter = 0.6;

/** How far from the left of a piece its first so many code units reach: the file tells no more than the width of the whole. */
export function reachOf({ text, left, right, size }: Piece, length: number): number {
  const width = right - left;
  if (text === '' || width <= 0) return 0;
  if (Math.abs(width / (text.length * size) - typewriter) < 0.01) return (width * length) / text.length;
  return (width * weightOf(text.slice(0, length))) / Math.max(weightOf(text), 0.01);
}
