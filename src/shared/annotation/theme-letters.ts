import type { Theme } from './theme';

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/**
 * Themes with a letter each, for where colour cannot be seen, no two alike: the first of its name that no theme before
 * it has, else its number in the order.
 */
export function withLetters<Kind extends Theme>(
  themes: readonly Kind[],
): readonly (Kind & { readonly letter: string })[] {
  const taken = new Set<string>();
  return themes.map((theme, index) => {
    const ofName = [...graphemes.segment(theme.name.toUpperCase())].map(({ segment }) => segment);
    const free = ofName.find((letter) => /\p{L}/u.test(letter) && !taken.has(letter));
    const letter = free ?? String(index + 1);
    taken.add(letter);
    return { ...theme, letter };
  });
}
