import type { Transcript } from '../../shared/transcript/transcript';

/** Paragraphs a chunk: the size at which `content-visibility: auto` was fastest. */
export const chunkSize = 16;

/** What a character, a line and a paragraph's gap come to on average, in pixels of the reading column; only estimates. */
const charactersInLine = 76;
const lineHeight = 29;
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

function estimateHeight(transcript: Transcript, from: number, to: number): number {
  let height = 0;
  for (let position = from; position < to; position += 1) {
    const paragraph = transcript.paragraphs[position];
    if (!paragraph) continue;
    height += Math.ceil(paragraph.text.length / charactersInLine) * lineHeight + paragraphGap;
    if (paragraph.turn !== transcript.paragraphs[position - 1]?.turn) height += labelHeight;
  }
  return height;
}

/** Cuts a transcript into chunks of 16 paragraphs in printed order. */
export function chunksOf(transcript: Transcript): readonly ChunkShape[] {
  const count = Math.ceil(transcript.paragraphs.length / chunkSize);
  return Array.from({ length: count }, (_, index) => {
    const from = index * chunkSize;
    const to = Math.min(from + chunkSize, transcript.paragraphs.length);
    return { index, from, to, height: estimateHeight(transcript, from, to) };
  });
}
