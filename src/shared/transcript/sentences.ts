import {
  abbreviationsBeforeName,
  abbreviationsBeforeNumber,
  abbreviationsWithin,
  namedByLetter,
  sentenceOpeners,
} from './sentence-words';

/** One sentence of a paragraph, without the spaces around it: UTF-16 code units of its text, end exclusive. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** The number of a footnote behind a sentence is part of it, as a closing bracket is. */
const noteMark = /(?<=[.!?…]['"”’)]*)\[\d{1,3}\]/g;

/**
 * The sentences of a paragraph in order: where Unicode's rules see an end, unless a speaker's title, an initial, a number
 * or an ellipsis made it look like one. Between them they hold every letter of the text.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { index, segment } of segmenter.segment(
    text.replace(noteMark, (mark) => ')'.repeat(mark.length)),
  )) {
    const end = index + segment.length;
    if (end < text.length && goesOn(text.slice(start, end), text.slice(end))) continue;
    const trimmed = trim(text, start, end);
    if (trimmed) sentences.push(trimmed);
    start = end;
  }
  return sentences;
}

/** The index of the sentence that holds an offset, or the nearest before it; 0 in a text without any. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  return Math.max(
    0,
    sentences.findLastIndex(({ start }) => start <= offset),
  );
}

function trim(text: string, start: number, end: number): Sentence | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = from + words.trim().length;
  return from < to ? { start: from, end: to } : null;
}

const anyWord = /[\p{L}\p{N}]/u;
const lowerCase = /^["'“”‘’([—–-]*\s*\p{Ll}/u;
/** "1." or "(a)" or "Q." at the very beginning: it numbers what follows. */
const enumerator = /^\s*[([]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|Q|A)[.)\]]+\s*$/;
const lastWord = /([\p{L}\p{N}.&’'-]+)[)\]"'”’]*\s*$/u;

/** Whether what looks like the end of a sentence is none, by what stands before it and after it. */
function goesOn(before: string, after: string): boolean {
  if (!anyWord.test(before) || !anyWord.test(after)) return true;
  if (lowerCase.test(after) || enumerator.test(before)) return true;
  const word = lastWord.exec(before)?.[1];
  return word?.endsWith('.') === true && isAbbreviated(word, before, after);
}

const initial = /^\p{Lu}\.$/u;
const initials = /^(?:\p{Lu}\.){2,}$/u;
const dotted = /^(?:\p{L}{1,3}\.){2,}$/u;
const number = /^[\s(]*[\d#£$€]/;
const romanOrNumber = /^[\s(]*(?:\d|[IVXLC]+\b)/;
const capitalised = /^\s*["'“‘([]*\p{Lu}/u;

function isAbbreviated(word: string, before: string, after: string): boolean {
  const bare = word.replace(/^[^\p{L}\p{N}]+/u, '');
  const key = bare.slice(0, -1).toLowerCase();
  if (abbreviationsBeforeName.has(key)) return capitalised.test(after) || number.test(after);
  if (abbreviationsBeforeNumber.has(key)) return romanOrNumber.test(after);
  if (initial.test(bare)) return isInitial(bare, before, after);
  if (initials.test(bare) || dotted.test(bare) || abbreviationsWithin.has(key)) return !opensSentence(after);
  return false;
}

/** "J. Smith", but "So did I." and "option B." */
function isInitial(letter: string, before: string, after: string): boolean {
  const rest = before.trimEnd().slice(0, -letter.length).trimEnd();
  const previous = /([\p{L}]+)\.?$/u.exec(rest)?.[1] ?? '';
  if (namedByLetter.has(previous.toLowerCase())) return false;
  if (letter === 'I.' && /^\p{Ll}/u.test(previous)) return false;
  return capitalised.test(after) && !opensSentence(after);
}

/** Whether the next word is one that begins sentences and hardly ever follows an abbreviation within one. */
function opensSentence(after: string): boolean {
  const next = /^[\s"'“‘([]*([\p{L}’']+)/u.exec(after)?.[1];
  return next === undefined || sentenceOpeners.has(next);
}
