/** A place in an order that people arrange: text that sorts, between any two of which there is room for another. */
export type Position = string;

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Longer ones come of hundreds of moves to one place: then it is time to set all anew. */
export const longestPosition = 60;

/** Whether a value can stand in the order; none ends in the lowest digit, below which there would be no room. */
export function isPosition(value: unknown): value is Position {
  const isShort = typeof value === 'string' && value.length <= longestPosition;
  return isShort && /^[0-9A-Za-z]*[1-9A-Za-z]$/.test(value);
}

export function comparePositions(a: Position, b: Position): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A position after one and before another, either of which may be null for the end on its side. `before` must come
 * first, or the two have no room between them.
 */
export function positionBetween(before: Position | null, after: Position | null): Position {
  let made = '';
  let end = after;
  for (let at = 0; ; at += 1) {
    const low = digitAt(before, at);
    const high = end === null ? digits.length : digitAt(end, at);
    const middle = Math.floor((low + high) / 2);
    if (middle > low) return made + digits[middle];
    made += digits[low];
    // From here on everything is before the end.
    if (low < high) end = null;
  }
}

const digitAt = (position: Position | null, at: number): number =>
  Math.max(0, digits.indexOf(position?.[at] ?? '0'));
