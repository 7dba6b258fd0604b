import * as Y from 'yjs';

/** What an update is made of: everything that was ever written, and what of it is deleted. */
export type Parts = ReturnType<typeof Y.decodeUpdate>;

export function partsOf(doc: Y.Doc): Parts {
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
export function encodeParts(structs: Parts['structs'], deleted: Parts['ds']): Uint8Array {
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
