/** The kinds of English whose dictionaries are part of the app; the first is what is checked by until told otherwise. */
export const englishes = ['british', 'australian', 'canadian'] as const;
export type English = (typeof englishes)[number];

/** How one person has spelling checked at one desk. */
export interface SpellingChoice {
  readonly isOn: boolean;
  readonly english: English;
  /** The personal dictionary: the words that this person added, as they were typed, in the order they were added. */
  readonly words: readonly string[];
}

export const firstSpelling: SpellingChoice = { isOn: true, english: 'british', words: [] };

/** In UTF-16 code units; longer ones are no words. */
export const longestWord = 60;
export const mostWords = 5_000;

/** Whether a word can be added to a personal dictionary that holds these. */
export function canAdd(words: readonly string[], word: string): boolean {
  return word.length <= longestWord && words.length < mostWords && !words.includes(word);
}

/** With one more word in the personal dictionary. */
export function withWord(choice: SpellingChoice, word: string): SpellingChoice {
  return canAdd(choice.words, word) ? { ...choice, words: [...choice.words, word] } : choice;
}

export function withoutWord(choice: SpellingChoice, word: string): SpellingChoice {
  return { ...choice, words: choice.words.filter((one) => one !== word) };
}
