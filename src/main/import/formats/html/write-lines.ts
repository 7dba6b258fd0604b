import type { Dropped, DroppedKind } from '../../../../shared/transcript/provenance';
import type { SourceCell } from '../../../../shared/transcript/source-line';
import type { DropList } from '../../drop-list';
import { LineBuilder, type MarkHere } from '../../line-builder';
import { type ListItems, numberOfItem, printsItself } from './list-items';
import {
  attributeOf,
  childrenOf,
  elementsBelow,
  isBlock,
  isElement,
  type PageElement,
  type PageNode,
  textOf,
  wordsIn,
} from './page-tree';
import { leftOutAs } from './surroundings';
import { placesOfCells } from './table-places';

/** What a kind of page makes of one of its elements, where that is not what its tag says. */
export type Taken =
  /** Neither it nor what is in it is a line; `null` where there is nothing to tell of. */
  | { readonly kind: 'leave-out'; readonly as: DroppedKind | null }
  /** It says who speaks from here on, and is no line. */
  | { readonly kind: 'label'; readonly speaker: string }
  /** Whoever spoke before it speaks no longer. */
  | { readonly kind: 'breaks' }
  /** Nobody says what is in it; whoever spoke goes on after it. */
  | { readonly kind: 'aside' }
  | { readonly kind: 'mark'; readonly mark: MarkHere }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'style'; readonly style: 'bold' | 'italic' }
  /** As its tag says, even where that looks like the surroundings of a page. */
  | { readonly kind: 'keep' };

export interface PageRules {
  /** The numbers of ordered lists are printed, as a browser prints them. */
  readonly isNumbered?: true;
  readonly take?: (element: PageElement) => Taken | null;
  /** What a finished line is, where it is not simply a line. */
  readonly judge?: (words: string) => 'aside' | DroppedKind | null;
}

/** What holds for the words of an element, from all the elements that it is in. */
interface Around {
  readonly bold: boolean;
  readonly italic: boolean;
  /** Line breaks end lines. */
  readonly verbatim: boolean;
  readonly aside: boolean;
  readonly heading?: number;
  readonly cell?: SourceCell;
}

/** What is still to be done, the next at the end: a node, or the end of a block. */
type Step =
  | { readonly node: PageNode; readonly around: Around }
  | { readonly ends: PageElement; readonly around: Around };

interface Writing {
  readonly builder: LineBuilder;
  readonly rules: PageRules;
  readonly dropped: DropList;
  readonly cells: ReadonlyMap<PageElement, SourceCell>;
  /** Elements with space above and below. */
  readonly apart: ReadonlySet<string>;
  readonly steps: Step[];
  readonly items: ListItems;
  /** What is printed before the first words of items that are open, the outermost first, until they come. */
  readonly numbers: { readonly item: PageElement; readonly words: string; readonly around: Around }[];
  hasWords: boolean;
  speaker: string | undefined;
}

const apart = [
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'ul',
  'ol',
  'dl',
  'table',
  'pre',
  'figure',
  'hr',
];
const bold: ReadonlySet<string> = new Set(['b', 'strong']);
const italic: ReadonlySet<string> = new Set(['i', 'em', 'cite', 'dfn', 'var']);
const nothingAround: Around = { bold: false, italic: false, verbatim: false, aside: false };

/** The lines of the elements given, in their order, and what was left out of them. */
export function writeLines(
  roots: readonly PageElement[],
  rules: PageRules,
  dropped: DropList,
): Pick<ReturnType<LineBuilder['finish']>, 'lines' | 'warnings'> & { readonly dropped: readonly Dropped[] } {
  const writing: Writing = {
    builder: new LineBuilder(),
    rules,
    dropped,
    cells: placesOfCells(roots),
    apart: new Set(roots.some(isSpacedByEmptyParagraphs) ? apart : [...apart, 'p']),
    steps: roots.map((node) => ({ node, around: nothingAround })).reverse(),
    items: new Map(),
    numbers: [],
    hasWords: false,
    speaker: undefined,
  };
  const { steps } = writing;
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('ends' in step) endBlock(writing, step.ends, step.around);
    else if (isElement(step.node)) enter(writing, step.node, step.around);
    else addText(writing, textOf(step.node) ?? '', step.around);
  }
  endLine(writing, nothingAround);
  const { lines, warnings } = writing.builder.finish();
  return { lines, warnings, dropped: dropped.all };
}

const emptyShare = 4;

/** Where every few paragraphs one is empty, the empty ones are the space between paragraphs, as in a typed letter. */
function isSpacedByEmptyParagraphs(root: PageElement): boolean {
  let filled = 0;
  let empty = 0;
  for (const element of elementsBelow(root)) {
    if (element.tagName !== 'p') continue;
    if (wordsIn(element) === '') empty += 1;
    else filled += 1;
  }
  return empty > 1 && empty * emptyShare >= filled;
}

function addText(writing: Writing, text: string, around: Around): void {
  const lines = around.verbatim ? text.split('\n') : [text];
  lines.forEach((line, index) => {
    if (index > 0) breakLine(writing, around);
    if (!writing.hasWords && line.trim() === '') return;
    if (!writing.hasWords) addNumbers(writing, line);
    writing.hasWords = true;
    writing.builder.add(line, around);
  });
}

/** Items that begin with items have their numbers on one line; the words can begin with that of the innermost only. */
function addNumbers({ numbers, builder }: Writing, before: string): void {
  const own = numbers.at(-1);
  if (own !== undefined && printsItself(before, own.words)) numbers.pop();
  for (const { words, around } of numbers.splice(0)) builder.add(words, around);
}

function breakLine(writing: Writing, around: Around): void {
  if (writing.hasWords) endLine(writing, around);
  else writing.builder.gap();
}

function endLine(writing: Writing, { aside, heading, cell }: Around): void {
  const { builder, rules, dropped, speaker } = writing;
  if (!writing.hasWords) return;
  writing.hasWords = false;
  const judged = rules.judge?.(builder.words) ?? null;
  if (judged !== null && judged !== 'aside') {
    dropped.add(judged, builder.words);
    builder.dropLine();
    return;
  }
  const isSaid = judged === null && !aside && heading === undefined;
  builder.endLine({
    ...(heading !== undefined && { heading }),
    ...(isSaid && speaker !== undefined && { speaker }),
    ...(cell !== undefined && { cell }),
  });
}

function enter(writing: Writing, element: PageElement, around: Around): void {
  const taken = writing.rules.take?.(element) ?? null;
  const as = taken === null ? leftOutAs(element) : taken.kind === 'leave-out' ? taken.as : undefined;
  if (taken?.kind === 'mark') {
    writing.builder.mark(taken.mark);
  } else if (taken?.kind === 'label') {
    startSpeech(writing, element, taken.speaker, around);
  } else if (as !== undefined) {
    leaveOut(writing, element, as, around);
  } else if (element.tagName === 'br') {
    breakLine(writing, around);
  } else if (element.tagName === 'img') {
    const words = attributeOf(element, 'alt').trim();
    if (words !== '') writing.dropped.add('picture', words);
  } else {
    goInto(writing, element, taken, around);
  }
}

function startSpeech(writing: Writing, element: PageElement, speaker: string, around: Around): void {
  endLine(writing, around);
  writing.speaker = speaker;
  writing.builder.gap();
  keepMarks(writing, element);
}

function leaveOut(writing: Writing, element: PageElement, as: DroppedKind | null, around: Around): void {
  if (isBlock(element)) endLine(writing, around);
  const words = as === null ? '' : wordsIn(element);
  if (as !== null && words !== '') writing.dropped.add(as, words);
  keepMarks(writing, element);
}

/** What marks a place in the record is true of the place, whatever is left out around it. */
function keepMarks({ rules, builder }: Writing, element: PageElement): void {
  if (rules.take === undefined) return;
  for (const inner of elementsBelow(element)) {
    const taken = rules.take(inner);
    if (taken?.kind === 'mark') builder.mark(taken.mark);
  }
}

function goInto(writing: Writing, element: PageElement, taken: Taken | null, around: Around): void {
  const inner = aroundWithin(writing, element, taken, around);
  if (isBlock(element) || taken?.kind === 'heading') {
    endLine(writing, around);
    if (writing.apart.has(element.tagName)) writing.builder.gap();
    const words = writing.rules.isNumbered === true ? numberOfItem(writing.items, element) : '';
    if (words !== '') writing.numbers.push({ item: element, words, around: inner });
    writing.steps.push({ ends: element, around: inner });
  }
  if (taken?.kind === 'breaks' || taken?.kind === 'heading') writing.speaker = undefined;
  const children = childrenOf(element);
  for (let at = children.length - 1; at >= 0; at -= 1) {
    const node = children[at];
    if (node !== undefined) writing.steps.push({ node, around: inner });
  }
}

function endBlock(writing: Writing, element: PageElement, around: Around): void {
  const isSpace = element.tagName === 'p' && !writing.hasWords && wordsIn(element) === '';
  endLine(writing, around);
  if (writing.numbers.at(-1)?.item === element) writing.numbers.pop();
  if (isSpace || writing.apart.has(element.tagName)) writing.builder.gap();
}

function aroundWithin({ cells }: Writing, element: PageElement, taken: Taken | null, around: Around): Around {
  const { tagName } = element;
  const cell = cells.get(element);
  const level = taken?.kind === 'heading' ? taken.level : headingLevel(tagName);
  const style = taken?.kind === 'style' ? taken.style : null;
  const isBold = style === 'bold' || bold.has(tagName);
  const isItalic = style === 'italic' || italic.has(tagName);
  const aside = taken?.kind === 'aside';
  const verbatim = tagName === 'pre';
  if (!(isBold || isItalic || aside || verbatim || cell || level !== null)) return around;
  return {
    ...around,
    ...(isBold && { bold: true }),
    ...(isItalic && { italic: true }),
    ...(aside && { aside }),
    ...(verbatim && { verbatim }),
    ...(cell && { cell }),
    ...(level !== null && { heading: level }),
  };
}

function headingLevel(tagName: string): number | null {
  return /^h[1-6]$/.test(tagName) ? Number(tagName.slice(1)) : null;
}
