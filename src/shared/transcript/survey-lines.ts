import { attributionOf } from './attribution';

import {
  type Beliefs,
  believeLabels,
  type Candidates,
  introducesName,
  type LabelReason,
  labelStyle,
} from './believe-labels';
import { readBoldLabel } from './bold-label';
import { findTitle, isNameInTitle } from './find-title';
import type { VoiceLabel } from './group-labels';
import { isHeadingLine } from './heading-line';
import { callsWitness, continuesResolution, narrationByShape } from './narration-line';
import { readVoiceLetters } from './question-and-answer';
import type { SourceLine } from './source-line';
import { labelsOfColumn } from './speaker-column';
import { type KnownLabels, type LabelCandidate, readLabel } from './speaker-label';
import type { NarrationReason } from './transcript';

/** A line that is or begins with a label. */
export interface LabelRole {
  readonly kind: 'label';
  readonly label: LabelCandidate;
  readonly reason: LabelReason | 'marked-by-format' | 'taught' | 'decided';
  /** False where the format marks the same speaker as on the line before: the turn goes on. */
  readonly startsTurn: boolean;
}

/** What the lines say before any decision: computed once per file, so that redoing the rest is cheap. Arrays are by index of the line. */
export interface Survey {
  /** Whether the format marks who speaks; then nothing is a label for its looks. */
  readonly isMarked: boolean;
  /** Every line that has the shape of a label. */
  readonly candidates: Candidates;
  /** The labels that are believed. */
  readonly labels: readonly (LabelRole | undefined)[];
  /** The believed labels, once each, in order of first appearance. */
  readonly voices: readonly VoiceLabel[];
  /** Why a line would not be speech whoever spoke; nothing for most. */
  readonly unspoken: readonly (NarrationReason | undefined)[];
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
  const isMarked = lines.some(({ speaker }) => speaker !== undefined);
  const labels = isMarked ? lines.map(() => undefined) : believedLabels(lines, candidates, beliefs);
  const voices = new Map<string, VoiceLabel>();
  for (const role of new Set(labels)) {
    if (role !== undefined && !voices.has(role.label.key)) {
      voices.set(role.label.key, { key: role.label.key, parts: role.label.parts });
    }
  }
  return {
    isMarked,
    candidates,
    labels,
    voices: [...voices.values()],
    unspoken: lines.map((line, index) =>
      labels[index] === undefined
        ? reasonOf(line, lines[index - 1], lines[index + 1], candidates[index], beliefs.nameWords)
        : undefined,
    ),
    title: findTitle(lines, candidates, beliefs),
  };
}

function findCandidates(lines: readonly SourceLine[]): Candidates {
  const known: KnownLabels = new Map();
  const cells = labelsOfColumn(lines, known);
  const letterOf = readVoiceLetters(lines);
  return lines.map((line, index) => {
    if (cells.has(index)) return cells.get(index);
    if (line.heading === 1 || attributionOf(line.text) !== null || callsWitness(line.text)) return undefined;
    return letterOf(line) ?? readBoldLabel(line, known) ?? readLabel(line.text, known) ?? undefined;
  });
}

function believedLabels(
  lines: readonly SourceLine[],
  candidates: Candidates,
  beliefs: Beliefs,
): readonly (LabelRole | undefined)[] {
  const roles = new Map<LabelCandidate, LabelRole | undefined>();
  let spoken = false;
  return candidates.map((label, index) => {
    if (label === undefined) return undefined;
    if (!roles.has(label)) {
      const reason = beliefs.reasons.get(labelStyle(label));
      roles.set(label, reason && { kind: 'label', label, reason, startsTurn: true });
    }
    const role = roles.get(label);
    // The header says who is in the chair; nobody has spoken yet.
    if (role === undefined || (index === 0 && isNameInTitle(label, lines, beliefs))) return undefined;
    if (!spoken && introducesName(label, lines[index]?.text.slice(label.lead) ?? '')) return undefined;
    spoken = true;
    return role;
  });
}

function reasonOf(
  line: SourceLine,
  previous: SourceLine | undefined,
  next: SourceLine | undefined,
  candidate: LabelCandidate | undefined,
  nameWords: ReadonlySet<string>,
): NarrationReason | undefined {
  if (line.heading !== undefined) return 'heading';
  const reason = narrationByShape(line.text);
  if (reason !== null) return reason;
  if (previous !== undefined && continuesResolution(previous.text, line.text)) return 'procedure';
  if (attributionOf(line.text)?.every((word) => nameWords.has(word))) return 'attribution';
  return isHeadingLine(line, next, candidate) ? 'heading' : undefined;
}
