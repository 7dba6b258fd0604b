import { longestListNumber, type NumberSigns, printedNumber } from '../list-number';
import type { Attributes } from './odf-xml';

interface ListLevel {
  readonly start: number;
  readonly signs: NumberSigns;
  /** "Q%1%": the words of the number, with the numbers of levels from 1 in them; '' where nothing is printed. */
  readonly words: string;
}

type Levels = Map<number, ListLevel>;

const mostLevels = 10;
const outline = 'text:outline-style';
const styleOfList = /^text:(?:list|outline)-style$/;
const styleOfLevel = /^text:(?:list-level-style-(?:number|bullet|image)|outline-level-style)$/;
const formats: ReadonlyMap<string, NumberSigns> = new Map(
  (['1', 'i', 'I', 'a', 'A'] as const).map((signs) => [signs, signs]),
);

/** What the styles of a document's lists print before their items, by style and level, filled as its parts are read. */
export class OdfListStyles {
  readonly #styles = new Map<string, Levels>();
  #levels: Levels | null = null;

  open(name: string, attributes: Attributes): void {
    if (styleOfList.test(name)) {
      this.#levels = new Map();
      this.#styles.set(name === outline ? outline : (attributes['style:name'] ?? ''), this.#levels);
    } else if (styleOfLevel.test(name)) {
      const at = numberOf(attributes['text:level']) ?? 0;
      if (at >= 1 && at <= mostLevels) this.#levels?.set(at, levelOf(name, at, attributes));
    }
  }

  close(name: string): void {
    if (styleOfList.test(name)) this.#levels = null;
  }

  get(style: string | undefined): ReadonlyMap<number, ListLevel> | undefined {
    return this.#styles.get(style ?? '');
  }

  get outline(): ReadonlyMap<number, ListLevel> | undefined {
    return this.#styles.get(outline);
  }
}

function levelOf(name: string, at: number, attributes: Attributes): ListLevel {
  const isNumber = !/-(?:bullet|image)$/.test(name);
  const format = attributes['style:num-format'] ?? '';
  // Where letters are in step, aa is followed by bb.
  const isInStep = attributes['style:num-letter-sync'] === 'true' && /^a$/i.test(format);
  const signs = (isInStep ? `${format}${format}` : formats.get(format)) as NumberSigns | undefined;
  return {
    start: numberOf(attributes['text:start-value']) ?? 1,
    signs: signs ?? (format === '' ? '' : '1'),
    words: isNumber ? wordsOfLevel(at, attributes) : '',
  };
}

/** LibreOffice says where each number stands; for other programs a full stop is between them. */
function wordsOfLevel(at: number, attributes: Attributes): string {
  const shown = Math.min(numberOf(attributes['text:display-levels']) ?? 1, at);
  const numbers = Array.from({ length: shown }, (_, index) => `%${at - shown + 1 + index}%`).join('.');
  const { 'style:num-prefix': before = '', 'style:num-suffix': after = '' } = attributes;
  const words = attributes['loext:num-list-format'] ?? `${before}${numbers}${after}`;
  return words.slice(0, longestListNumber);
}

function numberOf(value: string | undefined): number | undefined {
  return /^\d{1,9}$/.test(value ?? '') ? Number(value) : undefined;
}

/** The numbers that a list has reached, by level; undefined at one that has not begun, or begins anew. */
type Reached = (number | undefined)[];

interface OpenList {
  readonly style: string | undefined;
  readonly reached: Reached;
  /** The item that is open has had no paragraph yet. */
  isFresh: boolean;
  startsAt: number | undefined;
}

/** Counts the items of the lists of a text as they come. */
export class OdfLists {
  readonly #styles: OdfListStyles;
  readonly #open: OpenList[] = [];
  readonly #byId = new Map<string, Reached>();
  /** The list that was last begun, beside those within others. */
  #last: Pick<OpenList, 'style' | 'reached'> | null = null;
  readonly #headings: Reached = [];

  constructor(styles: OdfListStyles) {
    this.#styles = styles;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'text:list') this.#openList(attributes);
    else if (name === 'text:list-item' || name === 'text:list-header') {
      const list = this.#open.at(-1);
      if (list === undefined) return;
      list.isFresh = name === 'text:list-item';
      list.startsAt = numberOf(attributes['text:start-value']);
    }
  }

  close(name: string): void {
    const list = this.#open.at(-1);
    if (name === 'text:list') this.#open.pop();
    else if (list && name === 'text:list-item') list.isFresh = false;
  }

  /** What is printed before the next paragraph, with the space after it; '' for nothing. */
  next(name: string, attributes: Attributes, styleOfParagraph: string | undefined): string {
    const list = this.#open.at(-1);
    if (list === undefined) return name === 'text:h' ? this.#nextHeading(attributes) : '';
    if (!list.isFresh) return '';
    list.isFresh = false;
    const levels = this.#styles.get(list.style ?? styleOfParagraph) ?? this.#styles.get(styleOfParagraph);
    return count(list.reached, levels, this.#open.length, list.startsAt);
  }

  #nextHeading(attributes: Attributes): string {
    if (attributes['text:is-list-header'] === 'true') return '';
    const startsAt =
      attributes['text:restart-numbering'] === 'true'
        ? (numberOf(attributes['text:start-value']) ?? 1)
        : undefined;
    const at = numberOf(attributes['text:outline-level']) ?? 1;
    return count(this.#headings, this.#styles.outline, at, startsAt);
  }

  #openList(attributes: Attributes): void {
    const around = this.#open.at(-1);
    const style = attributes['text:style-name'] ?? around?.style;
    // A list within another begins anew with every item of that, and not by itself, as in LibreOffice.
    const reached = around?.reached ?? this.#continued(attributes, style) ?? [];
    this.#byId.set(attributes['xml:id'] ?? '', reached);
    if (around === undefined) this.#last = { style, reached };
    this.#open.push({ style, reached, isFresh: false, startsAt: undefined });
  }

  #continued(attributes: Attributes, style: string | undefined): Reached | undefined {
    const other = attributes['text:continue-list'];
    if (other !== undefined) return this.#byId.get(other);
    const isContinued = attributes['text:continue-numbering'] === 'true' && this.#last?.style === style;
    return isContinued ? this.#last?.reached : undefined;
  }
}

function count(
  reached: Reached,
  levels: ReadonlyMap<number, ListLevel> | undefined,
  at: number,
  startsAt: number | undefined,
): string {
  const level = levels?.get(at);
  if (levels === undefined || level === undefined) return '';
  for (let above = 1; above < at; above += 1) reached[above] ??= levels.get(above)?.start ?? 1;
  const before = reached[at];
  reached[at] = startsAt ?? (before === undefined ? level.start : before + 1);
  for (let below = at + 1; below <= mostLevels; below += 1) reached[below] = undefined;
  const words = level.words.replace(/%(\d{1,2})%/g, (_all, digits: string) => {
    const wanted = levels.get(Number(digits));
    return wanted === undefined ? '' : printedNumber(reached[Number(digits)] ?? wanted.start, wanted.signs);
  });
  return words.trim() === '' ? '' : `${words.slice(0, longestListNumber)} `;
}
