import type { ParagraphId } from '../../shared/id';
import { unknownSpeaker } from '../../shared/transcript/assemble';
import type { Speaker } from '../../shared/transcript/speaker';
import { type SpeakerSummary, wordsOfAll } from '../../shared/transcript/speaker-summary';
import type { NarrationReason, Transcript, Turn } from '../../shared/transcript/transcript';

export interface OutcomeNumbers {
  readonly speakers: number;
  readonly turns: number;
  /** The turns among them that the text gives to somebody. */
  readonly labelledTurns: number;
  readonly paragraphs: number;
  readonly words: number;
  /** Lines that were not taken as speech: title, labels and narration. */
  readonly leftOut: number;
}

type SpeechTurn = Extract<Turn, { readonly kind: 'speech' }>;

export const speechTurns = (transcript: Transcript): readonly SpeechTurn[] =>
  transcript.turns.filter((turn) => turn.kind === 'speech');

/** The turns that the text gives to somebody; words that no label introduces are an unknown speaker's. */
export function labelledTurns(transcript: Transcript): readonly SpeechTurn[] {
  const alone = transcript.consumed.filter(({ use }) => use === 'label').map(({ id }) => id);
  const before = transcript.paragraphs.filter(({ lead }) => lead > 0).map(({ id }) => id);
  const printed = new Set([...alone, ...before]);
  return speechTurns(transcript).filter(
    ({ label, labelLine }) => label !== unknownSpeaker || printed.has(labelLine),
  );
}

export function numbersOf(transcript: Transcript, summaries: readonly SpeakerSummary[]): OutcomeNumbers {
  const speech = transcript.paragraphs.filter(({ number }) => number !== null);
  return {
    speakers: transcript.speakers.length,
    turns: speechTurns(transcript).length,
    labelledTurns: labelledTurns(transcript).length,
    paragraphs: speech.length,
    words: wordsOfAll(summaries),
    leftOut: leftOutLines(transcript).length,
  };
}

/** A label as printed, and the lines that have it. */
export interface PrintedLabel {
  readonly label: string;
  readonly lines: readonly ParagraphId[];
}

export interface SpeakerOutcome {
  readonly speaker: Speaker;
  readonly turns: number;
  readonly words: number;
  /** The first paragraph that this voice says, whole; null when it says nothing. */
  readonly first: { readonly id: ParagraphId; readonly text: string } | null;
  readonly labels: readonly PrintedLabel[];
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** What is known of each voice, in order of first appearance. */
export function speakerOutcomes(
  transcript: Transcript,
  summaries: readonly SpeakerSummary[],
): readonly SpeakerOutcome[] {
  const turnsOf = groupBy(speechTurns(transcript), (turn) => turn.speakerId);
  const labelledOf = groupBy(labelledTurns(transcript), (turn) => turn.speakerId);
  return transcript.speakers.map((speaker, at) => {
    const group = turnsOf.get(speaker.id) ?? [];
    const firstIndex = group.find(({ paragraphs }) => paragraphs.length > 0)?.paragraphs[0];
    const first = firstIndex === undefined ? undefined : transcript.paragraphs[firstIndex];
    const labels = [...groupBy(labelledOf.get(speaker.id) ?? [], ({ label }) => label)];
    return {
      speaker,
      turns: summaries[at]?.turns ?? 0,
      words: summaries[at]?.words ?? 0,
      first: first ? { id: first.id, text: first.text } : null,
      labels: labels.map(([label, turns]) => ({ label, lines: turns.map(({ labelLine }) => labelLine) })),
    };
  });
}

/** What a line that was not taken as speech was taken for. */
export type LeftOutUse = 'title' | 'label' | NarrationReason;

/** Lines that read the same and were taken for the same. */
export interface LeftOutItem {
  readonly use: LeftOutUse;
  readonly text: string;
  readonly lines: readonly ParagraphId[];
}

/** The order in which people want to check them: what shapes the transcript first, what every page repeats last. */
const useOrder: readonly LeftOutUse[] = [
  'title',
  'label',
  'before-first-speaker',
  'heading',
  'pull-quote',
  'attribution',
  'procedure',
  'decided',
  'time',
  'web-address',
  'page-number',
  'separator',
];

interface LeftOutLine {
  readonly use: LeftOutUse;
  readonly id: ParagraphId;
  readonly text: string;
}

function leftOutLines(transcript: Transcript): readonly LeftOutLine[] {
  const turns = labelledTurns(transcript);
  const labelled = new Set(turns.map(({ labelLine }) => labelLine));
  const labels = turns.map(({ labelLine, label }) => ({ use: 'label' as const, id: labelLine, text: label }));
  const consumed = transcript.consumed.filter(({ id }) => !labelled.has(id));
  const narration = transcript.paragraphs.flatMap(({ id, text, number, reason }) =>
    number === null ? [{ use: reason ?? 'decided', id, text }] : [],
  );
  return [...consumed, ...labels, ...narration];
}

/** Every line that was not taken as speech: by what it was taken for, equal lines once. */
export function leftOutItems(transcript: Transcript): readonly LeftOutItem[] {
  const byUse = groupBy(leftOutLines(transcript), ({ use }) => use);
  return useOrder.flatMap((use) =>
    [...groupBy(byUse.get(use) ?? [], ({ text }) => text)].map(([text, equal]) => ({
      use,
      text,
      lines: equal.map(({ id }) => id),
    })),
  );
}
