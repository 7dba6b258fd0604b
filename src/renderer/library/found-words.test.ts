import { describe, expect, it } from 'vitest';
import { transcriptId } from '../../shared/id';
import type { ListedTranscript } from '../../shared/notebook/library-notebook';
import { plainChoice } from '../finding/find-choice';
import type { FoundIn } from '../finding/finder';
import type { LibraryFound } from '../store/library-finder';
import { nothingWords, restOf, statusWords } from './found-words';
import { newestFirst } from './order-transcripts';

/** So many places in the text and in notes, of which so many are shown. */
const group = (inText: number, inNotes: number, shown: number, inClarifications = 0): FoundIn => {
  const paragraph = {
    paragraph: 'paragraph:1',
    offset: 0,
    count: shown,
    speaker: null,
    location: '¶1',
    pieces: [],
  };
  return {
    id: transcriptId('a'.repeat(64)),
    inText: { count: inText, paragraphs: [paragraph] },
    inClarifications: { count: inClarifications, clarifications: [] },
    inNotes: { count: inNotes, notes: [] },
  } as unknown as FoundIn;
};

const search = (changed: Partial<LibraryFound>): LibraryFound => ({
  words: 'gate',
  row: null,
  answered: { words: 'gate', ways: plainChoice, ids: [] },
  found: [],
  waiting: 0,
  left: 0,
  ...changed,
});

describe('what is said of a search of the library', () => {
  it.each([
    [{ words: ' ' }, '3 transcripts'],
    [
      { answered: null, waiting: 3 },
      '1 of 3 transcripts by title or speaker; 3 transcripts still being prepared',
    ],
    [{}, '1 of 3 transcripts by title or speaker; not in any text or note'],
    [
      { found: [group(1_200, 0, 5), group(1, 1, 1)], left: 1 },
      '1 of 3 transcripts by title or speaker; 1,201 places in the text and 1 place in notes of 2; 1 transcript could not be searched',
    ],
    [{ found: [group(1, 0, 1, 2)] }, '1 of 3 transcripts by title or speaker; 3 places in the text of 1'],
    [{ found: [group(0, 2, 0)] }, '1 of 3 transcripts by title or speaker; 2 places in notes of 1'],
  ])('%j is “%s”', (changed, words) => {
    expect(statusWords(3, 1, search(changed))).toBe(words);
  });

  it('nothing is said of no transcripts', () => {
    expect(statusWords(0, 0, search({ words: '' }))).toBe('');
  });

  it('what is not shown is counted', () => {
    expect(restOf(group(217, 3, 5))).toBe(215);
    expect(restOf(group(217, 3, 5, 2))).toBe(217);
  });

  it.each([
    [{}, plainChoice, 'Fewer letters find more.'],
    [{ waiting: 2 }, plainChoice, 'Of these, 2 are still being prepared.'],
    [{}, { ...plainChoice, matchCase: true }, 'Without Match case, and with fewer letters, more is found.'],
  ])(
    'when nothing is found, %j, it says where it was looked and what to try',
    (changed, choice, sentence) => {
      const sentences = nothingWords(3, search(changed), choice);
      expect(sentences[0]).toBe('Titles, speakers, the text and the notes of 3 transcripts were searched.');
      expect(sentences).toContain(sentence);
    },
  );
});

it('the newest event comes first, by the day it was added where no day is known, then what was added last', () => {
  const at = (title: string, date: string | null, day: string) =>
    ({ title, date, addedAt: Date.parse(`${day}T12:00:00Z`) }) as ListedTranscript;
  const all = [
    at('old', '2020-01-01', '2025-06-01'),
    at('unknown', null, '2024-05-01'),
    at('same day, earlier', '2025-02-02', '2025-03-01'),
    at('same day, later', '2025-02-02', '2025-03-02'),
  ];
  expect(newestFirst(all).map(({ title }) => title)).toEqual([
    'same day, later',
    'same day, earlier',
    'unknown',
    'old',
  ]);
});
