import { describe, expect, it } from 'vitest';
import { bringInWords, copiedNotes, saidWords } from './lost-note-words';

const note = { place: null, note: 'Ask.', labels: ['Cost'], author: 'Anna Reed', madeAt: null };

describe('what is said of notes to bring in', () => {
  it.each([
    [
      { fresh: 1, known: 0, lost: 0 },
      'holds 1 note on a text that is not in the file. One has its words in “Quay”.',
    ],
    [
      { fresh: 2, known: 0, lost: 3 },
      'holds 5 notes on a text that is not in the file. 2 have their words in “Quay”.',
    ],
    [
      { fresh: 2, known: 1, lost: 0 },
      'holds 3 notes on a text that is not in the file. 3 have their words in “Quay”. One is there already, and stays as it is.',
    ],
    [
      { fresh: 0, known: 2, lost: 1 },
      'holds 3 notes on a text that is not in the file. 2 have their words in “Quay”. 2 are there already, and stay as they are.',
    ],
  ])('counts %o', (counts, words) => {
    expect(bringInWords({ fileName: 'a.json', title: 'Quay', hasText: false, ...counts })).toBe(
      `“a.json” ${words}`,
    );
  });

  it.each([
    [note, 'Ask. (Cost, by Anna Reed)'],
    [{ ...note, labels: [], author: null }, 'Ask.'],
    [{ ...note, note: '' }, 'Highlight (Cost, by Anna Reed)'],
    [{ ...note, note: '', labels: [], author: null }, 'Highlight'],
  ])('says what is in %o', (given, words) => {
    expect(saidWords(given)).toBe(words);
  });

  it('copies each with the words that it is on', () => {
    const place = { exact: 'nine\n  million', before: '', after: '', position: null };
    expect(copiedNotes([{ ...note, place }, note])).toBe(
      '“nine million”\nAsk. (Cost, by Anna Reed)\n\nOn the whole document\nAsk. (Cost, by Anna Reed)\n',
    );
  });
});
