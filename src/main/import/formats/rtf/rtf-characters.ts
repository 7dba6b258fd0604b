import { decodeBytes, isWaiting } from './rtf-bytes';

/** So many are decoded together. */
const mostBytes = 4_096;
const hasBytes = /[\x80-\xff]/;

/** Control words that print a character. */
const characters: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ tab: '\t', emdash: '—', endash: '–', lquote: '‘', rquote: '’', bullet: '•' }),
  ...Object.entries({ ldblquote: '“', rdblquote: '”', emspace: ' ', enspace: ' ', qmspace: ' ' }),
  ...Object.entries({ zwj: '\u200d', zwnj: '\u200c' }),
]);

interface Around {
  /** True where the document was read as UTF-8, which is none of its own encodings: no character is a byte then. */
  readonly isUnicode: boolean;
  /** The code page of the font that is set. */
  readonly page: () => number;
  readonly put: (words: string) => void;
}

/** Makes words of characters and of bytes, and passes over those that a `\u` has beside it for programs that do not know it. */
export class RtfCharacters {
  readonly #around: Around;
  /** Bytes of characters that are not whole yet, and their code page. */
  readonly #bytes: number[] = [];
  /** How many characters are still to be passed over after a `\u`. */
  #passing = 0;
  undecodable = 0;

  constructor(around: Around) {
    this.#around = around;
  }

  byte(value: number): void {
    if (this.pass(1) === 0) this.#takeByte(value);
  }

  text(words: string): void {
    let at = this.pass(words.length);
    for (; at < words.length && this.#isWaiting(); at += 1) this.#bytes.push(words.charCodeAt(at));
    const rest = words.slice(at);
    if (this.#around.isUnicode || !hasBytes.test(rest)) this.add(rest);
    else this.#takeBytes(rest);
  }

  /** A `\u`, which stands for `fallback` characters after it. */
  unicode(number: number, fallback: number): void {
    this.flush();
    // What waited to be passed over is over: one character may be written as two of these.
    this.#passing = 0;
    if (number >= -0x8000 && number <= 0xffff) this.add(String.fromCharCode(number & 0xffff));
    this.#passing = fallback;
  }

  /** A control word that prints a character; false for one that prints none. */
  word(name: string): boolean {
    const sign = characters.get(name);
    if (sign !== undefined) this.add(sign);
    return sign !== undefined;
  }

  /** How many of so many characters are to be passed over. */
  pass(count: number): number {
    const passed = Math.min(this.#passing, count);
    this.#passing -= passed;
    return passed;
  }

  add(words: string): void {
    this.flush();
    if (words !== '') this.#around.put(words);
  }

  /** Before anything that changes what bytes mean, or where words go. */
  flush(): void {
    if (this.#bytes.length === 0) return;
    const words = decodeBytes(this.#bytes, this.#around.page());
    this.#bytes.length = 0;
    for (const sign of words) if (sign === '\ufffd') this.undecodable += 1;
    this.#around.put(words);
  }

  /** Where a group begins or ends: nothing is passed over beyond it. */
  endGroup(): void {
    this.flush();
    this.#passing = 0;
  }

  #isWaiting(): boolean {
    return isWaiting(this.#bytes, this.#around.page());
  }

  #takeByte(value: number): void {
    this.#bytes.push(value);
    if (this.#bytes.length >= mostBytes && !this.#isWaiting()) this.flush();
  }

  /** What is beyond ASCII in a file that is no UTF-8 is a byte of the code page too. */
  #takeBytes(words: string): void {
    for (const sign of words) {
      const code = sign.codePointAt(0) ?? 0;
      if (code >= 0x80) this.#takeByte(code);
      else this.add(sign);
    }
  }
}
