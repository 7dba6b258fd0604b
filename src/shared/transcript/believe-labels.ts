import { type LabelKind, readLabelParts } from './label-parts';
import { institutionWords } from './label-words';
import type { SourceLine } from './source-line';
import { type LabelCandidate, standsAlone } from './speaker-label';
import { type IsOrdinary, ordinaryWords } from './word-evidence';

/** Why a label's shape was believed. */
export type LabelReason =
  | 'office-or-title'
  | 'recurs'
  | 'timed'
  | 'constituency'
  | 'part-of-a-name'
  | 'among-labels'
  | 'name-with-speech'
  | 'speaker-column';

/** Which shapes of labels a file's own use of them bears out. */
export interface Beliefs {
  /** By `labelStyle`: those that are believed, and why. */
  readonly reasons: ReadonlyMap<string, LabelReason>;
  /** By `labelStyle`: how many lines have it. */
  readonly counts: ReadonlyMap<string, number>;
  /** Folded words of the names in believed labels. */
  readonly nameWords: ReadonlySet<string>;
}

/** By index of the line. */
export type Candidates = readonly (LabelCandidate | undefined)[];

/** A label as the file uses it: the same words on a line of their own, set bold and before a colon are judged apart. */
export function labelStyle(candidate: LabelCandidate): string {
  const { form, key } = candidate;
  return `${form === 'bracket' ? 'colon' : form} ${key}`;
}

/** Judges every shape of a label by how often it occurs, what follows it, and the labels and words around it. */
export function believeLabels(lines: readonly SourceLine[], candidates: Candidates): Beliefs {
  const tallies = tallyCandidates(lines, candidates);
  const reasons = judge(lines, candidates, tallies);
  return {
    reasons,
    counts: new Map([...tallies].map(([style, { count }]) => [style, count])),
    nameWords: keepCompany(lines.length, tallies, reasons).nameWords,
  };
}

interface Tally {
  readonly style: string;
  readonly first: LabelCandidate;
  readonly alone: boolean;
  count: number;
  /** How often words follow, on the line or on the next. */
  followed: number;
  timed: number;
  /** How often what follows the colon is itself only a name: "Chair: Alicia Kearns". */
  naming: number;
  /** How often what follows reads as speech: long, or ended like a sentence. */
  spoken: number;
}

function tallyCandidates(lines: readonly SourceLine[], candidates: Candidates): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  // Lines that begin alike share a candidate: finding its tally by identity spares making its style again.
  const tallyOf = new Map<LabelCandidate, Tally>();
  candidates.forEach((candidate, index) => {
    if (candidate === undefined) return;
    const tally = tallyOf.get(candidate) ?? tallyFor(candidate, tallies);
    tallyOf.set(candidate, tally);
    tally.count += 1;
    if (candidate.time !== undefined || isAboveClock(lines, index, candidate)) tally.timed += 1;
    const words = wordsAfter(lines, candidates, index, candidate);
    if (words === '') return;
    tally.followed += 1;
    if (introducesName(candidate, lines[index]?.text.slice(candidate.lead) ?? '')) tally.naming += 1;
    else if (readsAsSpeech(words)) tally.spoken += 1;
  });
  return tallies;
}

/** As recorders count: a House prints its own times as "2.30 pm", below headings too. */
const clock = /^[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?$/;

/** A name, below it the time alone, and below that what was said; in a table, all in one row. */
function isAboveClock(lines: readonly SourceLine[], index: number, candidate: LabelCandidate): boolean {
  const [next, afterNext] = [lines[index + 1], lines[index + 2]];
  if (next?.cell?.row !== lines[index]?.cell?.row) return false;
  return standsAlone(candidate) && afterNext !== undefined && clock.test(next?.text.slice(0, 20) ?? '');
}

function tallyFor(candidate: LabelCandidate, tallies: Map<string, Tally>): Tally {
  const style = labelStyle(candidate);
  const tally = tallies.get(style) ?? newTally(style, candidate);
  tallies.set(style, tally);
  return tally;
}

function newTally(style: string, first: LabelCandidate): Tally {
  return {
    style,
    first,
    alone: standsAlone(first),
    count: 0,
    followed: 0,
    timed: 0,
    naming: 0,
    spoken: 0,
  };
}

/** The words that this label would introduce; '' when there are none before what may be the next label. */
function wordsAfter(
  lines: readonly SourceLine[],
  candidates: Candidates,
  index: number,
  candidate: LabelCandidate,
): string {
  const text = lines[index]?.text ?? '';
  if (candidate.lead < text.length) return text.slice(candidate.lead, candidate.lead + 400);
  const next = lines[index + 1];
  if (next === undefined) return '';
  const nextLabel = candidates[index + 1];
  // Where a time stands beside each name, one word without a time is an answer.
  if (standsAlone(nextLabel) && (candidate.time === undefined || nextLabel?.time !== undefined)) return '';
  return next.text.slice(0, 400);
}

const longestNameList = 240;

/** "Chair: Alicia Kearns", "Witnesses: Jane Doe; John Roe": the office, and on the same line who holds it. */
export function introducesName(candidate: LabelCandidate, words: string): boolean {
  if (candidate.parts.kind !== 'office' && candidate.parts.kind !== 'nameless') return false;
  if (words.length > longestNameList || !/^\p{Lu}/u.test(words)) return false;
  const [first = '', ...others] = words.replace(/\.$/, '').split(/[;,] | and /);
  return isName(first, 'person') && others.every((other) => isName(other, 'any'));
}

function isName(words: string, least: 'person' | 'any'): boolean {
  const kind = readLabelParts(words)?.kind;
  return kind === 'person' || kind === 'titled' || (least === 'any' && kind !== undefined);
}

function readsAsSpeech(words: string): boolean {
  return words.length > 80 || /[.?!…—–。？！-]["'”’)\]」』）]*$/.test(words);
}

const surely: ReadonlySet<LabelKind> = new Set(['office', 'titled']);

function judge(
  lines: readonly SourceLine[],
  candidates: Candidates,
  tallies: ReadonlyMap<string, Tally>,
): ReadonlyMap<string, LabelReason> {
  const believed = new Map<string, LabelReason>();
  const isLabel = (index: number) => standsAlone(candidates[index]);
  const isOrdinary = ordinaryWords(lines, wordsOfNames(tallies), isLabel);
  for (const tally of tallies.values()) {
    const reason = believeAlone(tally, isOrdinary);
    if (reason !== null) believed.set(tally.style, reason);
  }
  // Twice: a name that is believed for its company is itself company for "MacAskill".
  for (let round = 0; round < 2; round += 1) {
    const company = keepCompany(lines.length, tallies, believed);
    for (const tally of tallies.values()) {
      const reason = believed.has(tally.style) ? null : believeInCompany(tally, isOrdinary, company);
      if (reason !== null) believed.set(tally.style, reason);
    }
  }
  return believed;
}

/** What a label says for itself, whatever other labels there are. */
function believeAlone(tally: Tally, isOrdinary: IsOrdinary): LabelReason | null {
  const { parts, form } = tally.first;
  if (form === 'cell') return 'speaker-column';
  if (tally.followed === 0 || tally.naming === tally.count || parts.kind === 'loose') return null;
  if (surely.has(parts.kind)) return 'office-or-title';
  if (tally.timed > 0 && !parts.institutional) return 'timed';
  if (parts.institutional) return null;
  if (parts.party !== null || (tally.alone && parts.constituency !== '')) return 'constituency';
  const often = tally.followed * 2 >= tally.count ? tally.followed : 0;
  if (often < timesNeeded.least) return null;
  return often >= timesNeeded.most || often >= neededBy(tally, isOrdinary) ? 'recurs' : null;
}

/** How often a shape must occur before repetition alone makes it a label. */
const timesNeeded = { least: 2, most: 5 };

function neededBy({ first, alone }: Tally, isOrdinary: IsOrdinary): number {
  const { parts, label } = first;
  if (parts.kind === 'nameless') return timesNeeded.least;
  const isDoubtful = parts.names.some((word) => institutionWords.has(word)) || parts.names.every(isOrdinary);
  if (parts.kind === 'person') return isDoubtful ? 3 : timesNeeded.least;
  const capitals = label === label.toUpperCase();
  return (alone && !capitals ? 3 : timesNeeded.least) + (isDoubtful ? 2 : 0);
}

type Standing = 'alone' | 'colon' | 'bold';

function standingOf({ first, alone }: Tally): Standing {
  if (alone) return 'alone';
  return first.form === 'bold' ? 'bold' : 'colon';
}

interface Company {
  /** Every word of every name that is believed. */
  readonly nameWords: ReadonlySet<string>;
  /** How many labels are believed that stand alone, before a colon, and set bold. */
  readonly styles: Readonly<Record<Standing, number>>;
  /** The share of all lines that begin with a label before a colon. */
  readonly colonShare: number;
}

function keepCompany(
  lineCount: number,
  tallies: ReadonlyMap<string, Tally>,
  believed: ReadonlyMap<string, LabelReason>,
): Company {
  const nameWords = new Set<string>();
  const styles = { alone: 0, colon: 0, bold: 0 };
  let colonLines = 0;
  for (const tally of tallies.values()) {
    if (!tally.alone && tally.spoken > 0) colonLines += tally.count;
    if (!believed.has(tally.style)) continue;
    for (const word of tally.first.parts.names) nameWords.add(word);
    styles[standingOf(tally)] += 1;
  }
  return { nameWords, styles, colonShare: colonLines / Math.max(1, lineCount) };
}

/** A name of more words than this, used once, is a heading. */
const mostNamesOnce = 4;
/** Where so many lines begin with a label, one more of the same shape is one too. */
const colonFile = 0.5;

/** What a label says in the company of labels that are believed. */
function believeInCompany(tally: Tally, isOrdinary: IsOrdinary, company: Company): LabelReason | null {
  const { parts } = tally.first;
  if (tally.followed === 0 || tally.naming === tally.count || parts.institutional) return null;
  if (parts.kind === 'loose') {
    return tally.count >= 3 && tally.spoken > 0 && company.colonShare >= colonFile ? 'recurs' : null;
  }
  if (parts.kind === 'nameless') {
    // A letter once is a list item: "A: because of the cost".
    return tally.first.label.length > 1 && isInCompany(company) ? 'among-labels' : null;
  }
  if (parts.kind === 'single') return believeSingle(tally, isOrdinary, company);
  if (parts.names.length > mostNamesOnce || tally.spoken === 0) return null;
  const mixed = parts.names.some((word) => institutionWords.has(word));
  const last = parts.names.at(-1) ?? '';
  const ordinary = !mixed && isOrdinary(last);
  if (mixed || (ordinary && tally.alone)) return null;
  const standing = standingOf(tally);
  if (company.styles[standing] > 0) return 'among-labels';
  // Where labels look otherwise, a name set bold is one that somebody mentions.
  if (ordinary || (standing === 'bold' && isInCompany(company))) return null;
  return 'name-with-speech';
}

function isInCompany({ styles }: Company): boolean {
  return styles.alone + styles.colon + styles.bold > 0;
}

function believeSingle(tally: Tally, isOrdinary: IsOrdinary, company: Company): LabelReason | null {
  const [name = ''] = tally.first.parts.names;
  if (company.nameWords.has(name)) return 'part-of-a-name';
  if (tally.alone || company.colonShare < colonFile || tally.spoken === 0) return null;
  return institutionWords.has(name) || isOrdinary(name) ? null : 'among-labels';
}

function wordsOfNames(tallies: ReadonlyMap<string, Tally>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { first } of tallies.values()) {
    if (first.parts.kind !== 'person' && first.parts.kind !== 'single') continue;
    for (const word of first.parts.names) words.add(word);
  }
  return words;
}
