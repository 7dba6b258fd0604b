/** Numbers from 0 up to 1 that are the same each time for the same seed (mulberry32). */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

export function oneOf(random: Random, items: readonly string[]): string {
  return items[Math.floor(random() * items.length)] ?? '';
}

/** The first items of a list far more often than the last, as words are used. */
export function mostlyFirst(random: Random, items: readonly string[]): string {
  return items[Math.floor(random() ** 2.2 * items.length)] ?? '';
}
