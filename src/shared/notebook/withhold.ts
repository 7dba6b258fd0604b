import * as Y from 'yjs';
import { clarificationsMap } from './clarification-entries';
import { openDoc } from './doc';
import { isRemoved } from './entries';
import { annotationsMap } from './transcript-notebook';
import { encodeParts, partsOf } from './update-parts';

/** What may stay of a removed annotation or clarification: that it was removed, and that its words were withheld. */
const mayStay: readonly string[] = ['removed', 'withheld'];

/**
 * To be called on the notebook before a copy leaves without what was removed. What Yjs has once left out it never
 * delivers, so what is removed is marked, and what was brought back since a copy left is written afresh, as
 * something that everybody can still receive. */
export function prepareToLeave(doc: Y.Doc): void {
  const leaving = unprepared(doc);
  doc.transact(() => {
    for (const entry of leaving) {
      if (isRemoved(entry)) entry.set('withheld', true);
      else writeAfresh(entry, entry);
    }
  });
}

/** Whether there is anything for `prepareToLeave` to do. */
export function hasToPrepare(doc: Y.Doc): boolean {
  return unprepared(doc).length > 0;
}

function unprepared(doc: Y.Doc): readonly Y.Map<unknown>[] {
  return removables(doc).filter((entry) => isRemoved(entry) !== (entry.get('withheld') === true));
}

/** Everything that can be removed. */
function removables(doc: Y.Doc): readonly Y.Map<unknown>[] {
  return [...annotationsMap(doc).values(), ...clarificationsMap(doc).values()];
}

/** Writes into an entry what another, or it itself, says, every part of it as something new. */
export function writeAfresh(entry: Y.Map<unknown>, from: Y.Map<unknown>): void {
  for (const [key, value] of [...from.entries()]) {
    if (key === 'removed' || key === 'withheld') continue;
    const current = entry.get(key) ?? value;
    if (value instanceof Y.Text) entry.set(key, new Y.Text(value.toString()));
    else entry.set(key, current);
  }
  entry.delete('withheld');
}

/**
 * The notebook as one update without what was removed: no quotation, no note, no theme of it is left in the bytes. That
 * it was removed stays, so that a copy which has the annotation learns of it. Whoever has its words keeps them, since
 * they may have gone on writing there: the words leave as things that nobody can read, not as things to be deleted.
 */
export function withoutRemoved(update: Uint8Array): Uint8Array {
  const doc = openDoc([update]);
  const deletedBefore = partsOf(doc).ds;
  doc.transact(() => {
    for (const entry of removables(doc)) if (isRemoved(entry)) forget(entry);
  });
  const bytes = encodeParts(partsOf(doc).structs, deletedBefore);
  doc.destroy();
  return bytes;
}

/** A text is emptied rather than taken away: what somebody typed beside its words must still find its place. */
function forget(entry: Y.Map<unknown>): void {
  for (const [key, value] of [...entry.entries()]) {
    if (value instanceof Y.Text) value.delete(0, value.length);
    else if (!mayStay.includes(key)) entry.delete(key);
  }
}
