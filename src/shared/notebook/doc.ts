import * as Y from 'yjs';

/** Opens a notebook from any number of copies of it, in any order: joining is the one operation behind everything. */
export function openDoc(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  joinInto(doc, updates);
  return doc;
}

/** Brings a notebook up to what the updates know; commutative, associative and idempotent. `origin` reaches its observers. */
export function joinInto(doc: Y.Doc, updates: readonly Uint8Array[], origin: unknown = null): void {
  doc.transact(() => {
    for (const update of updates) if (update.length > 0) Y.applyUpdate(doc, update);
  }, origin);
}

/** What `doc`, joined from this copy and others, knows and the copy does not; null when the copy lacks nothing. */
export function missingFrom(copy: Uint8Array, doc: Y.Doc): Uint8Array | null {
  const other = openDoc([copy]);
  // State vectors do not see deletions; snapshots do.
  if (Y.equalSnapshots(Y.snapshot(other), Y.snapshot(doc))) return null;
  return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(other));
}

/** Whether it holds edits that cannot be shown, because an earlier one, on which they stand, is in none of the copies. */
export function isWaiting(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}
