import { isLabelLike, numberBefore } from '../../../../shared/transcript/speaker-label';
import { rawWords, type WordLine } from './word-line';

/** "Jane Doe", a tab, and what she says, after the number of the paragraph if it has one; with a colon it is read by its words, and what stands beside a time is no speech. */
const shape = /^\s*(?!Q\d)(\p{L}[^\t]{0,58}[^\t:：]|\p{L})\t\s*(?=[^\t]*\p{L})/u;
const fewestLines = 3;

function nameBefore(line: WordLine): string | undefined {
  const words = rawWords(line);
  return shape.exec(words.slice(numberBefore(words)?.length ?? 0))?.[1]?.trim();
}

/**
 * Lines in which a tab stands between a name and the words, as what they look like: two cells of a row. As they are where
 * tabs do not part names from words, or where there are tables besides.
 */
export function readTabbedNames(lines: readonly WordLine[]): readonly WordLine[] {
  if (lines.some(({ cell }) => cell !== null)) return lines;
  const names = lines.flatMap((line) => nameBefore(line) ?? []);
  const read = names.filter(isLabelLike);
  if (read.length < fewestLines || read.length * 2 < names.length || new Set(read).size === read.length)
    return lines;
  let row = 0;
  return lines.flatMap((line) => {
    if (nameBefore(line) === undefined) return [line];
    row += 1;
    return splitAtTab(line, row);
  });
}

function splitAtTab(line: WordLine, row: number): readonly WordLine[] {
  const at = line.pieces.findIndex((piece) => 'words' in piece && piece.words.includes('\t'));
  const piece = line.pieces[at];
  if (piece === undefined || !('words' in piece)) return [line];
  const tab = piece.words.indexOf('\t');
  const before = { ...piece, words: piece.words.slice(0, tab) };
  const after = { ...piece, words: piece.words.slice(tab + 1) };
  return [
    { ...line, pieces: [...line.pieces.slice(0, at), before], cell: { row, column: 1 } },
    {
      ...line,
      startsParagraph: false,
      pieces: [after, ...line.pieces.slice(at + 1)],
      cell: { row, column: 2 },
    },
  ];
}
