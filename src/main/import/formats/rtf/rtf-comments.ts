import type { RichLines } from '../rich-lines';
import type { Gathering } from './rtf-state';

/** Puts comments together: their parts are groups of their own, some before and some inside the words of each. */
export class RtfComments {
  readonly #lines: RichLines;
  readonly #begun = new Set<string>();
  #count = 0;
  #author = '';
  #id = '';
  #date = '';

  constructor(lines: RichLines) {
    this.#lines = lines;
  }

  /** A part of a comment, or its words, after which it is whole. */
  take({ kind, words }: Gathering): void {
    const value = words.trim();
    if (kind === 'comment-author') this.#author = value;
    else if (kind === 'comment-date') this.#date = dateOf(Number(value));
    else if (kind === 'comment-id') this.#id = value;
    else if (kind === 'comment-end') this.#lines.commentPlace(value, 'end');
    else if (kind === 'comment-start') this.#start(value);
    else if (kind === 'comment') this.#finish(words);
  }

  #start(id: string): void {
    this.#begun.add(id);
    this.#lines.commentPlace(id, 'start');
  }

  /** One that marks no words is where it stands. */
  #finish(note: string): void {
    this.#count += 1;
    const id = this.#begun.has(this.#id) ? this.#id : `${this.#count} without a beginning`;
    if (!this.#begun.has(id)) this.#start(id);
    this.#begun.delete(id);
    this.#lines.comment({ id, author: this.#author, date: this.#date, note });
    this.#author = '';
    this.#id = '';
    this.#date = '';
  }
}

/** A date as Word packs it into the bits of one number: minute, hour, day, month and years since 1900. */
function dateOf(packed: number): string {
  if (!Number.isInteger(packed) || packed === 0) return '';
  const bits = (from: number, count: number) => (packed >>> from) & (2 ** count - 1);
  const two = (value: number) => `${value}`.padStart(2, '0');
  const day = `${1900 + bits(20, 9)}-${two(bits(16, 4))}-${two(bits(11, 5))}`;
  return `${day}T${two(bits(6, 5))}:${two(bits(0, 6))}:00`;
}
