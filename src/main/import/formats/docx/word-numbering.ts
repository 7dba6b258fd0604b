import { longestListNumber, type NumberSigns } from '../list-number';
import { isOn, readPart } from './read-part';
import type { WordStyles } from './word-styles';

/** What is printed before a paragraph at one level of a list. */
export interface ListLevel {
  start: number;
  /** Null for a bullet, which is no word. */
  signs: NumberSigns | null;
  /** "Q%1": its words, with the numbers of the levels from 1 in them. */
  words: string;
  /** How many levels from the first begin it anew when one of them goes on; undefined for all above it. */
  restart: number | undefined;
  /** Writes the numbers of other levels in figures, whatever theirs are. */
  isLegal: boolean;
  /** The style of paragraphs that are of this level. */
  style: string | undefined;
  bold: boolean | undefined;
}

/** A list as a paragraph names it. Lists with the same `counted` are one, and their numbers go on. */
export interface WordList {
  readonly counted: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Where it begins instead, by level, when it is first used. */
  readonly starts: ReadonlyMap<number, number>;
}

/** The lists by their ids. */
export type WordLists = ReadonlyMap<string, WordList>;

interface OwnList {
  base: string;
  /** The style of lists that it stands for. */
  link: string | undefined;
  readonly levels: Map<number, ListLevel>;
  readonly starts: Map<number, number>;
}

const levelsOfList = 9;
/** Lists stand for styles of lists once; a circle of them ends here. */
const deepest = 4;

const signsOf: ReadonlyMap<string, NumberSigns | null> = new Map<string, NumberSigns | null>([
  ['bullet', null],
  ['none', ''],
  ['decimalZero', '01'],
  ['ordinal', '1st'],
  ['lowerRoman', 'i'],
  ['upperRoman', 'I'],
  ['lowerLetter', 'aa'],
  ['upperLetter', 'AA'],
]);

/** In figures where there are no such signs here: the number is not lost. */
function signsFor(format: string): NumberSigns | null {
  const signs = signsOf.get(format);
  return signs === undefined ? '1' : signs;
}

/** The lists of a document, each with what it takes from those that it stands for. */
export function readLists(xml: string, styles: WordStyles): WordLists {
  const { lists, bases } = ownLists(xml);
  return new Map(
    [...lists].map(([id, own]) => {
      const [counted, levels] = levelsOf(own, { lists, bases, styles });
      return [id, { counted, levels: new Map([...levels, ...own.levels]), starts: own.starts }];
    }),
  );
}

interface OwnLists {
  readonly lists: ReadonlyMap<string, OwnList>;
  /** What lists are based on: the levels of one or more. */
  readonly bases: ReadonlyMap<string, OwnList>;
}

/** The levels that a list is based on, and by which id: its own base, or that of the style of lists it stands for. */
function levelsOf(
  list: OwnList,
  { lists, bases, styles }: OwnLists & { readonly styles: WordStyles },
): readonly [string, ReadonlyMap<number, ListLevel>] {
  let id = list.base;
  for (let depth = 0; depth < deepest; depth += 1) {
    const link = bases.get(id)?.link;
    const next = link === undefined ? undefined : lists.get(styles.get(link)?.list ?? '')?.base;
    if (next === undefined) break;
    id = next;
  }
  return [id, bases.get(id)?.levels ?? new Map()];
}

function ownLists(xml: string): OwnLists {
  const lists = new Map<string, OwnList>();
  const bases = new Map<string, OwnList>();
  let list: OwnList | undefined;
  let level: ListLevel | undefined;
  let at = 0;
  readPart(xml, {
    open: (name, attribute) => {
      if (name === 'abstractNum' || name === 'num') {
        list = { base: '', link: undefined, levels: new Map(), starts: new Map() };
        if (name === 'num') lists.set(attribute('numId') ?? '', list);
        else bases.set(attribute('abstractNumId') ?? '', list);
      } else if (name === 'lvl' || name === 'lvlOverride') {
        at = numberOf(attribute('ilvl')) ?? levelsOfList;
        level = name === 'lvl' ? newLevel() : undefined;
        if (level && at < levelsOfList) list?.levels.set(at, level);
      } else if (level) takeOfLevel(level, name, attribute('val'));
      else if (list) takeOfList(list, at, name, attribute('val'));
    },
    close: (name) => {
      if (name === 'lvl') level = undefined;
    },
  });
  return { lists, bases };
}

/** A number as the file states it; undefined for what is none, or too high for any list. */
function numberOf(value: string | undefined): number | undefined {
  return /^\d{1,9}$/.test(value ?? '') ? Number(value) : undefined;
}

const newLevel = (): ListLevel => ({
  start: 0,
  signs: '1',
  words: '',
  restart: undefined,
  isLegal: false,
  style: undefined,
  bold: undefined,
});

function takeOfList(list: OwnList, at: number, name: string, value: string | undefined): void {
  if (name === 'abstractNumId') list.base = value ?? '';
  else if (name === 'numStyleLink') list.link = value;
  else if (name === 'startOverride' && at < levelsOfList) list.starts.set(at, numberOf(value) ?? 0);
}

function takeOfLevel(level: ListLevel, name: string, value: string | undefined): void {
  if (name === 'start') level.start = numberOf(value) ?? 0;
  else if (name === 'numFmt') level.signs = signsFor(value ?? '');
  else if (name === 'lvlText') level.words = (value ?? '').slice(0, longestListNumber);
  else if (name === 'lvlRestart') level.restart = numberOf(value);
  else if (name === 'isLgl') level.isLegal = isOn(value);
  else if (name === 'pStyle') level.style = value;
  else if (name === 'b') level.bold = isOn(value);
  else if (name === 'vanish' && isOn(value)) level.words = '';
}
