import { describe, expect, it } from 'vitest';
import { wordAt } from './word-at';

/** `|` marks the caret, or both ends of what is selected. */
function at(marked: string) {
  const [before = '', inside = '', after] = marked.split('|');
  const isCaret = after === undefined;
  const value = marked.replaceAll('|', '');
  return wordAt(value, before.length, isCaret ? before.length : before.length + inside.length);
}

describe('the word at the caret', () => {
  it.each([
    ['the comi|ttee asked', 'comittee'],
    ['the |comittee asked', 'comittee'],
    ['the comittee| asked', 'comittee'],
    ['the comittee|, which', 'comittee'],
    ['isn’t| it', 'isn’t'],
    ['well-kn|wn', 'knwn'],
    ['|Repnikova|’s word', 'Repnikova’s'],
    ['the |comittee| asked', 'comittee'],
    ['the |comittee asked| for', null],
    ['one, | two', null],
    ['|', null],
  ])('of "%s" is "%s"', (marked, word) => {
    expect(at(marked)?.text ?? null).toBe(word);
  });

  it('is found where it stands in a long text', () => {
    const value = `${'word '.repeat(20_000)}comittee`;
    const word = wordAt(value, value.length, value.length);
    expect(word).toEqual({ text: 'comittee', start: 100_000, end: 100_008 });
  });
});
