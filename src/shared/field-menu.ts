/** The menu of a field of text, as it is asked for; its place in CSS pixels of the page. */
export interface FieldMenu {
  readonly x: number;
  readonly y: number;
  /** Asked for with a key: then its first item is chosen already. */
  readonly isByKey: boolean;
  /** What may have been meant, best first, where the word at that place is misspelt; else null. */
  readonly suggestions: readonly string[] | null;
  /** False where the personal dictionary is full. */
  readonly canAdd: boolean;
}

/** What a person chose of it that is the page's to do: a suggestion, by its number from 0, or what becomes of the word. */
export type FieldChoice = number | 'add' | 'ignore';
