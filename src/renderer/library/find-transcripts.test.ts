import { describe, expect, it } from 'vitest';
import { transcriptId } from '../../shared/id';
import type { ListedTranscript } from '../../shared/notebook/library-notebook';
import { addedWords } from './added-words';
import { findTranscripts } from './find-transcripts';

const listed = (title: string, ...speakers: string[]): ListedTranscript => ({
  id: transcriptId(title),
  title,
  speakers,
  fileName: 'file.txt',
  date: null,
  eventKind: 'panel',
  words: 10,
  addedAt: 0,
});

const all = [
  listed('Rail safety', 'Zoë Marsh', 'Ravi Patel'),
  listed('Water quality', 'Ann O’Dea'),
  listed('Safety at sea', 'Ravi Patel'),
];

describe('finding a transcript', () => {
  it.each([
    ['', ['Rail safety', 'Water quality', 'Safety at sea']],
    ['safety', ['Rail safety', 'Safety at sea']],
    ['zoe', ['Rail safety']],
    ["o'dea", ['Water quality']],
    ['patel sea', ['Safety at sea']],
    ['  WATER  ', ['Water quality']],
    ['harbour', []],
  ])('%j finds %j', (query, titles) => {
    expect(findTranscripts(all, query).map(({ title }) => title)).toEqual(titles);
  });
});

describe('the day a transcript was added', () => {
  const now = new Date(2024, 2, 12, 9, 30).getTime();

  it.each([
    [new Date(2024, 2, 12, 0, 1), 'Added today'],
    [new Date(2024, 2, 11, 23, 59), 'Added yesterday'],
    [new Date(2024, 1, 1, 12, 0), 'Added 1 Feb 2024'],
  ])('%s is %s', (added, words) => {
    expect(addedWords(added.getTime(), now)).toBe(words);
  });
});
