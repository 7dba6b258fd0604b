import * as Y from 'yjs';

/*
 * Yjs numbers everything that is ever written: who wrote it (a client, one for each opening of a notebook) and the how
 * manieth thing of theirs it was. So two copies can tell, of each single thing, whether the other had seen it when it
 * made its own: that, and no clock, is how a conflict is told from a change of mind.
 */

/** How much one copy of a notebook has seen: of each client, the number of things. */
export type Knowledge = ReadonlyMap<number, number>;

export function knowledgeOf(doc: Y.Doc): Knowledge {
  return Y.decodeStateVector(Y.encodeStateVector(doc));
}

/** Whether the last part of a thing was seen. */
export function hasSeen(knowledge: Knowledge, { id, length }: Y.Item): boolean {
  return (knowledge.get(id.client) ?? 0) >= id.clock + length;
}

/** The item that a key of a map stands on: the newest ever set, though it may have been deleted since. */
export function itemAt<Value>(map: Y.Map<Value>, key: string): Y.Item | undefined {
  return map._map.get(key);
}

/** The items of a text, in order, also those that were deleted. */
export function* itemsOfText(text: Y.Text): Generator<Y.Item> {
  for (let item = text._start; item !== null; item = item.right) yield item;
}

/** Everything that a map holds or ever held: its values, those before them, and the items of its texts. */
function* itemsWithin(map: Y.Map<unknown>): Generator<Y.Item> {
  for (const newest of map._map.values()) {
    for (let item: Y.Item | null = newest; item !== null; item = item.left) {
      yield item;
      if (item.content instanceof Y.ContentType && item.content.type instanceof Y.Text)
        yield* itemsOfText(item.content.type);
    }
  }
}

/** Whether a map has anything that a copy with this knowledge has not seen. */
export function hasUnseen(map: Y.Map<unknown>, knowledge: Knowledge): boolean {
  for (const item of itemsWithin(map)) if (!hasSeen(knowledge, item)) return true;
  return false;
}
