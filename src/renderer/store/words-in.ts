import type { Transcript } from '../../shared/transcript/transcript';

/** How many words of speech a transcript has: runs between white space. */
export function wordsIn(transcript: Transcript): number {
  let words = 0;
  for (const { number, text } of transcript.paragraphs) {
    if (number !== null) words += text.split(' ').length;
  }
  return words;
}
