import { describe, expect, it } from 'vitest';
import { choiceOf } from './find-choice';

describe('the choices of a search', () => {
  it.each([
    [{ altKey: true, key: 'w', code: 'KeyW' }, 'wholeWords'],
    [{ altKey: true, key: 'C', code: 'KeyC' }, 'matchCase'],
    [{ altKey: true, key: '∑', code: 'KeyW' }, 'wholeWords'],
    [{ altKey: true, key: 'Dead', code: 'KeyN' }, 'inNotes'],
    [{ altKey: true, key: 'w', code: 'KeyZ' }, 'wholeWords'],
    [{ altKey: true, key: 'x', code: 'KeyX' }, undefined],
    [{ altKey: false, key: 'w', code: 'KeyW' }, undefined],
  ])('have keys: %j', (event, choice) => {
    expect(choiceOf(event)).toBe(choice);
  });
});
