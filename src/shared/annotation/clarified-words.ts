import type { ClarificationId, ParagraphId } from '../id';
import { type Passage, partsOf, positionOf } from '../transcript/passage';
import type { Transcript } from '../transcript/transcript';
import type { Clarification } from './clarification';
import { resolve } from './resolve';

/** The words of a clarification in one paragraph: UTF-16 code units of its text, end exclusive. Its bracket stands at `end`. */
export interface ClarificationMark {
  readonly clarification: ClarificationId;
  readonly start: number;
  readonly end: number;
  /** What was said. */
  readonly words: string;
}

/** A run of words as printed, and the clarifications whose brackets stand right after it. */
export interface ClarifiedRun {
  readonly start: number;
  readonly end: number;
  /** Whether a clarification says that these words were misheard. */
  readonly isMisheard: boolean;
  readonly brackets: readonly ClarificationMark[];
}

/** What the editor says in square brackets. */
export function bracketed(words: string): string {
  return `[${words}]`;
}

/**
 * Cuts a stretch of a paragraph where clarifications begin and end; the runs cover it without gap or overlap. A stretch
 * that begins among misheard words still has their bracket; one that ends among them has none, since it stands further on.
 */
export function clarifiedRuns(
  start: number,
  end: number,
  marks: readonly ClarificationMark[],
): readonly ClarifiedRun[] {
  const edges = marks.flatMap((mark) => [mark.start, mark.end]).filter((edge) => edge > start && edge < end);
  const cuts = [...new Set([start, ...edges, end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    return {
      start: from,
      end: to,
      isMisheard: marks.some((mark) => mark.start <= from && mark.end >= to),
      brackets: marks.filter((mark) => mark.end === to),
    };
  });
}

/** A stretch of a paragraph with its brackets, as plain text: "an a lions [an alliance] with". */
export function clarifiedText(
  text: string,
  start: number,
  end: number,
  marks: readonly ClarificationMark[],
): string {
  if (marks.length === 0) return text.slice(start, end);
  return clarifiedRuns(start, end, marks)
    .map((run) =>
      [text.slice(run.start, run.end), ...run.brackets.map(({ words }) => bracketed(words))].join(' '),
    )
    .join('');
}

/** A clarification and where its words are now; `passage` is null when they are not in the transcript. */
export interface PlacedClarification {
  readonly clarification: Clarification;
  readonly passage: Passage | null;
}

/** Where clarifications stand: each, and by the paragraph in which its bracket is. */
export interface PlacedClarifications {
  /** In order of place; those without one come first. */
  readonly list: readonly PlacedClarification[];
  readonly marks: ReadonlyMap<ParagraphId, readonly ClarificationMark[]>;
}

interface Placing extends PlacedClarification {
  readonly mark: ClarificationMark | null;
  readonly paragraph: ParagraphId | null;
  readonly position: number;
}

function placing(transcript: Transcript, clarification: Clarification): Placing {
  const found = resolve(transcript, clarification);
  const passage = found.kind === 'lost' ? null : found.passage;
  const part = passage ? partsOf(transcript, passage).at(-1) : undefined;
  if (!passage || !part) return { clarification, passage: null, mark: null, paragraph: null, position: -1 };
  const { start, end } = part;
  return {
    clarification,
    passage,
    mark: { clarification: clarification.id, start, end, words: clarification.words },
    paragraph: part.paragraph.id,
    position: positionOf(transcript, part.paragraph.id) ?? -1,
  };
}

/** Finds the words of clarifications in a transcript; of brackets at one place, that of the fewer words comes first. */
export function placeClarifications(
  transcript: Transcript,
  clarifications: Iterable<Clarification>,
): PlacedClarifications {
  const all = [...clarifications].map((clarification) => placing(transcript, clarification));
  all.sort(
    (a, b) =>
      a.position - b.position ||
      (a.mark?.end ?? 0) - (b.mark?.end ?? 0) ||
      (b.mark?.start ?? 0) - (a.mark?.start ?? 0) ||
      (a.clarification.id < b.clarification.id ? -1 : 1),
  );
  const marks = new Map<ParagraphId, ClarificationMark[]>();
  for (const { mark, paragraph } of all)
    if (mark && paragraph) marks.set(paragraph, [...(marks.get(paragraph) ?? []), mark]);
  return { list: all.map(({ clarification, passage }) => ({ clarification, passage })), marks };
}
