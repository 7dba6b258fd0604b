import { attributionOf } from './attribution';
import { believeLabels, introducesName, type LabelReason, labelStyle } from './believe-labels';
import { findTitle, isNameInTitle } from './find-title';
import type { VoiceLabel } from './group-labels';
import { isHeadingLine } from './heading-line';
import { continuesResolution, narrationByShape } from './narration-line';
import type { SourceLine } from './source-line';
import { type KnownLabels, type LabelCandidate, readLabel } from './speaker-label';
import type { NarrationReason } from './transcript';

/** A line that is or begins with a label. */
export interface LabelRole {
  readonly kind: 'label';
  readonly label: LabelCandidate;
  readonly reason: LabelReason | 'marked-by-format' | 'decided';
  /** False where the format marks the same speaker as on the line before: the turn goes on. */
  readonly startsTurn: boolean;
}

/** What the lines say before any decision: computed once per file, so that redoing the rest is cheap. */
export interface Survey {
  /** By index of the line: every line that has the shape of a label. */
  readonly candidates: ReadonlyMap<number, LabelCandidate>;
  /** By index of the line: the labels that are believed. */
  readonly labels: ReadonlyMap<number, LabelRole>;
  /** The believed labels, once each, in order of first appearance. */
  readonly voices: readonly VoiceLabel[];
  /** By index of the line: why it would not be speech whoever spoke; nothing for most. */
  readonly unspoken: ReadonlyMap<number, NarrationReason>;
  /** Index of the line that reads as the title. */
  readonly title: number | null;
}

const surveys = new WeakMap<readonly SourceLine[], Survey>();

/** The survey of these lines; the same array of lines is surveyed once. */
export function surveyLines(lines: readonly SourceLine[]): Survey {
  const known = surveys.get(lines);
  if (known !== undefined) return known;
  const survey = makeSurvey(lines);
  surveys.set(lines, survey);
  return survey;
}

function makeSurvey(lines: readonly SourceLine[]): Survey {
  const candidates = findCandidates(lines);
  const beliefs = believeLabels(lines, candidates);
  const labels = new Map<number, LabelRole>();
  const voices = new Map<string, VoiceLabel>();
  for (const [index, label] of candidates) {
    const reason = beliefs.reasons.get(labelStyle(label));
    if (reason === undefined) continue;
    if (index === 0 && isNameInTitle(label, lines, beliefs)) continue;
    // The header says who is in the chair; nobody has spoken yet.
    if (labels.size === 0 && introducesName(label, lines[index]?.text.slice(label.lead) ?? '')) continue;
    labels.set(index, { kind: 'label', label, reason, startsTurn: true });
    if (!voices.has(label.key)) voices.set(label.key, { key: label.key, parts: label.parts });
  }
  return {
    candidates,
    labels,
    voices: [...voices.values()],
    unspoken: findUnspoken(lines, candidates, labels, beliefs.nameWords),
    title: findTitle(lines, candidates, beliefs),
  };
}

function findCandidates(lines: readonly SourceLine[]): ReadonlyMap<number, LabelCandidate> {
  const candidates = new Map<number, LabelCandidate>();
  const known: KnownLabels = new Map();
  lines.forEach((line, index) => {
    if (line.heading === 1 || attributionOf(line.text) !== null) return;
    const candidate = readLabel(line.text, known);
    if (candidate !== null) candidates.set(index, candidate);
  });
  return candidates;
}

function findUnspoken(
  lines: readonly SourceLine[],
  candidates: ReadonlyMap<number, LabelCandidate>,
  labels: ReadonlyMap<number, LabelRole>,
  nameWords: ReadonlySet<string>,
): ReadonlyMap<number, NarrationReason> {
  const unspoken = new Map<number, NarrationReason>();
  lines.forEach((line, index) => {
    if (labels.has(index)) return;
    const reason = reasonOf(line, lines[index - 1], lines[index + 1], candidates.get(index), nameWords);
    if (reason !== null) unspoken.set(index, reason);
  });
  return unspoken;
}

function reasonOf(
  line: SourceLine,
  previous: SourceLine | undefined,
  next: SourceLine | undefined,
  candidate: LabelCandidate | undefined,
  nameWords: ReadonlySet<string>,
): NarrationReason | null {
  if (line.heading !== undefined) return 'heading';
  const reason = narrationByShape(line.text);
  if (reason !== null) return reason;
  if (previous !== undefined && continuesResolution(previous.text, line.text)) return 'procedure';
  if (attributionOf(line.text)?.every((word) => nameWords.has(word))) return 'attribution';
  return isHeadingLine(line, next, candidate) ? 'heading' : null;
}
