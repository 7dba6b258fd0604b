import type { Transcript } from '../../shared/transcript/transcript';

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

const known = {
  starts: new WeakMap<Transcript, Uint32Array>(),
  anyCase: new WeakMap<Transcript, string>(),
  asPrinted: new WeakMap<Transcript, string>(),
};

/** Where each paragraph begins in the text of them all, in UTF-16 code units; one more says where the last one ends. */
export function startsOf(transcript: Transcript): Uint32Array {
  const made = known.starts.get(transcript);
  if (made) return made;
  const starts = new Uint32Array(transcript.paragraphs.length + 1);
  for (const [position, { text }] of transcript.paragraphs.entries())
    starts[position + 1] = (starts[position] ?? 0) + text.length + 1;
  known.starts.set(transcript, starts);
  return starts;
}

/** A transcript's folded paragraphs in one string, a line each, folded once. Takes about a byte a letter. */
export function foldedText(transcript: Transcript, matchCase: boolean): string {
  const texts = matchCase ? known.asPrinted : known.anyCase;
  const made = texts.get(transcript);
  if (made !== undefined) return made;
  const folded = transcript.paragraphs.map(({ text }) => fold(text, matchCase));
  // Decoded, a text that needs one byte a letter takes no more; a folded one keeps the two that its signs took.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    new TextEncoder().encode(folded.join('\n')),
  );
  texts.set(transcript, text);
  return text;
}
