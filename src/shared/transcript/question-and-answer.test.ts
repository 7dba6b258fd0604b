import { expect, it } from 'vitest';
import { paragraphId, transcriptId } from '../id';
import { assemble } from './assemble';
import { noDecisions } from './decisions';
import { outlineOf } from './transcript.testing';

const read = (texts: readonly string[]): readonly string[] => {
  const lines = texts.map((text, at) => ({ id: paragraphId(at + 1), text }));
  return outlineOf(assemble({ id: transcriptId('0'.repeat(64)), fileName: 'a.txt', lines }, noDecisions));
};

it('reads "Q." and "A." as voices where the file has several of each', () => {
  expect(
    read([
      'THE CHAIR: Good morning.',
      'MR JOHN ROE (sworn)',
      'Examination-in-chief by MS DOE',
      'MS DOE: Did you keep a book?',
      'A. I did.',
      'Q. Every day?',
      'A. Yes.',
      'Q. Thank you.',
    ]),
  ).toEqual([
    'THE CHAIR: Good morning.',
    '(procedure) MR JOHN ROE (sworn) / (procedure) Examination-in-chief by MS DOE',
    'MS DOE: Did you keep a book?',
    'A: I did.',
    'Q: Every day?',
    'A: Yes.',
    'Q: Thank you.',
  ]);
});

it('leaves the items of a list what they are', () => {
  expect(
    read([
      'Jane Doe: There are two ways.',
      'A. By road.',
      'A. By rail.',
      'John Roe: By sea.',
      'Jane Doe: No.',
    ]),
  ).toEqual([
    'Jane Doe: There are two ways. / A. By road. / A. By rail.',
    'John Roe: By sea.',
    'Jane Doe: No.',
  ]);
});
