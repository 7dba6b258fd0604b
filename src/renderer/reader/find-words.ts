import type { Transcript } from '../../shared/transcript/transcript';

/** One place where the searched words stand: position in `Transcript.paragraphs`, offset in UTF-16 code units. */
export interface Found {
  readonly position: number;
  readonly start: number;
  readonly end: number;
}

/** Lower case without changing any length, so that offsets in the copy are offsets in the text. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : [...text]
        .map((char) => {
          const folded = char.toLowerCase();
          return folded.length === char.length ? folded : char;
        })
        .join('');
}

const copies = new WeakMap<Transcript, readonly string[]>();

function foldedCopy(transcript: Transcript): readonly string[] {
  const known = copies.get(transcript) ?? transcript.paragraphs.map(({ text }) => foldCase(text));
  copies.set(transcript, known);
  return known;
}

/** Every place where the words stand, in printed order, whatever their case: a plain scan of a lower-cased copy. */
export function findWords(transcript: Transcript, words: string): readonly Found[] {
  const wanted = foldCase(words.normalize('NFC').replace(/\s+/g, ' '));
  if (wanted.trim() === '') return [];
  const found: Found[] = [];
  for (const [position, text] of foldedCopy(transcript).entries()) {
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      found.push({ position, start: at, end: at + wanted.length });
    }
  }
  return found;
}
