import { describe, expect, it } from 'vitest';
import { transcriptOf } from '../../shared/transcript/transcript.testing';
import { choiceOf, speakerNear } from './find-choice';

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

  it('know who speaks at a place, or spoke last', () => {
    const made = transcriptOf(
      'A meeting\n\nNia Rees: Good morning.\n\nThe witness withdrew.\n\nTom Bell: Good night.\n',
    );
    const [nia, tom] = made.speakers.map(({ id }) => id);
    const speakers = made.paragraphs.map((_, position) => speakerNear(made, position));
    expect(speakers.at(0)).toBe(nia);
    expect(speakers.at(-2)).toBe(nia);
    expect(speakers.at(-1)).toBe(tom);
    expect(speakerNear(made, -1)).toBe(nia);
    expect(speakerNear({ ...made, turns: [] }, 0)).toBeNull();
  });
});
