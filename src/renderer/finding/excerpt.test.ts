import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt';

const written = (text: string, places: readonly number[], width: number) =>
  excerpt(text, places, width)
    .map(({ text: piece, isFound }) => (isFound ? `[${piece}]` : piece))
    .join('');

const long = (letter: string, words: number) => `${letter.repeat(9)} `.repeat(words);

describe('the passage around what was found', () => {
  it.each([
    ['a short text whole', 'The gate is open.', [4], 4, 'The [gate] is open.'],
    ['every place in it', 'gate, gate', [0, 6], 4, '[gate], [gate]'],
    ['a place at the very end', 'an open gate', [8], 4, 'an open [gate]'],
  ])('shows %s', (_, text, places, width, expected) => {
    expect(written(text, places, width)).toBe(expected);
  });

  it('cuts a long text between words, on both sides', () => {
    const text = `${long('a', 30)}gate ${long('b', 40)}`;
    const shown = written(text, [300], 4);
    expect(shown).toBe(`… ${long('a', 7)}[gate] ${long('b', 18).trim()} …`);
  });

  it('leaves places that lie behind its end to the count', () => {
    const text = `gate ${long('b', 40)}gate`;
    expect(written(text, [0, text.length - 4], 4)).toBe(`[gate] ${long('b', 25).trim()} …`);
  });

  it('shows the words whole, however long they are', () => {
    const text = 'x'.repeat(900);
    expect(written(text, [300], 500)).toBe(`… ${'x'.repeat(80)}[${'x'.repeat(500)}] …`);
  });

  it('cuts no sign in two', () => {
    const shown = excerpt(`${'😀'.repeat(200)}gate${'😀'.repeat(200)}`, [400], 4);
    expect(shown.map(({ text }) => text).join('')).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});
