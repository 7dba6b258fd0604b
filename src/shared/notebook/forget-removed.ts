import * as Y from 'yjs';
import { openDoc } from './doc';
import { annotationsMap, isRemoved } from './transcript-notebook';

/**
 * The notebook as one update without what was removed: no quotation, no note, no theme of it is left in the bytes. That
 * it was removed stays, so that a copy which has the annotation learns of it. Whoever has its words keeps them, since
 * they may have gone on writing there: the words leave as things that nobody can read, not as things to be deleted.
 */
export function withoutRemoved(update: Uint8Array): Uint8Array {
  const doc = openDoc([update]);
  const deletedBefore = parts(doc).ds;
  doc.transact(() => {
    for (const entry of annotationsMap(doc).values()) if (isRemoved(entry)) forget(entry);
  });
  const bytes = encode(parts(doc).structs, deletedBefore);
  doc.destroy();
  return bytes;
}

function forget(entry: Y.Map<unknown>): void {
  for (const key of [...entry.keys()]) if (key !== 'removed') entry.delete(key);
}

type Parts = ReturnType<typeof Y.decodeUpdate>;

function parts(doc: Y.Doc): Parts {
  return Y.decodeUpdate(Y.encodeStateAsUpdate(doc));
}

function grouped(structs: Parts['structs']): ReadonlyMap<number, Parts['structs']> {
  const groups = new Map<number, Parts['structs']>();
  for (const struct of structs) {
    const own = groups.get(struct.id.client);
    if (own) own.push(struct);
    else groups.set(struct.id.client, [struct]);
  }
  return groups;
}

/** Yjs's own format of an update, version 1: what there is of each client, then what of it is deleted. */
function encode(structs: Parts['structs'], deleted: Parts['ds']): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const byClient = grouped(structs);
  encoder.writeLen(byClient.size);
  for (const [client, own] of byClient) {
    encoder.writeLen(own.length);
    encoder.writeClient(client);
    encoder.writeLen(own[0]?.id.clock ?? 0);
    for (const struct of own) struct.write(encoder, 0);
  }
  encoder.writeLen(deleted.clients.size);
  for (const [client, runs] of deleted.clients) {
    encoder.writeClient(client);
    encoder.writeLen(runs.length);
    for (const { clock, len } of runs) {
      encoder.writeDsClock(clock);
      encoder.writeDsLen(len);
    }
  }
  return encoder.toUint8Array();
}
