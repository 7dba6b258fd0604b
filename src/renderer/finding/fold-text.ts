/** Signs that people type in their plain form, whatever form is printed. */
const plainForms: readonly (readonly [RegExp, string])[] = [
  [/[‘’]/g, "'"],
  [/[“”]/g, '"'],
  [/[‐-—]/g, '-'],
  [/\s/g, ' '],
];

function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  const letters = [...text].map((letter) => [letter, letter.toLowerCase()] as const);
  return letters.map(([letter, low]) => (low.length === letter.length ? low : letter)).join('');
}

function plain(text: string): string {
  return plainForms.reduce((folded, [sign, form]) => folded.replace(sign, form), text);
}

/**
 * Plain quotation marks, dashes and spaces, and small letters unless the case matters, without changing any length:
 * offsets stay what they are.
 */
export function fold(text: string, matchCase = false): string {
  return matchCase ? plain(text) : lowerCase(plain(text));
}

/** Paragraphs folded into one string, a line each. Takes about a byte a letter. */
export function foldParagraphs(paragraphs: readonly string[], matchCase: boolean): string {
  const folded = paragraphs.map((text) => fold(text, matchCase)).join('\n');
  // Decoded, a text that needs one byte a letter takes no more; a folded one keeps the two that its signs took.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(folded));
}
