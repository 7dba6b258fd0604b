import type { LineBuilder } from '../../line-builder';
import { addLine, rawWords, type WordLine } from './word-line';

/** What one voice says without a break, in a format that marks who speaks and when. */
export interface SpokenTurn {
  readonly speaker: string;
  /** As printed; null where the turn has no time of its own. */
  readonly time: string | null;
  /** The line that holds the label, of which the first `lead` code units are no speech. */
  readonly labelLine: WordLine;
  readonly lead: number;
  readonly lines: WordLine[];
}

/** Adds a turn, whose label and time become what its lines are marked with. */
export function addTurn(builder: LineBuilder, { speaker, time, labelLine, lead, lines }: SpokenTurn): void {
  if (time !== null) builder.mark({ kind: 'time', time });
  // Comments on the label go with the words after it.
  addLine(builder, labelLine, lead);
  const words = lead < rawWords(labelLine).length;
  if (words) builder.endLine({ speaker });
  else builder.dropLine();
  for (const line of lines) {
    addLine(builder, line);
    builder.endLine({ speaker });
  }
}

export function isEmptyLine(line: WordLine): boolean {
  return rawWords(line).trim() === '';
}
