import { type ParagraphId, positionInSource } from '../id';
import { ceilGrapheme, floorGrapheme } from './grapheme';
import type { Paragraph, Transcript } from './transcript';

/** A point in a transcript: UTF-16 code units from the start of one paragraph's text. */
export interface Point {
  readonly paragraph: ParagraphId;
  readonly offset: number;
}

/** A place in a transcript: never empty, trimmed of white space, on grapheme boundaries, start before end in printed order. */
export interface Passage {
  readonly start: Point;
  readonly end: Point;
}

/** The share of a passage that lies in one paragraph; never empty, end exclusive. */
export interface PassagePart {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
}

const positions = new WeakMap<Transcript, ReadonlyMap<ParagraphId, number>>();

/** Where a paragraph stands in `Transcript.paragraphs`, or undefined when a decision made its line a label or the title. */
export function positionOf(transcript: Transcript, id: ParagraphId): number | undefined {
  let known = positions.get(transcript);
  if (!known) {
    known = new Map(transcript.paragraphs.map((paragraph, position) => [paragraph.id, position]));
    positions.set(transcript, known);
  }
  return known.get(id);
}

/** The parts of a passage, one per paragraph with words in it, in printed order; empty when an end is not in the transcript. */
export function partsOf(transcript: Transcript, passage: Passage): readonly PassagePart[] {
  const first = positionOf(transcript, passage.start.paragraph);
  const last = positionOf(transcript, passage.end.paragraph);
  if (first === undefined || last === undefined) return [];
  return transcript.paragraphs
    .slice(first, last + 1)
    .map((paragraph, index) => ({
      paragraph,
      start: index === 0 ? passage.start.offset : 0,
      end: first + index === last ? passage.end.offset : paragraph.text.length,
    }))
    .filter((part) => part.start < part.end);
}

/** What one voice says of them, or the narration between, together: parts of one turn that stand next to each other. */
export function partsByTurn(
  parts: readonly PassagePart[],
): readonly (readonly [PassagePart, ...PassagePart[]])[] {
  const groups: [PassagePart, ...PassagePart[]][] = [];
  for (const part of parts) {
    const group = groups.at(-1);
    if (group?.[0].paragraph.turn === part.paragraph.turn) group.push(part);
    else groups.push([part]);
  }
  return groups;
}

/** The passage's words, a string per paragraph, verbatim. */
export function wordsOf(transcript: Transcript, passage: Passage): readonly string[] {
  return partsOf(transcript, passage).map(({ paragraph, start, end }) => paragraph.text.slice(start, end));
}

function trimmedPart({ paragraph, start, end }: PassagePart): PassagePart {
  const from = floorGrapheme(paragraph.text, start);
  const words = paragraph.text.slice(from, ceilGrapheme(paragraph.text, end));
  const leading = words.length - words.trimStart().length;
  return { paragraph, start: from + leading, end: from + Math.max(leading, words.trimEnd().length) };
}

/** The passage between two points in either order, snapped and trimmed; null when nothing but white space is between them. */
export function passageBetween(transcript: Transcript, a: Point, b: Point): Passage | null {
  const backwards = comparePoints(transcript, a, b) > 0;
  const [start, end] = backwards ? [b, a] : [a, b];
  const parts = partsOf(transcript, { start, end })
    .map(trimmedPart)
    .filter((part) => part.start < part.end);
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return null;
  return {
    start: { paragraph: first.paragraph.id, offset: first.start },
    end: { paragraph: last.paragraph.id, offset: last.end },
  };
}

/** Negative when `a` stands before `b` in printed order; points that are not in the transcript come first. */
export function comparePoints(transcript: Transcript, a: Point, b: Point): number {
  const byParagraph =
    (positionOf(transcript, a.paragraph) ?? -1) - (positionOf(transcript, b.paragraph) ?? -1);
  return byParagraph !== 0 ? byParagraph : a.offset - b.offset;
}

/** Negative when `a` stands before `b` in the printed lines, where both are counted. */
export function comparePrinted(a: Point, b: Point): number {
  return positionInSource(a.paragraph) - positionInSource(b.paragraph) || a.offset - b.offset;
}

function shifted(transcript: Transcript, point: Point, direction: 1 | -1): Point | null {
  const position = positionOf(transcript, point.paragraph);
  const paragraph = position === undefined ? undefined : transcript.paragraphs[position];
  if (!paragraph) return null;
  const offset = point.offset + direction * paragraph.lead;
  return { paragraph: point.paragraph, offset: Math.max(0, offset) };
}

function shiftedPassage(transcript: Transcript, passage: Passage, direction: 1 | -1): Passage | null {
  const start = shifted(transcript, passage.start, direction);
  const end = shifted(transcript, passage.end, direction);
  return start && end ? { start, end } : null;
}

/**
 * The same passage counted in the printed lines, as annotations keep it: there a label such as "Chair: " counts, so that
 * deciding whether it is a label moves nothing.
 */
export function printedPassage(transcript: Transcript, passage: Passage): Passage {
  return shiftedPassage(transcript, passage, 1) ?? passage;
}

/** The other way: a kept passage as offsets in the paragraphs' texts; null when one of its lines is no paragraph now. */
export function passageFromPrinted(transcript: Transcript, printed: Passage): Passage | null {
  const passage = shiftedPassage(transcript, printed, -1);
  return passage && partsOf(transcript, passage).length > 0 ? passage : null;
}
