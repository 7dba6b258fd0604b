import { firstWhere } from '../../shared/first-where';
import { firstLook, type ReadingLook } from '../../shared/reading-look';
import { isShownIn, type SpeakerPart } from '../../shared/transcript/one-speaker';
import type { Transcript } from '../../shared/transcript/transcript';
import { lineOf } from './look-measures';

/** A chunk is closed at this many paragraphs, or at this height in pixels: what is laid out for one screen stays small. */
const mostParagraphs = 16;
const fullHeight = 1_000;

/** What a paragraph's gap and a speaker's name above a turn come to, in pixels; only estimates. */
const paragraphGap = 12;
const labelHeight = 45;

export interface ChunkShape {
  readonly index: number;
  /** Positions of its paragraphs in `Transcript.paragraphs`: from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  /** About how tall it will be, so that the page has its full length before all of it is mounted. */
  readonly height: number;
}

function estimateParagraph(
  transcript: Transcript,
  position: number,
  line: ReturnType<typeof lineOf>,
): number {
  const letters = transcript.paragraphs[position]?.text.length ?? 0;
  return Math.ceil(letters / line.characters) * line.height + paragraphGap;
}

function estimateLabel({ paragraphs }: Transcript, position: number): number {
  return paragraphs[position]?.turn === paragraphs[position - 1]?.turn ? 0 : labelHeight;
}

/**
 * Cuts a transcript into chunks, in printed order: at the same places whatever the look, whoever speaks, and whichever
 * part is read, so that no paragraph is drawn anew for it; and as tall as what they show is in that look.
 */
export function chunksOf(
  transcript: Transcript,
  look: ReadingLook,
  part: SpeakerPart | null = null,
): readonly ChunkShape[] {
  const chunks: ChunkShape[] = [];
  const { length } = transcript.paragraphs;
  const [usualLine, line] = [lineOf(firstLook), lineOf(look)];
  let [from, usual, height] = [0, 0, 0];
  for (let position = 0; position < length; position += 1) {
    usual += estimateParagraph(transcript, position, usualLine);
    if (isShownIn(part, position))
      height += estimateParagraph(transcript, position, line) + estimateLabel(transcript, position);
    const to = position + 1;
    if (to < length && to - from < mostParagraphs && usual < fullHeight) continue;
    chunks.push({ index: chunks.length, from, to, height: Math.round(height) });
    [from, usual, height] = [to, 0, 0];
  }
  return chunks;
}

/** The index of the chunk that holds a paragraph's position; the last chunk for one beyond the end. */
export function chunkAt(chunks: readonly ChunkShape[], position: number): number {
  return firstWhere(chunks.length - 1, (index) => position < (chunks[index]?.to ?? 0));
}

/** Chunks whose boxes stand in one box: a page of a thousand boxes is slow to lay out, however little each one shows. */
const chunksInSection = 8;

/** The index of the section that a chunk belongs to. */
export function sectionOf(chunk: number): number {
  return Math.floor(chunk / chunksInSection);
}

export interface SectionShape {
  readonly index: number;
  readonly chunks: readonly ChunkShape[];
  readonly height: number;
}

/** Gathers chunks into sections, in printed order. */
export function sectionsOf(chunks: readonly ChunkShape[]): readonly SectionShape[] {
  return Array.from({ length: Math.ceil(chunks.length / chunksInSection) }, (_, index) => {
    const own = chunks.slice(index * chunksInSection, (index + 1) * chunksInSection);
    return { index, chunks: own, height: own.reduce((sum, chunk) => sum + chunk.height, 0) };
  });
}
