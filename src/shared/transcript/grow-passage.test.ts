import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GrowthUnit, growPassage, withEnds } from './grow-passage';
import { type Passage, wordsOf } from './passage';
import { passageAt } from './reading-place';
import { transcriptOf } from './transcript.testing';

const transcript = transcriptOf(
  'On tides\n\nAnn Lee: “It is high,” she said. It falls at 5.30 p.m. today.\n\nRavi Moss: It does. We wait.',
);
const first = passageAt(transcript, { position: 0, sentence: 0 });

function grown(steps: readonly (readonly [GrowthUnit, 1 | -1])[], from: Passage | null = first): string {
  let passage = from;
  for (const [unit, direction] of steps)
    passage = passage && growPassage(transcript, passage, unit, direction);
  return passage ? wordsOf(transcript, passage).join(' / ') : 'nothing';
}

describe('the end of a passage', () => {
  it.each([
    ['a word back', [['word', -1]], '“It is high,” she'],
    [
      'two words back, the comma and mark with their word',
      [
        ['word', -1],
        ['word', -1],
      ],
      '“It is high,”',
    ],
    ['a word on', [['word', 1]], '“It is high,” she said. It'],
    [
      'a number as one word',
      [
        ['word', 1],
        ['word', 1],
        ['word', 1],
        ['word', 1],
      ],
      '“It is high,” she said. It falls at 5.30',
    ],
    ['a sentence on', [['sentence', 1]], '“It is high,” she said. It falls at 5.30 p.m. today.'],
    [
      'into the next paragraph',
      [
        ['sentence', 1],
        ['sentence', 1],
      ],
      '“It is high,” she said. It falls at 5.30 p.m. today. / It does.',
    ],
    [
      'back to the end of the sentence',
      [
        ['word', 1],
        ['sentence', -1],
      ],
      '“It is high,” she said.',
    ],
    ['to nothing', [['sentence', -1]], 'nothing'],
  ] as const)('moves %s', (_what, steps, words) => {
    expect(grown(steps)).toBe(words);
  });

  it('leaves no passage whose ends have crossed', () => {
    const [a, b] = [first?.start, first?.end];
    expect(a && b && withEnds(transcript, b, a)).toBeNull();
  });

  it('comes back to where it was after a word on and a word back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), (count) => {
        const there = Array.from({ length: count }, () => ['word', 1] as const);
        expect(grown([...there, ['word', 1], ['word', -1]])).toBe(grown(there));
      }),
    );
  });
});
