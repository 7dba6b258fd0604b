import { attributionOf } from './attribution';
import { believeLabels, type LabelReason, labelStyle } from './believe-labels';
import { findTitle } from './find-title';
import type { VoiceLabel } from './group-labels';
import { narrationByShape } from './narration-line';
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
    labels.set(index, { kind: 'label', label, reason, startsTurn: true });
    if (!voices.has(label.key)) voices.set(label.key, { key: label.key, parts: label.parts });
  }
  return {
    candidates,
    labels,
    voices: [...voices.values()],
    unspoken: findUnspoken(lines, labels, beliefs.nameWords),
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
  labels: ReadonlyMap<number, LabelRole>,
  nameWords: ReadonlySet<string>,
): ReadonlyMap<number, NarrationReason> {
  const unspoken = new Map<number, NarrationReason>();
  lines.forEach((line, index) => {
    if (labels.has(index)) return;
    const reason = line.heading !== undefined ? 'heading' : narrationByShape(line.text);
    if (reason !== null) unspoken.set(index, reason);
    else if (attributionOf(line.text)?.every((word) => nameWords.has(word)))
      unspoken.set(index, 'attribution');
  });
  return unspoken;
}
