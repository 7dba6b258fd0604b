import { labelKey } from './label-key';
import { type LabelParts, readLabelParts } from './label-parts';

/** A line, or the beginning of one, that has the shape of a speaker's label; whether it is one, the whole file decides. */
export interface LabelCandidate {
  /**
   * `alone`: the label is the line. `colon`: `Name:`, with or without words. `bracket`: `[Name]`, likewise. `bold`: the label
   * is set bold before the words, without a colon. `cell`: the label has a cell of its own, beside the words.
   */
  readonly form: 'alone' | 'colon' | 'bracket' | 'bold' | 'cell';
  /** As printed, without colon, brackets, time and question number. */
  readonly label: string;
  readonly key: string;
  readonly parts: LabelParts;
  /** Code units of the line before the words; the line's length when there are none. */
  readonly lead: number;
  /** "Q94", or the number of the paragraph, where one stands before the label. */
  readonly question?: string;
  /** "0:49", where one stands beside the label. */
  readonly time?: string;
}

/** No label is longer; nothing after this is looked at, so that a line of any length takes the same time. */
const longestLabel = 110;
const longestHead = 160;

const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,-]\d{1,3})?`;
const prefix = new RegExp(
  String.raw`^(?:[-*•] )?(?:[[(]?#?(${clock})#?[\])]?(?: ?[–—-])? )?(?:(Q\.? ?\d{1,4}[A-Za-z]?)[.:)]? )?[@#]?`,
);
/** "12. ", "12) ", "[12] ", "2.4 ": paragraphs are numbered so, by hand or by the program. A clock has four figures in round brackets. */
const paragraphNumber =
  /^(?:\[(\d{1,4})\]|\((\d{1,3})\)|(\d{1,4}|\d{1,3}(?:\.\d{1,3}){1,3})([.)]?)) (?=[^\p{Ll}\d])/u;
const timeAfter = new RegExp(
  String.raw`^([^:：]{1,80}?)(?: ?[:：])?[ ,|–—-]{1,3}[[(]?(${clock})[\])]?(?= ?:(?: |$)| ?$)( ?: ?)?`,
);
const anyClock = /\d:\d\d/;
const mayHavePrefix = /^[-*•[(#@\dQ]/;
const mayHaveNumber = /^[[(\d]/;
const listMark = /^[-*•] /;
const opensBracket = /^[[<{]/;
const enclosed = /^(?:\[([^[\]]{1,80})\]|<([^<>]{1,80})>|\{([^{}]{1,80})\}) ?:? ?/;
const sentenceEnd = /[.,;:!?…—–-]["'”’)\]]*$/;
const abbreviationEnd = /\b(?:Jr|Sr|Esq|K\.C|Q\.C|M\.P)\.$/;
const mayBegin = /^[\p{L}\d[(<{@#•*-]/u;

/** Right after a colon. Behind a full-width one no space is set: words that begin with a figure stand there too. */
const mayFollow = /[\p{L}"“‘]/u;
const mayFollowFullWidth = /[\p{L}\p{N}"“‘「『《（]/u;

interface KnownLabel {
  readonly parts: LabelParts | null;
  readonly key: string;
  /** The candidate of the line that had this label last. */
  last: LabelCandidate | null;
}

/** Labels recur thousands of times: each is taken apart once per file, and lines that begin alike share one candidate. */
export type KnownLabels = Map<string, KnownLabel>;

/** The label that a line is or begins with, by its shape alone. Linear and bounded. */
export function readLabel(text: string, known: KnownLabels = new Map()): LabelCandidate | null {
  return readNumbered(text, known) ?? readUnnumbered(text, known);
}

/** The label of a paragraph with a number before it, as far as a colon says that it is one. */
function readNumbered(text: string, known: KnownLabels): LabelCandidate | null {
  const number = numberBefore(text);
  if (number === null) return null;
  const label = readUnnumbered(text.slice(number.length), known);
  if (label?.form !== 'colon' || label.question !== undefined || label.parts.kind === 'loose') return null;
  // "10 Downing Street: a history"
  if (number.isBare && label.parts.kind !== 'office' && label.parts.kind !== 'titled') return null;
  return { ...label, question: number.number, lead: number.length + label.lead };
}

interface NumberBefore {
  /** Without the signs around it. */
  readonly number: string;
  /** Code units of the line before its words. */
  readonly length: number;
  readonly isBare: boolean;
}

/** The number that a paragraph begins with, where one stands before its words: "12. ", "[12] ", "2.4 ". */
export function numberBefore(text: string): NumberBefore | null {
  if (!mayHaveNumber.test(text)) return null;
  const found = paragraphNumber.exec(text.slice(0, longestHead));
  if (found === null) return null;
  const [{ length }, square, round, bare, sign] = found;
  return { number: square ?? round ?? bare ?? '', length, isBare: sign === '' };
}

function readUnnumbered(text: string, known: KnownLabels): LabelCandidate | null {
  if (!mayBegin.test(text)) return null;
  const head = text.length > longestHead ? text.slice(0, longestHead) : text;
  const [before = '', timeBefore, question] = mayHavePrefix.test(head) ? (prefix.exec(head) ?? []) : [];
  const rest = before === '' ? head : head.slice(before.length);
  const found = readEnclosed(rest) ?? readTimed(rest) ?? readColon(rest) ?? readAlone(rest, text.length);
  if (found === null) return null;
  const label = takeApart(found.label, known);
  if (label.parts === null) return null;
  if (found.form === 'alone' && !mayStandAlone(found.label, label.parts, before)) return null;
  const lead = Math.min(before.length + found.length, text.length);
  const plain = { form: found.form, label: found.label, key: label.key, parts: label.parts, lead };
  const time = found.time ?? timeBefore;
  if (question !== undefined || time !== undefined) {
    return {
      ...plain,
      ...(question !== undefined && { question: question.replace(/[. ]/g, '') }),
      ...(time !== undefined && { time }),
    };
  }
  if (label.last?.lead !== lead || label.last.form !== found.form) label.last = plain;
  return label.last;
}

function takeApart(label: string, known: KnownLabels): KnownLabel {
  const before = known.get(label);
  if (before !== undefined) return before;
  const parts = readLabelParts(label);
  const fresh: KnownLabel = { parts, key: parts === null ? '' : labelKey(label), last: null };
  known.set(label, fresh);
  return fresh;
}

/** Without a colon or brackets, a letter, a list item or any short line would be one. */
function mayStandAlone(label: string, parts: LabelParts, before: string): boolean {
  return parts.kind !== 'loose' && label.length > 1 && !listMark.test(before);
}

/** Whether a label is a line of its own, with no words after it. */
export function standsAlone(candidate: LabelCandidate | undefined): boolean {
  return candidate?.form === 'alone' || candidate?.form === 'cell';
}

/** Whether a line has the shape of a label or begins with one: cheap, and for one line without the rest of the file. */
export function isLabelLike(text: string): boolean {
  const candidate = readLabel(text);
  return candidate !== null && candidate.parts.kind !== 'loose' && !candidate.parts.institutional;
}

interface FoundLabel {
  readonly form: LabelCandidate['form'];
  readonly label: string;
  /** Code units up to the words. */
  readonly length: number;
  readonly time?: string;
}

function readEnclosed(rest: string): FoundLabel | null {
  if (!opensBracket.test(rest)) return null;
  const [all, square, angle, curly] = enclosed.exec(rest) ?? [];
  const label = (square ?? angle ?? curly)?.trim();
  return all === undefined || label === undefined ? null : { form: 'bracket', label, length: all.length };
}

function readTimed(rest: string): FoundLabel | null {
  if (!anyClock.test(rest)) return null;
  const [all, label, time, colon] = timeAfter.exec(rest) ?? [];
  if (all === undefined || label === undefined || time === undefined) return null;
  return { form: colon === undefined ? 'alone' : 'colon', label: label.trim(), length: all.length, time };
}

function readColon(rest: string): FoundLabel | null {
  const colon = rest.search(/[:：]/);
  if (colon < 1 || colon > longestLabel) return null;
  const after = rest.charAt(colon + 1);
  if (after !== '' && after !== ' ' && !(rest[colon] === ':' ? mayFollow : mayFollowFullWidth).test(after))
    return null;
  const length = after === ' ' ? colon + 2 : colon + 1;
  return { form: 'colon', label: rest.slice(0, colon).trim(), length };
}

function readAlone(rest: string, lineLength: number): FoundLabel | null {
  if (lineLength > longestLabel || rest === '' || rest.includes(':')) return null;
  if (sentenceEnd.test(rest) && !abbreviationEnd.test(rest) && !/\)$/.test(rest)) return null;
  return { form: 'alone', label: rest, length: rest.length };
}
