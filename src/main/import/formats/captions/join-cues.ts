import type { ParagraphId } from '../../../../shared/id';
import { sentencesOf } from '../../../../shared/transcript/sentences';
import type { LineBuilder } from '../../line-builder';
import { clockOf } from './cue';

/** What is said in one printed line of a cue. Times in milliseconds. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Empty where a label stands alone on its line. */
  readonly words: string;
  /** The speaker by the marks of the file. */
  readonly speaker?: string;
  /** In a file whose labels are printed in the words: the key of the last of them. */
  readonly under?: string;
  /** The label before these words, as printed. */
  readonly label?: string;
  /** True where the words stand apart from those around them: somebody else's, or a sound. */
  readonly isApart: boolean;
}

/** A longer silence begins a new paragraph. */
const longestPause = 2_000;
/** From so many words on a paragraph ends with a sentence, so that it can be read and cited; at the latest here. */
const readableWords = 80;
const mostWords = 200;
/** Inside a paragraph the next time is marked where a caption begins so much later. */
const markEvery = 30_000;

interface Paragraph {
  readonly first: Piece;
  readonly isLabelled: boolean;
  words: number;
  end: number;
  marked: number;
}

/**
 * Puts the words of captions together to paragraphs, each with the time at which it begins. Gives the lines that are or
 * begin with a label: a label is printed where the speaker changes, and not again at every cue.
 */
export function joinCues(pieces: readonly Piece[], builder: LineBuilder): ReadonlySet<ParagraphId> {
  const labelled = new Set<ParagraphId>();
  let open: Paragraph | null = null;
  let under: string | undefined;
  const endLine = (isLabelled: boolean, speaker: string | undefined): void => {
    builder.endLine(speaker === undefined ? {} : { speaker });
    if (isLabelled && builder.last) labelled.add(builder.last.id);
  };
  const close = (): void => {
    if (open !== null) endLine(open.isLabelled, open.first.speaker);
    open = null;
  };
  pieces.forEach((piece, index) => {
    if (open !== null && !goesOn(open, piece)) close();
    const label = piece.under === under ? undefined : piece.label;
    under = piece.under;
    if (piece.words === '') {
      if (label === undefined) return;
      builder.add(label);
      endLine(true, undefined);
      return;
    }
    const following = pieces[index + 1]?.words ?? '';
    for (const { words, endsSentence } of partsOf(piece.words, following, open)) {
      open = open === null ? begin(piece, label, builder) : continueIn(open, piece, builder);
      builder.add(words);
      open.words += wordCount(words);
      if (open.words >= (endsSentence ? readableWords : mostWords)) close();
    }
  });
  close();
  return labelled;
}

function goesOn({ first, end }: Paragraph, { start, speaker, under, isApart }: Piece): boolean {
  if (isApart || first.isApart || speaker !== first.speaker || under !== first.under) return false;
  return start - end <= longestPause;
}

function begin(piece: Piece, label: string | undefined, builder: LineBuilder): Paragraph {
  const { start, end } = piece;
  builder.mark({ kind: 'time', time: clockOf(start) });
  if (label !== undefined) builder.add(`${label} `);
  return { first: piece, isLabelled: label !== undefined, words: 0, end, marked: start };
}

function continueIn(open: Paragraph, { start, end }: Piece, builder: LineBuilder): Paragraph {
  builder.add(' ');
  open.end = Math.max(open.end, end);
  if (start - open.marked < markEvery) return open;
  builder.mark({ kind: 'time', time: clockOf(start) });
  open.marked = start;
  return open;
}

interface Part {
  readonly words: string;
  readonly endsSentence: boolean;
}

/** The words whole, or, where the paragraph may end in them, sentence by sentence; what follows tells where they end. */
function partsOf(words: string, following: string, open: Paragraph | null): readonly Part[] {
  if ((open?.words ?? 0) + wordCount(words) < readableWords) return [{ words, endsSentence: false }];
  const ends = sentencesOf(`${words} ${following.slice(0, 200)}`).map(({ end }) => end);
  const inside = ends.filter((end) => end <= words.length);
  const parts = inside.map((end, index) => ({
    words: words.slice(inside[index - 1] ?? 0, end),
    endsSentence: true,
  }));
  const rest = words.slice(inside.at(-1) ?? 0);
  return rest.trim() === '' ? parts : [...parts, { words: rest, endsSentence: false }];
}

function wordCount(words: string): number {
  return words.trim().split(' ').length;
}
