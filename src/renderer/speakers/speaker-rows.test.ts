import { describe, expect, it } from 'vitest';
import { speakerSummary } from '../../shared/transcript/speaker-summary';
import { transcriptOf } from '../../shared/transcript/transcript.testing';
import { type SpeakerOrder, speakerRows } from './speaker-rows';

const transcript = transcriptOf(
  'Ann Lee: One.\n\nBo Roe: Four words are here.\n\nAnn Lee: Two.\n\nBo Roe: Three more words.',
);

const told = (order: SpeakerOrder, positions: readonly number[] = []) =>
  speakerRows(
    transcript,
    speakerSummary(transcript),
    positions.map((position) => ({ position, passage: null, annotation: {} as never })),
    order,
  ).map(({ speaker, words, turns, share, highlights }) => [speaker.name, words, turns, share, highlights]);

describe('the rows of the speakers', () => {
  it('say words, turns, the share of all words and how much is highlighted', () => {
    expect(told('place', [0, 1, 3, -1])).toEqual([
      ['Ann Lee', 2, 2, 2 / 9, 1],
      ['Bo Roe', 7, 2, 7 / 9, 2],
    ]);
  });

  it.each([
    ['words', ['Bo Roe', 'Ann Lee']],
    ['turns', ['Ann Lee', 'Bo Roe']],
  ] as const)('stand in the order of %s, and as in the text among equals', (order, names) => {
    expect(told(order).map(([name]) => name)).toEqual(names);
  });

  it('say a share of nothing where nobody said a word', () => {
    const silent = speakerSummary(transcript).map((summary) => ({ ...summary, words: 0 }));
    expect(speakerRows(transcript, silent, [], 'place').map(({ share }) => share)).toEqual([0, 0]);
  });
});
