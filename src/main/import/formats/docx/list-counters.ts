import { longestListNumber, printedNumber } from '../list-number';
import type { ListLevel, WordList, WordLists } from './word-numbering';
import type { WordStyle } from './word-styles';

/** Which list a paragraph says itself that it is an item of; undefined where its style says it. */
export interface ListItem {
  /** '0' for none, whatever the style says. */
  readonly list: string | undefined;
  readonly level: number | undefined;
}

export interface PrintedListNumber {
  /** With the space after it; '' where nothing is printed. */
  readonly words: string;
  readonly isBold: boolean | undefined;
}

const notPrinted: PrintedListNumber = { words: '', isBold: undefined };

/** Counts the items of lists as their paragraphs come, in the order of the text. */
export class ListCounters {
  readonly #lists: WordLists;
  /** By what is counted, the numbers reached at its levels; undefined at one that has not begun, or begins anew. */
  readonly #reached = new Map<string, (number | undefined)[]>();
  readonly #used = new Set<WordList>();

  constructor(lists: WordLists) {
    this.#lists = lists;
  }

  /** What is printed before the next paragraph, by what it says and by its style. */
  next(item: ListItem | null, style: WordStyle | undefined): PrintedListNumber {
    const list = this.#lists.get(item?.list ?? style?.list ?? '');
    if (list === undefined) return notPrinted;
    const at = item?.level ?? levelOfStyle(list, style) ?? (item?.list ? undefined : style?.level) ?? 0;
    const level = list.levels.get(at);
    if (level === undefined) return notPrinted;
    const reached = this.#count(list, at);
    const words = level.signs === null ? '' : wordsOf(list, level, at, reached);
    // Where Word puts nothing after a number, an indent may: a word of its own it is in any case.
    return { words: words.trim() === '' ? '' : `${words} `, isBold: level.bold };
  }

  #count(list: WordList, at: number): readonly (number | undefined)[] {
    const reached = this.#reached.get(list.counted) ?? [];
    this.#reached.set(list.counted, reached);
    if (!this.#used.has(list)) {
      this.#used.add(list);
      for (const level of list.starts.keys()) if (level >= at) reached[level] = undefined;
    }
    // An item below one that is not there is printed, and counted, as if it were.
    for (let above = 0; above < at; above += 1) reached[above] ??= startOf(list, above);
    const before = reached[at];
    reached[at] = before === undefined ? startOf(list, at) : before + 1;
    for (const [below, { restart = below }] of list.levels)
      if (below > at && at < restart) reached[below] = undefined;
    return reached;
  }
}

function startOf({ starts, levels }: WordList, at: number): number {
  return starts.get(at) ?? levels.get(at)?.start ?? 0;
}

/** Paragraphs of a style are of the level that names it; the style need not say which. */
function levelOfStyle({ levels }: WordList, style: WordStyle | undefined): number | undefined {
  if (style?.listedAs === undefined) return undefined;
  for (const [at, level] of levels) if (level.style === style.listedAs) return at;
  return undefined;
}

function wordsOf(
  list: WordList,
  { words, isLegal }: ListLevel,
  own: number,
  reached: readonly (number | undefined)[],
): string {
  const printed = words.replace(/%([1-9])/g, (_all, digit: string) => {
    const at = Number(digit) - 1;
    const signs = list.levels.get(at)?.signs ?? '';
    return printedNumber(reached[at] ?? startOf(list, at), isLegal && at !== own ? '1' : signs);
  });
  return printed.slice(0, longestListNumber);
}
