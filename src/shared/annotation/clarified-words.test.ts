import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scriptedTranscript, testClarifications } from '../briefing/briefing.testing';
import { clarificationId } from '../id';
import { type ClarificationMark, clarifiedRuns, clarifiedText, placeClarifications } from './clarified-words';

const marked = fc.string({ unit: 'grapheme', minLength: 2, maxLength: 60 }).chain((text) => {
  const offset = fc.nat(text.length);
  const mark = fc
    .tuple(offset, offset, fc.constantFrom('a', 'b', 'c'), fc.constantFrom('said', 'was said'))
    .map(([from, to, key, words]) => ({
      clarification: clarificationId(key),
      start: Math.min(from, to),
      end: Math.max(from, to),
      words,
    }));
  const some = fc.array(
    mark.filter(({ start, end }) => start < end),
    { maxLength: 5 },
  );
  const stretch = fc.tuple(offset, offset).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  return fc.record({ text: fc.constant(text), marks: some, stretch });
});

describe('the runs of a stretch with clarifications', () => {
  it('concatenate to its words as printed', () => {
    fc.assert(
      fc.property(marked, ({ text, marks, stretch: [start, end] }) => {
        fc.pre(start < end);
        const runs = clarifiedRuns(start, end, marks);
        expect(runs.map((run) => text.slice(run.start, run.end)).join('')).toBe(text.slice(start, end));
      }),
    );
  });

  it('have each bracket once, right after the last of its words', () => {
    fc.assert(
      fc.property(marked, ({ text, marks }) => {
        const shown = clarifiedRuns(0, text.length, marks).flatMap(({ end, brackets }) =>
          brackets.map((mark) => ({ mark, end })),
        );
        expect(shown.map(({ mark }) => mark.end)).toEqual(shown.map(({ end }) => end));
        expect(new Set(shown.map(({ mark }) => mark))).toEqual(new Set(marks));
        expect(shown).toHaveLength(marks.length);
      }),
    );
  });

  it('are as printed again where the brackets are taken out', () => {
    fc.assert(
      fc.property(marked, ({ text, marks, stretch: [start, end] }) => {
        fc.pre(start < end && !text.includes('['));
        const bare = clarifiedText(text, start, end, marks).replaceAll(/ \[(?:was )?said\]/g, '');
        expect(bare).toBe(text.slice(start, end));
      }),
    );
  });
});

const mark = (start: number, end: number, words: string): ClarificationMark => ({
  clarification: clarificationId(words),
  start,
  end,
  words,
});
const text = 'It is not an a lions, they say.';

it.each([
  ['whole', 0, text.length, 'It is not an a lions [alliance], they say.'],
  ['up to the last misheard word', 10, 20, 'an a lions [alliance]'],
  ['from among the misheard words', 15, text.length, 'lions [alliance], they say.'],
  ['up to among the misheard words', 0, 14, 'It is not an a'],
  ['before them', 0, 9, 'It is not'],
  ['after them', 20, text.length, ', they say.'],
])('a stretch that is quoted %s', (_, start, end, quoted) => {
  expect(clarifiedText(text, start, end, [mark(13, 20, 'alliance')])).toBe(quoted);
});

describe('the places of clarifications', () => {
  const transcript = scriptedTranscript([
    ['Ann Able', 'Not an a lions.', 'Nor a paste.'],
    ['Bob Best', 'An a lions all the same.'],
  ]);
  const [pact, taste] = testClarifications(transcript, [
    { from: 'a lions all', words: 'alliance' },
    { from: 'a paste', words: 'a past' },
  ]);

  it('are found by their words, in order', () => {
    if (!pact || !taste) throw new Error('two clarifications');
    const { list, marks } = placeClarifications(transcript, [pact, taste]);
    expect(list.map(({ clarification }) => clarification.words)).toEqual(['a past', 'alliance']);
    expect([...marks.values()].flat()).toMatchObject([
      { start: 4, end: 11, words: 'a past' },
      { start: 3, end: 14, words: 'alliance' },
    ]);
  });

  it('are none where the words are gone, and the clarification stays', () => {
    if (!pact) throw new Error('a clarification');
    const gone = { ...pact, quote: { ...pact.quote, exact: ['words that are gone'] } };
    const { list, marks } = placeClarifications(transcript, [gone]);
    expect(list).toEqual([{ clarification: gone, passage: null }]);
    expect(marks.size).toBe(0);
  });
});
