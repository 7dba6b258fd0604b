import { makeTranscript } from './make-transcript';
import { people } from './words';

export interface Turn {
  readonly speaker: string;
  readonly paragraphs: readonly string[];
}

/** The synthetic transcript of so many words as turns, for formats that say themselves who speaks. */
export function makeTurns(words: number): readonly Turn[] {
  const turns: { speaker: string; paragraphs: string[] }[] = [];
  for (const block of makeTranscript(words, 'long').text.split(/\n{2,}/)) {
    if (people.includes(block)) turns.push({ speaker: block, paragraphs: [] });
    else if (block !== '') turns.at(-1)?.paragraphs.push(block);
  }
  return turns;
}
