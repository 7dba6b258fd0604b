/** A Change as the journal has it; Changes are in order of their numbers, whatever their times. */
export interface RecordedChange {
  readonly number: number;
  /** Milliseconds since 1970 by the clock of the machine, which may have been wrong: for showing only. */
  readonly time: number;
  /** The author's id. */
  readonly author: string;
  readonly label: string;
  /** A Yjs update. */
  readonly update: Uint8Array;
  /** What a joining did, as it was kept with the Change. */
  readonly report?: string;
}

/** What a person sees as one thing that was done: one Change, or the typing of one note. */
export interface HistoryEntry {
  /** Where its Changes stand among all that were read: from, inclusive, to `to`, exclusive. */
  readonly from: number;
  readonly to: number;
  /** The number of its first Change, which names it: more typing may be gathered into it, but it is never another. */
  readonly number: number;
  readonly words: string;
  readonly author: string;
  /** When it ended. */
  readonly time: number;
  readonly report?: string;
}

/** How the label of a Change begins that is a piece of typing into a note. */
export const noteWriting = 'Wrote a note on ';

/** A pause in typing that is longer (milliseconds) begins a new entry. */
const longestPause = 5 * 60_000;

/** Into which annotation's note a Change was typed, by its place among all that were read; undefined where that is not known. */
type TypedInto = (index: number) => string | undefined;

/**
 * The entries of a history, oldest first. Two notes may be on the same words and so have the same label: before it is known
 * what each Change did, typing in the one right after the other is taken for one.
 */
export function gatherChanges(
  changes: readonly RecordedChange[],
  typedInto: TypedInto = () => undefined,
): readonly HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  let before: RecordedChange | undefined;
  for (const [index, change] of changes.entries()) {
    const last = entries.at(-1);
    const [into, intoBefore] = [typedInto(index), typedInto(index - 1)];
    const isSameNote = into === undefined || intoBefore === undefined || into === intoBefore;
    if (last && before && isSameNote && isMoreOf(before, change))
      entries[entries.length - 1] = { ...last, to: index + 1, time: change.time };
    else entries.push(entryOf(change, index));
    before = change;
  }
  return entries;
}

function entryOf({ update: _, label, ...change }: RecordedChange, index: number): HistoryEntry {
  return { ...change, from: index, to: index + 1, words: wordsOfLabel(label) };
}

/** Whether a Change goes on with the typing of the one before it. A clock that was put back ends no entry. */
function isMoreOf(before: RecordedChange, change: RecordedChange): boolean {
  return (
    change.label.startsWith(noteWriting) &&
    change.label === before.label &&
    change.author === before.author &&
    change.time - before.time <= longestPause
  );
}

/** What earlier versions wrote where now there are words that say more. */
const betterWords: Readonly<Record<string, string>> = {
  'Confirmed what was understood': 'Checked the transcript and added it',
  'Corrected what was understood': 'Corrected the transcript',
  'Brought back from the database': 'Brought back what the journal lacked',
};

function wordsOfLabel(label: string): string {
  return betterWords[label] ?? (label.trim() || 'A change without a description');
}

const undid = 'Undid: ';
const didAgain = 'Did again: ';
const putBack = 'Put back: ';

/** The label of the Change that puts an entry back: what undoes an undoing does the thing again. */
export function putBackLabel(words: string): string {
  for (const verb of [undid, putBack]) if (words.startsWith(verb)) return didAgain + words.slice(verb.length);
  return putBack + (words.startsWith(didAgain) ? words.slice(didAgain.length) : words);
}

/** The label of a step of undo, or of redo, by that of the Change it steps over. */
export function stepLabel(step: 'undo' | 'redo', label: string): string {
  return (step === 'undo' ? undid : didAgain) + label;
}
