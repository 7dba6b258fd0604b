import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphId } from '../id';
import { passageAt, placeOf, type ReadingStep, stepFrom, wordsAt } from './reading-place';
import { assembleLines, linesOf, transcriptOf } from './transcript.testing';

const transcript = transcriptOf(
  [
    'On tides',
    'Ann Lee: Good morning. Is it high tide, Dr. Moss?',
    'Ravi Moss: It is not. It will be at noon.',
    'Nobody should go near the wall.',
    'Ann Lee: Thank you. What then?',
    'Ravi Moss: Then it falls.',
  ].join('\n\n'),
);

/** Every place that a step leads to from the beginning, in words. */
function walk(step: ReadingStep, direction: 1 | -1, within = transcript): readonly string[] {
  const last = within.paragraphs.length - 1;
  let place = direction > 0 ? { position: 0, sentence: 0 } : { position: last, sentence: 0 };
  const words = [wordsAt(within, place)];
  for (
    let next = stepFrom(within, place, step, direction);
    next;
    next = stepFrom(within, place, step, direction)
  ) {
    place = next;
    words.push(wordsAt(within, place));
  }
  return words;
}

describe('reading step by step', () => {
  it.each([
    [
      'sentence',
      1,
      [
        'Good morning.',
        'Is it high tide, Dr. Moss?',
        'It is not.',
        'It will be at noon.',
        'Nobody should go near the wall.',
        'Thank you.',
        'What then?',
        'Then it falls.',
      ],
    ],
    [
      'paragraph',
      1,
      ['Good morning.', 'It is not.', 'Nobody should go near the wall.', 'Thank you.', 'Then it falls.'],
    ],
    ['turn', 1, ['Good morning.', 'It is not.', 'Thank you.', 'Then it falls.']],
    ['turn', -1, ['Then it falls.', 'Thank you.', 'It is not.', 'Good morning.']],
    ['question', 1, ['Good morning.', 'Is it high tide, Dr. Moss?', 'What then?']],
    ['question', -1, ['Then it falls.', 'What then?', 'Is it high tide, Dr. Moss?']],
  ] as const)('goes by %s, direction %i', (step, direction, words) => {
    expect(walk(step, direction)).toEqual(words);
  });

  it('goes by the numbers of questions where the source has them', () => {
    const lines = linesOf(
      'Ann Lee: Is it high?\n\nRavi Moss: It is.\n\nAnn Lee: When does it fall?\n\nRavi Moss: At one. Why?',
    );
    const numbered = assembleLines(
      lines.map((line, at) =>
        at === 2 ? { ...line, marks: [{ kind: 'question', offset: 0, question: '7' } as const] } : line,
      ),
    );
    expect(walk('question', 1, numbered)).toEqual(['Is it high?', 'When does it fall?']);
  });

  it('goes back first to the beginning of the paragraph that is being read', () => {
    expect(stepFrom(transcript, { position: 1, sentence: 1 }, 'paragraph', -1)).toEqual({
      position: 1,
      sentence: 0,
    });
  });

  it('finds the sentence in which a point is, and its words as a passage', () => {
    const paragraph = paragraphId(3);
    const place = placeOf(transcript, { paragraph, offset: 'It is not. It'.length });
    expect(place).toEqual({ position: 1, sentence: 1 });
    expect(place && passageAt(transcript, place)).toEqual({
      start: { paragraph, offset: 'It is not. '.length },
      end: { paragraph, offset: 'It is not. It will be at noon.'.length },
    });
    expect(placeOf(transcript, { paragraph: paragraphId(99), offset: 0 })).toBeNull();
  });

  it('forward and back by sentences is the same way, in any transcript', () => {
    const words = fc.array(fc.constantFrom('Yes.', 'Why?', 'No. 10', 'Dr.', 'Lee', 'it', 'is…'), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (paragraphs) => {
        const within = transcriptOf(paragraphs.map((line) => `Ann Lee: ${line.join(' ')}`).join('\n\n'));
        const there = walk('sentence', 1, within);
        let place = { position: within.paragraphs.length - 1, sentence: 99 };
        place =
          placeOf(within, {
            paragraph: within.paragraphs[place.position]?.id ?? paragraphId(0),
            offset: 9_999,
          }) ?? place;
        const back = [wordsAt(within, place)];
        for (
          let next = stepFrom(within, place, 'sentence', -1);
          next;
          next = stepFrom(within, place, 'sentence', -1)
        ) {
          place = next;
          back.push(wordsAt(within, place));
        }
        expect(back.reverse()).toEqual(there);
      }),
    );
  });
});
