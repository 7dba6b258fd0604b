import { describe, expect, it } from 'vitest';
import { type GoToOffer, readGoTo } from '../../shared/transcript/go-to';
import { notThereWords, offerWords } from './go-to-words';

const offer: GoToOffer = {
  paragraph: { first: '1', last: '51' },
  question: { first: 'Q1', last: 'Q20' },
  column: { first: '120', last: '131' },
  page: { first: 'p 1', last: 'p 9' },
  time: { first: '10:00', last: '10:00' },
};
const plain: GoToOffer = { ...offer, question: null, column: null, page: null, time: null };

describe('the words of going to a place', () => {
  it('offer what the transcript has', () => {
    expect(offerWords(offer)).toBe(
      'This transcript has paragraphs 1 to 51, questions Q1 to Q20, columns col 120 to col 131, pages p 1 to p 9, times 10:00.',
    );
    expect(offerWords(plain)).toBe('This transcript has paragraphs 1 to 51.');
    expect(offerWords({ ...plain, paragraph: null })).toBe('This transcript has no numbers to go by.');
  });

  it.each([
    ['99', 'There is no paragraph 99. The paragraphs here are 1 to 51.'],
    ['Q99', 'There is no question Q99. The questions here are Q1 to Q20.'],
    ['132WH', 'There is no column 132WH. The columns here are col 120 to col 131.'],
    ['9:05', 'There is nothing at 9:05. The times here are 10:00.'],
    [
      'the bridge',
      'That names no place. This transcript has paragraphs 1 to 51, questions Q1 to Q20, columns col 120 to col 131, pages p 1 to p 9, times 10:00.',
    ],
    ['p 12', 'There is no page 12. The pages here are p 1 to p 9.'],
  ])('say of %j what there is instead', (typed, words) => {
    expect(notThereWords(readGoTo(typed), offer)).toBe(words);
  });

  it('say what a transcript does not go by', () => {
    expect(notThereWords(readGoTo('Q7'), plain)).toBe(
      'There are no questions to go by. This transcript has paragraphs 1 to 51.',
    );
  });
});
