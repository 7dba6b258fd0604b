import { describe, expect, it } from 'vitest';
import { themeId } from '../id';
import { findTheme, startingThemes, type Theme, themesById } from './theme';
import { withLetters } from './theme-letters';

const named = (name: string, index: number): Theme => ({
  id: themeId(String(index)),
  name,
  description: '',
  colour: 1,
});
const lettersOf = (...names: readonly string[]) => withLetters(names.map(named)).map(({ letter }) => letter);

describe('finding a theme', () => {
  const joined = { id: themeId('challenge'), name: 'Challenge' };
  const themes = startingThemes
    .filter(({ id }) => id !== joined.id)
    .map((theme, index) => (index === 1 ? { ...theme, joined: [joined] } : theme));

  it('takes one that was joined into another for the other', () => {
    expect(findTheme(themes, joined.id)?.name).toBe('Evidence');
    expect(themesById(themes).get(joined.id)?.name).toBe('Evidence');
  });

  it('does not know what no theme goes by', () => {
    expect(findTheme(themes, themeId('elsewhere'))).toBeUndefined();
  });
});

describe('the letter of a theme', () => {
  it('is the first of its name that none before it has', () => {
    expect(withLetters(startingThemes).map(({ letter }) => letter)).toEqual(['K', 'E', 'C', 'Q', 'F', 'O']);
  });

  it('is its number where its name has none that is free', () => {
    expect(lettersOf('A', 'a', '10 a', '')).toEqual(['A', '2', '3', '4']);
  });

  it('may have its mark above it', () => {
    expect(lettersOf('Écoute', 'Été')).toEqual(['É', 'T']);
  });
});
