import type { Transcript } from '../../shared/transcript/transcript';
import { foldParagraphs } from '../finding/fold-text';

const known = {
  starts: new WeakMap<Transcript, Uint32Array>(),
  anyCase: new WeakMap<Transcript, string>(),
  asPrinted: new WeakMap<Transcript, string>(),
};

/** Where each paragraph begins in the text of them all, in UTF-16 code units; one more says where the last one ends. */
export function startsOf(transcript: Transcript): Uint32Array {
  const made = known.starts.get(transcript);
  if (made) return made;
  const starts = new Uint32Array(transcript.paragraphs.length + 1);
  for (const [position, { text }] of transcript.paragraphs.entries())
    starts[position + 1] = (starts[position] ?? 0) + text.length + 1;
  known.starts.set(transcript, starts);
  return starts;
}

/** A transcript's folded paragraphs, folded once. */
export function foldedText(transcript: Transcript, matchCase: boolean): string {
  const texts = matchCase ? known.asPrinted : known.anyCase;
  const made = texts.get(transcript);
  if (made !== undefined) return made;
  const text = foldParagraphs(
    transcript.paragraphs.map((paragraph) => paragraph.text),
    matchCase,
  );
  texts.set(transcript, text);
  return text;
}
