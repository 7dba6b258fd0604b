import { expect, it } from 'vitest';
import { transcriptOf } from '../../shared/transcript/transcript.testing';
import { speakerNear } from './speaker-near';

it('who speaks at a place is known, or who spoke last before it', () => {
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
