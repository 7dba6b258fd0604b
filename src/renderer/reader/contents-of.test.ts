import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../shared/transcript/transcript';
import { transcriptOf } from '../../shared/transcript/transcript.testing';
import { contentsOf } from './contents-of';

const hearing = transcriptOf(
  [
    'Chair: Good morning.',
    'Q1 Chair: What of the fish?',
    'Dr Roe: There are fewer.',
    'Q2 Chair: Why?',
    'Dr Roe: Nets.',
  ].join('\n\n'),
);

const entriesOf = (transcript = hearing) =>
  Object.fromEntries(
    contentsOf(transcript).map(({ kind, entries }) => [
      kind,
      entries.map(({ words, position, number }) => `${words} @${position} ¶${number}`),
    ]),
  );

/** With a heading before the paragraph at each of these positions. */
function withHeadings(positions: readonly number[]) {
  const paragraphs = hearing.paragraphs.map(
    (paragraph, position): Paragraph =>
      positions.includes(position)
        ? { ...paragraph, number: null, reason: 'heading', text: `Part ${position}` }
        : paragraph,
  );
  return { ...hearing, paragraphs };
}

describe('the contents of a transcript', () => {
  it('are its questions by number, with who asks and the first words, and its turns', () => {
    expect(entriesOf()).toEqual({
      questions: ['Q1 Chair: What of the fish? @1 ¶2', 'Q2 Chair: Why? @3 ¶4'],
      turns: ['Chair @0 ¶1', 'Chair @1 ¶2', 'Dr Roe @2 ¶3', 'Chair @3 ¶4', 'Dr Roe @4 ¶5'],
    });
  });

  it('are its headings first, each with the number of the first paragraph of speech below it', () => {
    const { headings } = entriesOf(withHeadings([0, 2, 3]));
    expect(headings).toEqual(['Part 0 @0 ¶2', 'Part 2 @2 ¶5', 'Part 3 @3 ¶5']);
    expect(contentsOf(withHeadings([2])).map(({ kind }) => kind)[0]).toBe('headings');
  });

  it('leave out what there is none of', () => {
    const plain = transcriptOf('Ann Lee: Hello.\n\nBo Roe: Hello.\n\nAnn Lee: Yes.\n\nBo Roe: No.');
    expect(Object.keys(entriesOf(plain))).toEqual(['turns']);
  });

  it('give a heading with no speech below it no number', () => {
    expect(entriesOf(withHeadings([4])).headings).toEqual(['Part 4 @4 ¶null']);
  });

  it('are made of 10,000 headings without looking through the text for each', () => {
    const [speech] = hearing.paragraphs;
    if (!speech) throw new Error('A paragraph was expected');
    const heading: Paragraph = { ...speech, number: null, reason: 'heading' };
    const paragraphs = [...Array.from({ length: 10_000 }, () => heading), speech];
    const begun = performance.now();
    const [first] = contentsOf({ ...hearing, paragraphs });
    expect(first?.entries.length).toBe(10_000);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
