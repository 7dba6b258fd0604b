/** A size that everything is measured at; the goals are about the second and the third. */
export interface Size {
  readonly name: '10k' | '100k' | '1m';
  readonly words: number;
  readonly annotations: number;
}

const sizes: readonly Size[] = [
  { name: '10k', words: 10_000, annotations: 200 },
  { name: '100k', words: 100_000, annotations: 2_000 },
  { name: '1m', words: 1_000_000, annotations: 20_000 },
];

/** The sizes that were asked for (`--size 1m`), or all. */
export function sizesAsked(parameters: readonly string[]): readonly Size[] {
  const at = parameters.findIndex((word) => word.startsWith('--size'));
  if (at < 0) return sizes;
  const asked = parameters[at]?.split('=')[1] ?? parameters[at + 1] ?? '';
  const found = sizes.filter(({ name }) => name === asked.toLowerCase());
  if (found.length === 0)
    throw new Error(`--size is one of ${sizes.map(({ name }) => name).join(', ')}; not ${asked}.`);
  return found;
}

export const grouped = (count: number): string => count.toLocaleString('en-GB');
