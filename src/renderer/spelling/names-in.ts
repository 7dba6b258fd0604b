import { ownerOf, plainWord } from './word-rules';

const word = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/**
 * The words that a text prints with a capital, as it prints them: people, places, organisations. The first words of
 * sentences are among them, and do no harm: they are only let pass with their capital. What is printed small is left to
 * the dictionary, or every slip of a transcriber, and every "color" of an American one, would be right in a note.
 */
export function namesIn(text: string): readonly string[] {
  const words = text.match(word) ?? [];
  return words.filter((one) => /\p{Lu}/u.test(one)).map((one) => ownerOf(plainWord(one)));
}
