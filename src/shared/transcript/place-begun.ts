import { placeInSource, type SourcePlace } from './source-place';
import { placeInMargin } from './source-place-words';
import type { Paragraph, Transcript } from './transcript';

/**
 * What a margin says beside a paragraph: where in the source it stands, if the words before it stand elsewhere; null
 * where that goes on, or the source says nothing.
 */
export function placeBegun(transcript: Transcript, position: number): string | null {
  const paragraph = transcript.paragraphs[position];
  if (paragraph?.marks === undefined) return null;
  const whole = placeFrom(transcript, paragraph, 0);
  const end = placeAtEnd(transcript, paragraph);
  // Before the first column of a file nobody knows in which one a paragraph begins: then the one it ends in is told.
  const here = placeInMargin(whole.columns === null && end.columns !== null ? end : whole);
  const before = transcript.paragraphs[position - 1];
  return before && here === placeInMargin(placeAtEnd(transcript, before)) ? null : here;
}

function placeFrom(transcript: Transcript, paragraph: Paragraph, start: number): SourcePlace {
  return placeInSource(transcript, [{ paragraph, start, end: paragraph.text.length }]);
}

function placeAtEnd(transcript: Transcript, paragraph: Paragraph): SourcePlace {
  return placeFrom(transcript, paragraph, paragraph.text.length - 1);
}
