import { attributionOf } from './attribution';
import type { Decisions, LineDecision } from './decisions';
import { findRepeats, type Repeat } from './find-repeats';
import { labelKey } from './label-key';
import { looseParts, readLabelParts } from './label-parts';
import { type TaughtLines, taughtLines } from './names-in';
import { endsSpeech } from './narration-line';
import type { SourceLine } from './source-line';
import { type LabelCandidate, readLabel, standsAlone } from './speaker-label';
import { type LabelRole, type Survey, surveyLines } from './survey-lines';
import type { NarrationReason } from './transcript';

/** What one line was taken as, and why: `decided` where a person said so. */
export type LineRole =
  | { readonly kind: 'title'; readonly reason: 'reads-as-title' | 'decided' }
  | LabelRole
  | { readonly kind: 'speech'; readonly reason: 'follows-a-label' | 'no-label-in-file' | 'decided' }
  | { readonly kind: 'narration'; readonly reason: NarrationReason };

const followsLabel: LineRole = { kind: 'speech', reason: 'follows-a-label' };
const withoutLabels: LineRole = { kind: 'speech', reason: 'no-label-in-file' };
const readsAsTitle: LineRole = { kind: 'title', reason: 'reads-as-title' };
const decidedSpeech: LineRole = { kind: 'speech', reason: 'decided' };
/** One of each: a file may have a million lines. */
const narrations: Readonly<Record<NarrationReason, LineRole>> = {
  'before-first-speaker': narration('before-first-speaker'),
  heading: narration('heading'),
  'pull-quote': narration('pull-quote'),
  attribution: narration('attribution'),
  time: narration('time'),
  'web-address': narration('web-address'),
  procedure: narration('procedure'),
  separator: narration('separator'),
  'page-number': narration('page-number'),
  decided: narration('decided'),
};

function narration(reason: NarrationReason): LineRole {
  return { kind: 'narration', reason };
}

const longestLabelDecided = 160;

/** What every line is taken as, in the order of the lines: the guesses, with a person's decisions over them. */
export function rolesOfLines(lines: readonly SourceLine[], decisions: Decisions): readonly LineRole[] {
  const survey = surveyLines(lines);
  // A Map: looking ids that are mostly absent up in an object takes far longer.
  const decided = new Map(Object.entries(decisions.lines));
  const taught = decisions.namesIn === undefined ? null : taughtLines(lines, decisions.namesIn);
  const roles = takeLines(lines, decided, survey, taught);
  return takePullQuotes(lines, decided, survey, roles);
}

type DecidedLines = ReadonlyMap<string, LineDecision>;

function takeLines(
  lines: readonly SourceLine[],
  decided: DecidedLines,
  survey: Survey,
  taught: TaughtLines | null,
): LineRole[] {
  const decidedKeys = keysOfDecidedLabels(lines, decided);
  const title = [...decided.values()].includes('title') ? null : survey.title;
  const roles: LineRole[] = [];
  let spoken = false;
  let open = false;
  let speaker: string | undefined;
  const guessedRole = (line: SourceLine, index: number): LineRole | null => {
    if (taught) return taughtRole(taught, index) ?? equalRole(survey, index, decidedKeys);
    const marked = markedRole(line, speaker);
    if (marked) return marked;
    return survey.isMarked ? unmarkedRole(survey, index, spoken) : believedRole(survey, index, decidedKeys);
  };
  lines.forEach((line, index) => {
    const role =
      decidedRole(line, decided, taught?.labels[index] ?? survey.candidates[index]) ??
      (index === title && !isTaughtBeginning(taught, line, index) ? readsAsTitle : null) ??
      guessedRole(line, index) ??
      plainRole(survey.unspoken[index] ?? taught?.unspoken[index], spoken, open);
    roles.push(role);
    if (role.kind === 'label') {
      spoken = true;
      open = true;
      speaker = line.speaker;
    } else if (role.kind === 'narration' && role.reason === 'procedure' && endsSpeech(line.text)) {
      open = false;
    }
  });
  return spoken ? roles : withoutSpeakers(survey, roles);
}

/** A label that a person pointed out is one wherever else it has the shape of one. */
function keysOfDecidedLabels(lines: readonly SourceLine[], decided: DecidedLines): ReadonlySet<string> {
  const keys = new Set<string>();
  if (![...decided.values()].includes('label')) return keys;
  for (const line of lines) {
    if (decided.get(line.id) === 'label') keys.add(decidedLabel(line.text).key);
  }
  return keys;
}

function decidedRole(
  line: SourceLine,
  decided: DecidedLines,
  candidate: LabelCandidate | undefined,
): LineRole | null {
  const decision = decided.size === 0 ? undefined : decided.get(line.id);
  if (decision === undefined) return null;
  if (decision === 'title') return { kind: 'title', reason: 'decided' };
  if (decision === 'speech') return decidedSpeech;
  // What the format marks as a heading is one, whoever says that nobody said it.
  if (decision === 'narration') return line.heading === undefined ? narrations.decided : narrations.heading;
  return { kind: 'label', label: candidate ?? decidedLabel(line.text), reason: 'decided', startsTurn: true };
}

/** The label of a line that a person said is one: its own shape, else what stands before its first colon, else all of it. */
function decidedLabel(text: string): LabelCandidate {
  const candidate = readLabel(text);
  if (candidate !== null) return candidate;
  const colon = text.slice(0, longestLabelDecided).search(/[:：]/);
  const label = colon < 1 ? text : text.slice(0, colon).trim();
  const after = colon < 1 ? '' : text.slice(colon + 1);
  const lead = after.trim() === '' ? text.length : text.length - after.trimStart().length;
  return {
    form: colon < 1 ? 'alone' : 'colon',
    label,
    key: labelKey(label),
    parts: readLabelParts(label) ?? looseParts(label),
    lead,
  };
}

function markedRole(line: SourceLine, speaker: string | undefined): LineRole | null {
  if (line.speaker === undefined) return null;
  const { speaker: label } = line;
  const parts = readLabelParts(label) ?? looseParts(label);
  return {
    kind: 'label',
    label: { form: 'colon', label, key: labelKey(label), parts, lead: 0 },
    reason: 'marked-by-format',
    startsTurn: speaker !== label,
  };
}

/** Where the format marks who speaks, a line that it does not mark was said by nobody. */
function unmarkedRole(survey: Survey, index: number, spoken: boolean): LineRole {
  const reason = survey.unspoken[index];
  return narrations[reason ?? (spoken ? 'procedure' : 'before-first-speaker')];
}

function believedRole(survey: Survey, index: number, decidedKeys: ReadonlySet<string>): LineRole | null {
  return survey.labels[index] ?? equalRole(survey, index, decidedKeys);
}

function taughtRole(taught: TaughtLines, index: number): LineRole | null {
  const label = taught.labels[index];
  return label ? { kind: 'label', label, reason: 'taught', startsTurn: true } : null;
}

/** A title has no words of somebody's after it, and stands in no table. */
function isTaughtBeginning(taught: TaughtLines | null, { text, cell }: SourceLine, index: number): boolean {
  const label = taught?.labels[index];
  return label !== undefined && (cell !== undefined || label.lead < text.length);
}

function equalRole(survey: Survey, index: number, decidedKeys: ReadonlySet<string>): LineRole | null {
  if (decidedKeys.size === 0) return null;
  const label = survey.candidates[index];
  if (label === undefined || !decidedKeys.has(label.key)) return null;
  return { kind: 'label', label, reason: 'decided', startsTurn: true };
}

function plainRole(reason: NarrationReason | undefined, spoken: boolean, open: boolean): LineRole {
  if (!spoken) return narrations['before-first-speaker'];
  if (reason !== undefined) return narrations[reason];
  return open ? followsLabel : narrations.procedure;
}

/** A file without a label is one person's words: everything but what its shape tells apart. */
function withoutSpeakers(survey: Survey, roles: readonly LineRole[]): LineRole[] {
  return roles.map((role, index) => {
    if (role !== narrations['before-first-speaker']) return role;
    const reason = survey.unspoken[index];
    return reason === undefined ? withoutLabels : narrations[reason];
  });
}

/** With the speaker named below it a pull-quote may be short and stand anywhere; without, it stands by its passage. */
const fewestWordsNearby = 8;
const fewestWordsFarther = 15;
const nearestTurns = 2;

function takePullQuotes(
  lines: readonly SourceLine[],
  decided: DecidedLines,
  survey: Survey,
  roles: readonly LineRole[],
): readonly LineRole[] {
  const repeats = findRepeats(lines, survey);
  if (repeats.size === 0) return roles;
  const turns = numberTurns(roles);
  const taken = [...roles];
  for (const [index, repeat] of repeats) {
    if (roles[index] !== followsLabel || !isPullQuote(index, repeat, lines, roles, turns)) continue;
    if (isOnlySpeech(index, taken, turns)) continue;
    taken[index] = narrations['pull-quote'];
    takeAttribution(index + 1, lines, decided, taken);
  }
  return taken;
}

function numberTurns(roles: readonly LineRole[]): Int32Array {
  const turns = new Int32Array(roles.length);
  let turn = 0;
  roles.forEach((role, index) => {
    if (role.kind === 'label' && role.startsTurn) turn += 1;
    turns[index] = turn;
  });
  return turns;
}

function isPullQuote(
  index: number,
  repeat: Repeat,
  lines: readonly SourceLine[],
  roles: readonly LineRole[],
  turns: Int32Array,
): boolean {
  const source = roles[repeat.source];
  if (source === undefined || (source.kind !== 'speech' && source.kind !== 'label')) return false;
  const next = lines[index + 1];
  if (next !== undefined && next.gapBefore !== true && attributionOf(next.text) !== null) return true;
  const distance = Math.abs((turns[index] ?? 0) - (turns[repeat.source] ?? 0));
  if (distance === 0) return repeat.words >= fewestWordsNearby;
  return distance <= nearestTurns && repeat.words >= fewestWordsFarther;
}

/** A turn keeps at least one paragraph: a person may well say again what someone said. */
function isOnlySpeech(index: number, roles: readonly LineRole[], turns: Int32Array): boolean {
  const turn = turns[index];
  const speaks = (at: number): boolean => {
    const role = roles[at];
    return role?.kind === 'speech' || (role?.kind === 'label' && !standsAlone(role.label));
  };
  for (let at = index - 1; at >= 0 && turns[at] === turn; at -= 1) if (speaks(at)) return false;
  for (let at = index + 1; at < roles.length && turns[at] === turn; at += 1) if (speaks(at)) return false;
  return true;
}

/** The name under a pull-quote, with or without its dash. */
function takeAttribution(
  index: number,
  lines: readonly SourceLine[],
  decided: DecidedLines,
  roles: LineRole[],
): void {
  const line = lines[index];
  if (line === undefined || line.gapBefore === true) return;
  if (decided.has(line.id)) return;
  const role = roles[index];
  if (role?.kind === 'label' && role.reason === 'taught') return;
  const named = role?.kind === 'label' && role.label.lead >= line.text.length;
  if (named || attributionOf(line.text) !== null) roles[index] = narrations.attribution;
}
