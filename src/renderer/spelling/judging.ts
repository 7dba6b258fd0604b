import type { English } from '../../shared/spelling';
import { type Dictionary, dictionaryOf } from './dictionary';
import { namesIn } from './names-in';
import { parliamentaryWords } from './parliamentary-words';
import { suggestionsFor } from './suggestions';
import { isSpeltRight, plainWord } from './word-rules';

const parliamentary: ReadonlySet<string> = new Set(parliamentaryWords);

/** Of the words of one text: in one that is pasted in another language all are misspelt, and few of them are asked for. */
const mostAhead = 20;

const nothing = () => undefined;
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** What the page asks of the thread that checks spelling, in the order in which it is heard. */
export type Asked =
  | { readonly kind: 'english'; readonly english: English; readonly address: string }
  /** Texts whose names are right, which come in portions; the first makes those before forgotten. */
  | { readonly kind: 'names'; readonly texts: readonly string[]; readonly isFirst: boolean }
  /** A person's own words. */
  | { readonly kind: 'own'; readonly words: readonly string[] }
  | { readonly kind: 'check'; readonly ticket: number; readonly words: readonly string[] }
  | { readonly kind: 'suggest'; readonly ticket: number; readonly word: string };

/** The words that are misspelt, or those that may have been meant; `cause` where no dictionary could be had. */
export type Answer =
  | { readonly ticket: number; readonly words: readonly string[] }
  | { readonly ticket: number; readonly cause: string };

/** The other side of `Spelling`. Never throws. */
export class Judging {
  readonly #read: (address: string) => Promise<Dictionary>;
  readonly #say: (answer: Answer) => void;
  #dictionary: Promise<Dictionary> = Promise.reject(new Error('No dictionary was chosen.'));
  #names: ReadonlySet<string> = new Set();
  #own: ReadonlySet<string> = new Set();
  /** The names and a person's own words, to suggest; put in order when that is first needed. */
  #preferred: Dictionary | null = null;
  /** Suggestions by word, looked for as soon as a word is misspelt: by the time that its menu is asked for they are there. */
  readonly #suggestions = new Map<string, readonly string[]>();
  #ahead: Promise<void> = Promise.resolve();

  constructor(read: (address: string) => Promise<Dictionary>, say: (answer: Answer) => void) {
    this.#read = read;
    this.#say = say;
    this.#dictionary.catch(nothing);
  }

  hear(asked: Asked): void {
    switch (asked.kind) {
      case 'english':
        this.#dictionary = this.#read(asked.address);
        // Whoever asks for a word is told.
        this.#dictionary.catch(nothing);
        this.#forget();
        break;
      case 'names':
        this.#names = new Set([...(asked.isFirst ? [] : this.#names), ...asked.texts.flatMap(namesIn)]);
        this.#forget();
        break;
      case 'own':
        this.#own = new Set(asked.words.map(plainWord));
        this.#forget();
        break;
      case 'check':
        void this.#answer(asked.ticket, (dictionary) => this.#misspelt(asked.words, dictionary));
        break;
      case 'suggest':
        void this.#answer(asked.ticket, (dictionary) => this.#suggest(asked.word, dictionary));
        break;
    }
  }

  async #answer(ticket: number, find: (dictionary: Dictionary) => readonly string[]): Promise<void> {
    try {
      this.#say({ ticket, words: find(await this.#dictionary) });
    } catch (error) {
      this.#say({ ticket, cause: String(error) });
    }
  }

  #misspelt(words: readonly string[], dictionary: Dictionary): readonly string[] {
    const lists: readonly Pick<Dictionary, 'has'>[] = [this.#names, this.#own, parliamentary, dictionary];
    const isListed = (word: string) => lists.some((list) => list.has(word));
    const misspelt = words.filter((word) => !isSpeltRight(word, isListed));
    for (const word of misspelt.slice(0, mostAhead)) this.#lookAhead(word);
    return misspelt;
  }

  /** A word at a time, so that what is asked meanwhile waits for no more than one. */
  #lookAhead(word: string): void {
    this.#ahead = this.#ahead
      .then(pause)
      .then(() => this.#dictionary)
      // Where another dictionary was chosen meanwhile that cannot be had, whoever asks for a word is told.
      .then((dictionary) => void this.#suggest(word, dictionary), nothing);
  }

  #suggest(word: string, dictionary: Dictionary): readonly string[] {
    const before = this.#suggestions.get(word);
    if (before) return before;
    this.#preferred ??= dictionaryOf([...this.#names, ...this.#own, ...parliamentaryWords]);
    const suggestions = suggestionsFor(word, dictionary, this.#preferred);
    this.#suggestions.set(word, suggestions);
    return suggestions;
  }

  #forget(): void {
    this.#preferred = null;
    this.#suggestions.clear();
  }
}
