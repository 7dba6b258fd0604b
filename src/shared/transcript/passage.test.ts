import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolve } from '../annotation/resolve';
import { paragraphId, speakerId, transcriptId } from '../id';
import { passageBetween, passageFromPrinted, printedPassage, wordsOf } from './passage';
import { describeQuote } from './quote';
import type { Transcript } from './transcript';

function transcriptOf(texts: readonly string[], leads: readonly number[] = []): Transcript {
  const speaker = speakerId('chair');
  return {
    id: transcriptId('0'.repeat(64)),
    title: 'A session',
    date: null,
    eventKind: 'panel',
    status: 'unknown',
    venue: null,
    reference: null,
    speakers: [
      { id: speaker, name: 'Chair', role: null, organisation: null, party: null, labels: ['Chair'] },
    ],
    turns: [
      {
        kind: 'speech',
        speakerId: speaker,
        label: 'Chair',
        labelLine: paragraphId(1),
        paragraphs: texts.map((_, index) => index),
      },
    ],
    paragraphs: texts.map((text, index) => ({
      id: paragraphId(index + 2),
      text,
      lead: leads[index] ?? 0,
      number: index + 1,
      turn: 0,
    })),
    consumed: [],
  };
}

const at = (paragraph: number, offset: number) => ({ paragraph: paragraphId(paragraph), offset });

describe('a passage between two points', () => {
  const transcript = transcriptOf(['The gates were open.', 'Nobody closed them.', 'The 👩‍👩‍👧 family left.']);

  it.each([
    ['orders its ends', at(2, 9), at(2, 4), ['gates']],
    ['leaves out white space at its ends', at(2, 3), at(2, 10), ['gates']],
    ['crosses paragraphs', at(2, 15), at(3, 6), ['open.', 'Nobody']],
    ['leaves out a paragraph of which it holds nothing', at(2, 15), at(3, 0), ['open.']],
    ['never cuts what a person sees as one character', at(4, 5), at(4, 6), ['👩‍👩‍👧']],
    ['stops at the end of the text', at(3, 7), at(3, 999), ['closed them.']],
  ])('%s', (_, a, b, words) => {
    const passage = passageBetween(transcript, a, b);
    expect(passage && wordsOf(transcript, passage)).toEqual(words);
  });

  it.each([
    ['the same point', at(2, 4), at(2, 4)],
    ['white space alone', at(2, 3), at(2, 4)],
    ['a paragraph that is not in the transcript', at(1, 0), at(99, 4)],
  ])('is none for %s', (_, a, b) => {
    expect(passageBetween(transcript, a, b)).toBeNull();
  });
});

const arbitrary = fc
  .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 5 })
  .chain((texts) => {
    const point = fc
      .nat(texts.length - 1)
      .chain((index) => fc.nat(texts[index]?.length ?? 0).map((offset) => at(index + 2, offset)));
    return fc.record({
      texts: fc.constant(texts),
      leads: fc.array(fc.nat(12), { maxLength: 5 }),
      a: point,
      b: point,
    });
  });

describe('any passage', () => {
  it('is the same passage after it was described and resolved', () => {
    fc.assert(
      fc.property(arbitrary, ({ texts, leads, a, b }) => {
        const transcript = transcriptOf(texts, leads);
        const passage = passageBetween(transcript, a, b);
        if (!passage) return;
        const annotation = {
          passage: printedPassage(transcript, passage),
          quote: describeQuote(transcript, passage),
        };
        expect(resolve(transcript, annotation)).toEqual({ kind: 'exact', passage });
      }),
    );
  });

  it('is left as it is when taken between its own ends', () => {
    fc.assert(
      fc.property(arbitrary, ({ texts, a, b }) => {
        const transcript = transcriptOf(texts);
        const passage = passageBetween(transcript, a, b);
        if (passage) expect(passageBetween(transcript, passage.start, passage.end)).toEqual(passage);
      }),
    );
  });
});

describe('an annotation', () => {
  const before = transcriptOf(['Chair: The gates were open.', 'They stayed open.']);
  const passage = passageBetween(before, at(2, 11), at(2, 16));
  const annotation = passage && {
    passage: printedPassage(before, passage),
    quote: describeQuote(before, passage),
  };

  it('stays on its words when a label in front of them is recognised later', () => {
    const after = transcriptOf(['The gates were open.', 'They stayed open.'], [7]);
    const kept = annotation && passageFromPrinted(after, annotation.passage);
    expect(kept && wordsOf(after, kept)).toEqual(['gates']);
  });

  it('is found where its words went', () => {
    const after = transcriptOf(['Well.', 'Now then. Chair: The gates were open.']);
    expect(annotation && resolve(after, annotation)).toEqual({
      kind: 'moved',
      passage: { start: at(3, 21), end: at(3, 26) },
    });
  });

  it('is lost, not guessed, when its words stand in two places alike', () => {
    const twice = transcriptOf(['Well.', 'gates', 'gates']);
    expect(
      annotation && resolve(twice, { ...annotation, quote: { exact: ['gates'], before: '', after: '' } }),
    ).toEqual({
      kind: 'lost',
    });
  });
});
