import { type Passage, positionOf, wordsOf } from './passage';
import type { Transcript } from './transcript';

/** The words of a passage when it was marked: a string per paragraph, and up to 32 code units on each side. */
export interface Quote {
  readonly exact: readonly string[];
  readonly before: string;
  readonly after: string;
}

/** Long enough to tell stock phrases apart, short enough to stay inside one sentence's neighbourhood. */
const contextLength = 32;

/** What a passage says and what stands around it, to recognise it by should the text ever change. */
export function describeQuote(transcript: Transcript, passage: Passage): Quote {
  const textAt = (id: Passage['start']['paragraph']) => {
    const position = positionOf(transcript, id);
    return position === undefined ? '' : (transcript.paragraphs[position]?.text ?? '');
  };
  const { start, end } = passage;
  return {
    exact: wordsOf(transcript, passage),
    before: textAt(start.paragraph).slice(Math.max(0, start.offset - contextLength), start.offset),
    after: textAt(end.paragraph).slice(end.offset, end.offset + contextLength),
  };
}
