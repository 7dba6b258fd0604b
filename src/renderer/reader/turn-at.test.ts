import { describe, expect, it } from 'vitest';
import { transcriptOf } from '../../shared/transcript/transcript.testing';
import { linesFrom, turnAt, turnBefore } from './turn-at';

const transcript = transcriptOf(
  'Ann Lee: One.\n\nAnd more.\n\nBo Roe: Two.\n\nAnn Lee: Three.\n\nBo Roe: Four.\n\n(Question put.)',
);

describe('the turn of a paragraph', () => {
  it.each([
    [0, 'Ann Lee', 0],
    [1, 'Ann Lee', 0],
    [2, 'Bo Roe', 1],
  ])('%i is the one that it is said in', (position, name, index) => {
    expect(turnAt(transcript, position)).toMatchObject({ index, position, speaker: { name } });
  });

  it('is none beyond the end', () => {
    expect(turnAt(transcript, 99)).toBeNull();
  });

  it('has one before it, except the first', () => {
    expect(turnBefore(transcript, 0)).toBeNull();
    expect(turnBefore(transcript, 2)).toBe(transcript.turns[1]);
  });

  it('and those after it by the same speaker are named by their label lines', () => {
    const first = turnAt(transcript, 1);
    const second = turnAt(transcript, 3);
    if (!first || !second) throw new Error('Two turns were expected');
    expect(linesFrom(transcript, first)).toEqual(['paragraph:1', 'paragraph:4']);
    expect(linesFrom(transcript, second)).toEqual(['paragraph:4']);
  });
});
