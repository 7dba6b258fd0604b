/** One transcript, or two side by side from left to right, never the same one twice. */
type Sides<T> = readonly [T] | readonly [T, T];

/** What is read: which transcripts stand on the screen, and the active one of them, which commands go to. */
export interface Read<T> {
  readonly sides: Sides<T>;
  readonly reading: T;
}

export function alone<T>(reading: T): Read<T> {
  return { sides: [reading], reading };
}

/** The one that commands do not go to; undefined where there is but one. */
export function otherSide<T>({ sides, reading }: Read<T>): T | undefined {
  return sides.find((side) => side !== reading);
}

/** With this transcript the active one, where it is on the screen. */
export function activated<T>(read: Read<T>, reading: T): Read<T> {
  return read.sides.includes(reading) ? { sides: read.sides, reading } : read;
}

/** With this transcript beside the active one: on the right, or, where there were two, in the place of the other. */
export function withBeside<T>(read: Read<T>, beside: T): Read<T> {
  if (read.sides.includes(beside)) return activated(read, beside);
  const [left, right] = read.sides;
  const isRightKept = right !== undefined && read.reading === right;
  return { sides: isRightKept ? [beside, right] : [left, beside], reading: beside };
}

/** With this side closed; the last one cannot be. */
export function without<T>(read: Read<T>, closed: T): Read<T> {
  const [left, right] = read.sides;
  if (right === undefined || !read.sides.includes(closed)) return read;
  return alone(closed === left ? right : left);
}
