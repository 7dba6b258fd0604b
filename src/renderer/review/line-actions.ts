import type { ParagraphId } from '../../shared/id';
import type { LineDecision } from '../../shared/transcript/decisions';
import type { LeftOutUse } from '../assembling/outcome';

/** What a line is taken for now. */
export type LineUse = LeftOutUse | 'speech';

/** Something that can be said of a line, in the words of its button. */
export interface LineAction {
  readonly words: string;
  readonly decision: LineDecision;
}

const isSpeaker: LineAction = { words: 'This is a speaker', decision: 'label' };
const isNoSpeaker: LineAction = { words: 'This is not a speaker', decision: 'speech' };
export const isSpeech: LineAction = { words: 'This is speech', decision: 'speech' };
const isTitle: LineAction = { words: 'This is the title', decision: 'title' };
const leaveOut: LineAction = { words: 'Leave out', decision: 'narration' };

/** Nobody's name is longer; a longer line is not offered as a speaker, or as a title. */
const longestName = 160;

/** What can be said of a line, the likeliest first; never what it is already. */
export function lineActions(use: LineUse, text: string): readonly LineAction[] {
  const short = text.length <= longestName ? [isSpeaker, isTitle] : [];
  if (use === 'label') return [isNoSpeaker, leaveOut];
  if (use === 'title') return [leaveOut, isSpeech, isSpeaker];
  if (use === 'speech') return [...short.slice(0, 1), leaveOut, ...short.slice(1)];
  return [isSpeech, ...short];
}

/** A label, once pointed out, is one wherever it is printed; anything else is said of the one line. */
export function concernsEqualLines(action: LineAction): boolean {
  return action.decision === 'label';
}

/** A line that somebody says something of. */
export interface ChosenLine {
  readonly id: ParagraphId;
  readonly text: string;
  readonly use: LineUse;
}
