import type * as Y from 'yjs';
import { type KeptDoc, madeAt } from './kept-doc';

/** Steps of one notebook, among those that one Undo goes through. */
export interface Steps {
  readonly kept: KeptDoc;
  readonly manager: Y.UndoManager;
}

type Direction = 'undo' | 'redo';

/** Where a step is due: what was done last is undone first, and of what was undone, what was done first is redone first. */
function dueSteps(all: readonly Steps[], direction: Direction): Steps | undefined {
  const done = all.map(({ manager }) => madeAt(manager.undoStack.at(-1)) ?? -1);
  const last = Math.max(...done);
  if (direction === 'undo') return last < 0 ? undefined : all[done.indexOf(last)];
  const undone = all.map(({ manager }) => madeAt(manager.redoStack.at(-1)) ?? Infinity);
  const first = Math.min(...undone);
  // Whatever was done since, in whichever notebook, ends what could be redone.
  return first < last || first === Infinity ? undefined : all[undone.indexOf(first)];
}

export function canStep(all: readonly Steps[], direction: Direction): boolean {
  return dueSteps(all, direction) !== undefined;
}

/** Takes back, or does again, whatever is due in any of several notebooks. */
export function step(all: readonly Steps[], direction: Direction): void {
  const due = dueSteps(all, direction);
  if (direction === 'undo') due?.kept.undo(due.manager);
  else due?.kept.redo(due.manager);
}
