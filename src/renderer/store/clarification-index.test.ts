import { expect, it } from 'vitest';
import { scriptedTranscript, testClarifications } from '../../shared/briefing/briefing.testing';
import type { ParagraphId } from '../../shared/id';
import { ClarificationIndex } from './clarification-index';

const transcript = scriptedTranscript([['Ann Able', 'Not an a lions.', 'Nor a paste.']]);
const [pact, taste] = testClarifications(transcript, [
  { from: 'a lions', words: 'alliance' },
  { from: 'a paste', words: 'a past' },
]);

it('tells only the paragraphs whose clarifications changed', () => {
  if (!pact || !taste) throw new Error('two clarifications');
  const index = new ClarificationIndex();
  const told: ParagraphId[] = [];
  for (const { id } of transcript.paragraphs) index.subscribeParagraph(id, () => told.push(id));
  const [first, second] = transcript.paragraphs.map(({ id }) => id);
  index.show(transcript, [pact, taste]);
  expect(told).toEqual([first, second]);
  const marks = first && index.marksOf(first);
  index.show(transcript, [pact, { ...taste, words: 'a paste, sic' }]);
  expect(told).toEqual([first, second, second]);
  expect(first && index.marksOf(first)).toBe(marks);
  index.show(transcript, [pact]);
  expect(told).toEqual([first, second, second, second]);
  expect(index.list().map(({ clarification }) => clarification.words)).toEqual(['alliance']);
  expect(index.get(taste.id)).toBeUndefined();
});
