import { describe, expect, it } from 'vitest';
import { type IntakeOutcome, intakeNotice } from './intake-words';

const nothing: IntakeOutcome = {
  added: 0,
  known: [],
  skipped: 0,
  problems: [],
  broughtIn: [],
  passedOver: 0,
  beyond: 0,
};

describe('what came of several files', () => {
  it.each<[Partial<IntakeOutcome>, string]>([
    [{ added: 4, problems: ['“a.png” is a picture.'] }, '4 transcripts added, 1 could not be read.'],
    [{ added: 1, skipped: 2 }, '1 transcript added, 2 skipped.'],
    [{ known: [{ fileName: 'a.txt', title: 'a' }] }, 'No transcripts added, 1 already in your library.'],
    [{ passedOver: 3 }, 'There is nothing to open in the folder.'],
  ])('%j is said in figures', (outcome, words) => {
    expect(intakeNotice({ ...nothing, ...outcome }).text).toBe(words);
  });

  it('is told in a sentence each, what went wrong first', () => {
    const known = [
      { fileName: 'b.txt', title: 'b' },
      { fileName: 'c.vtt', title: 'The walls' },
    ];
    const outcome = { ...nothing, known, problems: ['“a.png” is a picture.'] };
    expect(intakeNotice({ ...outcome, broughtIn: ['One came in.'], passedOver: 1, beyond: 2 })).toEqual({
      tone: 'problem',
      text: 'No transcripts added, 2 already in your library, 1 could not be read.',
      details: [
        '“a.png” is a picture.',
        '“b.txt” is already in your library, and stays there as you left it.',
        '“c.vtt” is already in your library as “The walls”, and stays there as you left it.',
        'One came in.',
        '1 file in the folder passed over: no transcript, or hidden.',
        '2 files more were left: open them after these.',
      ],
    });
  });
});
