import type { ParagraphId, TranscriptId } from '../../shared/id';
import type { Paragraph, Transcript } from '../../shared/transcript/transcript';

/** What a paragraph is cited by: its id, its ¶ number (null for narration), and who speaks (null for nobody). */
export type TextPlace = readonly [id: ParagraphId, number: number | null, speaker: string | null];

/**
 * A stretch of a transcript's text as the search across the library reads it. As printed, not folded: folding moves no
 * offset, so that one copy answers every way of searching and is what is shown.
 */
export interface TextRow {
  readonly transcript: TranscriptId;
  readonly index: number;
  /** What the transcript was made from; on the first stretch alone. */
  readonly madeFrom?: string;
  /** A line a paragraph, in UTF-8, which goes to another thread without being copied. */
  readonly text: Uint8Array<ArrayBuffer>;
  /** A `TextPlace` for each line as JSON, taken apart only where something is found. */
  readonly places: string;
  /** The last ¶ number before the stretch; null where there is none. */
  readonly numberBefore: number | null;
}

/** Paragraphs in a stretch: few enough that taking one apart, to show what was found in it, takes a fraction of a millisecond. */
const stretchLength = 64;

type Head = Pick<Transcript, 'id' | 'turns' | 'speakers'>;

/** Makes the stretches of one transcript, from its paragraphs in printed order, however many are given at a time. */
export function textRowMaker(
  { id, turns, speakers }: Head,
  madeFrom: string,
): (paragraphs: readonly Paragraph[]) => readonly TextRow[] {
  const names = new Map(speakers.map((speaker) => [speaker.id, speaker.name]));
  const speakerOf = (paragraph: Paragraph): string | null => {
    const turn = turns[paragraph.turn];
    return turn?.kind === 'speech' ? (names.get(turn.speakerId) ?? null) : null;
  };
  let index = 0;
  let numberBefore: number | null = null;
  const rowOf = (paragraphs: readonly Paragraph[]): TextRow => {
    const row: TextRow = {
      transcript: id,
      index,
      ...(index === 0 ? { madeFrom } : {}),
      // A line break, which no printed line has, would count for a paragraph.
      text: new TextEncoder().encode(paragraphs.map(({ text }) => text.replaceAll('\n', ' ')).join('\n')),
      places: JSON.stringify(
        paragraphs.map((paragraph): TextPlace => [paragraph.id, paragraph.number, speakerOf(paragraph)]),
      ),
      numberBefore,
    };
    index += 1;
    numberBefore = paragraphs.findLast(({ number }) => number !== null)?.number ?? numberBefore;
    return row;
  };
  return (paragraphs) =>
    Array.from({ length: Math.ceil(paragraphs.length / stretchLength) }, (_, at) =>
      rowOf(paragraphs.slice(at * stretchLength, (at + 1) * stretchLength)),
    );
}

/** All stretches of a transcript. */
export function textRowsOf(transcript: Transcript, madeFrom: string): readonly TextRow[] {
  return textRowMaker(transcript, madeFrom)(transcript.paragraphs);
}
