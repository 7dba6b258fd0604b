import { wordCharactersOf } from '../../shared/transcript/word-characters';
import { fold } from './fold-text';

/** What counts as the same words. */
export interface WordWays {
  readonly wholeWords: boolean;
  readonly matchCase: boolean;
}

/** Says of a place in the folded text, each time a later one, whether it counts. */
export type Accepts = (at: number) => boolean;

/** Visits, in order, the places where words stand in a folded text; those that count do not overlap. */
export function eachPlace(
  text: string,
  wanted: string,
  accepts: Accepts | null,
  visit: (at: number) => void,
): void {
  let from = 0;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, from)) {
    from = at + 1;
    if (accepts && !accepts(at)) continue;
    from = at + wanted.length;
    visit(at);
  }
}

/** Whether words are whole where they stand. An end of theirs that is no letter or digit is whole anywhere. */
export function wholeIn(text: string, wanted: string): Accepts {
  const { length } = wanted;
  const isWord = wordCharactersOf(text);
  const [begins, ends] = [0, length - 1].map(wordCharactersOf(wanted));
  return (at) => !(begins && isWord(at - 1)) && !(ends && isWord(at + length));
}

/** How often words stand in a folded text. */
export function timesIn(text: string, wanted: string, wholeWords: boolean): number {
  let times = 0;
  eachPlace(text, wanted, wholeWords ? wholeIn(text, wanted) : null, () => {
    times += 1;
  });
  return times;
}

/** Words as they are looked for; white space alone is looked for nowhere. */
export function wantedWords(words: string, matchCase: boolean): string {
  const wanted = fold(words.normalize('NFC').replace(/\s+/g, ' '), matchCase);
  return wanted.trim() === '' ? '' : wanted;
}
