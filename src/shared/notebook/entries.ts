import * as Y from 'yjs';

/** The entry of a map of maps, made where there is none yet. */
export function entryOf(map: Y.Map<Y.Map<unknown>>, id: string): Y.Map<unknown> {
  const known = map.get(id);
  if (known) return known;
  const entry = new Y.Map<unknown>();
  map.set(id, entry);
  return entry;
}

/** Whether what an entry holds was removed: that is set rather than the entry deleted, so that it can be undone and joined. */
export function isRemoved(entry: Y.Map<unknown>): boolean {
  return entry.get('removed') === true;
}

/** Sets one value of an entry, and when that was; milliseconds since 1970. */
export function setFact(entry: Y.Map<unknown> | undefined, key: string, value: unknown, now: number): void {
  entry?.set(key, value);
  entry?.set('changedAt', now);
}

/** Takes the removal of what an entry holds back. */
export function restore(entry: Y.Map<unknown> | undefined, now: number): void {
  entry?.delete('removed');
  entry?.set('changedAt', now);
}

export function text(value: unknown, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise;
}
