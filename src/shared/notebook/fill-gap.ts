import * as Y from 'yjs';
import { encodeParts, type Parts } from './update-parts';

/** Of one client, the things from `from`, inclusive, to `to`, exclusive. */
interface Gap {
  readonly from: number;
  readonly to: number;
}

/**
 * A notebook that is put together line by line waits for ever where a line is missing: what came after it builds on it.
 * This takes what is missing from the whole notebook, as far as that still has it. What the missing line deleted is not
 * known, and stays.
 */
export function fillGaps(doc: Y.Doc, whole: Parts): void {
  let before = '';
  for (let gaps = gapsIn(doc); gaps.size > 0; gaps = gapsIn(doc)) {
    const now = JSON.stringify([...gaps]);
    if (now === before) return;
    before = now;
    const structs = whole.structs.filter(({ id, length }) => {
      const gap = gaps.get(id.client);
      return gap !== undefined && id.clock < gap.to && id.clock + length > gap.from;
    });
    Y.applyUpdate(doc, encodeParts(structs, { clients: new Map() }));
  }
}

function gapsIn({ store }: Y.Doc): ReadonlyMap<number, Gap> {
  const gaps = new Map<number, Gap>();
  const add = (client: number, to: number) => {
    const from = Y.getState(store, client);
    if (to > from) gaps.set(client, { from, to: Math.min(to, gaps.get(client)?.to ?? to) });
  };
  if (store.pendingStructs) {
    const { missing, update } = store.pendingStructs;
    const waiting = Y.decodeUpdateV2(update).structs.filter((struct) => !(struct instanceof Y.Skip));
    for (const [client, clock] of missing) {
      const clocks = waiting.filter(({ id }) => id.client === client).map(({ id }) => id.clock);
      add(client, clocks.length > 0 ? Math.min(...clocks) : clock + 1);
    }
  }
  if (store.pendingDs)
    for (const [client, runs] of Y.decodeUpdateV2(store.pendingDs).ds.clients)
      for (const { clock, len } of runs) add(client, clock + len);
  return gaps;
}
