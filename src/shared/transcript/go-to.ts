import { marksOfKind, type PlacedMark } from './marks-of-kind';
import type { Transcript } from './transcript';

/** A place as a person names it. `time` is its numbers: hours and minutes, or minutes and seconds, or all three. */
export type GoToTarget =
  | { readonly kind: 'paragraph'; readonly number: number }
  | { readonly kind: 'question'; readonly question: string }
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'page'; readonly page: number; readonly line: number | null }
  | { readonly kind: 'time'; readonly time: readonly number[] };

/** The first and the last, in printed order. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

/** By what places can be named in a transcript; null for what it does not have. */
export interface GoToOffer {
  readonly paragraph: Span | null;
  readonly question: Span | null;
  readonly column: Span | null;
  readonly page: Span | null;
  readonly time: Span | null;
}

const patterns = {
  paragraph: /^(?:¶|para\.?|paragraph)?\s*(\d{1,7})$/i,
  /** "Q2.4" where the paragraphs of a source are numbered so. */
  question: /^(?:q\.?|question)\s*(\d{1,5}(?:\.\d{1,3}){0,3}[a-z]?)$/i,
  column: /^(?:cc?|cols?\.?|columns?)\s*(\d{1,6}\s?[a-z]{0,3})$/i,
  /** A number with letters behind it is a column: "123WH". */
  bareColumn: /^(\d{1,6}\s?[a-z]{1,3})$/i,
  page: /^(?:pp?\.?|pages?)\s*(\d{1,5})(?:\s*(?::|,?\s*(?:lines?|l\.?))\s*(\d{1,3}))?$/i,
  time: /^\d{1,3}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?$/i,
};

/** What a person typed as a place; undefined where it names none. */
export function readGoTo(typed: string): GoToTarget | undefined {
  const text = typed.trim();
  const number = patterns.paragraph.exec(text)?.[1];
  if (number !== undefined) return { kind: 'paragraph', number: Number(number) };
  const question = patterns.question.exec(text)?.[1];
  if (question !== undefined) return { kind: 'question', question: plainName(question) };
  const column = (patterns.column.exec(text) ?? patterns.bareColumn.exec(text))?.[1];
  if (column !== undefined) return { kind: 'column', column: plainName(column) };
  const [, page, line] = patterns.page.exec(text) ?? [];
  if (page !== undefined)
    return { kind: 'page', page: Number(page), line: line === undefined ? null : Number(line) };
  return patterns.time.test(text) ? { kind: 'time', time: numbersOf(text) } : undefined;
}

/** "Q7" of a source and "7" of a person are the same question, "123wh" and "123 WH" the same column. */
function plainName(name: string): string {
  return name.replace(/^Q\.?|\s/gi, '').toUpperCase();
}

/** Of "2.15 pm" as of "14:15". */
function numbersOf(time: string): readonly number[] {
  const [, half] = /([ap])\.?m/i.exec(time) ?? [];
  const [hour = 0, ...rest] = time.split(/[:.]/).map((part) => Number.parseInt(part, 10));
  if (half === undefined) return [hour, ...rest];
  return [(hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0), ...rest];
}

function spanOf(names: readonly string[]): Span | null {
  const [first, last] = [names[0], names.at(-1)];
  return first !== undefined && last !== undefined ? { first, last } : null;
}

/** By what places can be named in this transcript. */
export function goToOffer(transcript: Transcript): GoToOffer {
  const numbers = transcript.paragraphs.flatMap(({ number }) => (number === null ? [] : `${number}`));
  return {
    paragraph: spanOf(numbers),
    question: spanOf(marksOfKind(transcript, 'question').map(({ mark }) => `Q${plainName(mark.question)}`)),
    column: spanOf(marksOfKind(transcript, 'column').map(({ mark }) => mark.column)),
    page: spanOf(marksOfKind(transcript, 'page').map(({ mark }) => `p ${mark.page}`)),
    time: spanOf(marksOfKind(transcript, 'time').map(({ mark }) => mark.time)),
  };
}

/** Where a named place is, as a position in `Transcript.paragraphs`; undefined where the transcript has no such place. */
export function findGoTo(transcript: Transcript, target: GoToTarget): number | undefined {
  switch (target.kind) {
    case 'paragraph': {
      const at = transcript.paragraphs.findIndex(({ number }) => number === target.number);
      return at < 0 ? undefined : at;
    }
    case 'question':
      return marksOfKind(transcript, 'question').find(
        ({ mark }) => plainName(mark.question) === target.question,
      )?.position;
    case 'column':
      return findColumn(transcript, target.column);
    case 'page':
      return findPage(transcript, target);
    case 'time':
      return findTime(transcript, target.time);
  }
}

/** The column itself, or, for a number alone, the first column of that number: "123" leads to "123WH". */
function findColumn(transcript: Transcript, column: string): number | undefined {
  const columns = marksOfKind(transcript, 'column');
  const isSame = ({ mark }: PlacedMark<'column'>) => plainName(mark.column) === column;
  const isNumber = ({ mark }: PlacedMark<'column'>) =>
    plainName(mark.column).replace(/[A-Z]+$/, '') === column;
  return (columns.find(isSame) ?? columns.find(isNumber))?.position;
}

/** Where a page begins, or the last paragraph that begins at or before a line of it. */
function findPage(transcript: Transcript, target: Extract<GoToTarget, { kind: 'page' }>): number | undefined {
  const on = marksOfKind(transcript, 'page').filter(({ mark }) => mark.page === target.page);
  const { line } = target;
  const before = line === null ? [] : on.filter(({ mark }) => mark.line !== null && mark.line <= line);
  return (before.at(-1) ?? on[0])?.position;
}

/** Numbers as one, the larger unit first; two numbers are hours and minutes, or minutes and seconds. */
function secondsOf(time: readonly number[], areHours: boolean): number {
  const [first = 0, second = 0, third] = time;
  if (third !== undefined) return first * 3600 + second * 60 + third;
  return areHours ? first * 3600 + second * 60 : first * 60 + second;
}

/**
 * Where somebody was speaking at a time: the last mark at or before it. Marks with seconds make two numbers ambiguous:
 * they are the hour where that lies within the transcript's times ("10:32" of a day), and minutes where it does not.
 */
function findTime(transcript: Transcript, time: readonly number[]): number | undefined {
  const marks = marksOfKind(transcript, 'time').map(({ position, mark }) => ({
    position,
    time: numbersOf(mark.time),
  }));
  const haveSeconds = marks.some((mark) => mark.time.length === 3);
  const placed = marks.map(({ position, time: at }) => ({ position, at: secondsOf(at, false) }));
  const spoken = (wanted: number) =>
    placed.find(({ at }, index) => {
      const next = placed[index + 1];
      return at === wanted || (at < wanted && next !== undefined && next.at > wanted);
    })?.position;
  const asHours = haveSeconds && time.length === 2 ? spoken(secondsOf(time, true)) : undefined;
  return asHours ?? spoken(secondsOf(time, false));
}
