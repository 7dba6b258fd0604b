import type { Reading } from '../reading';

/** A longer list of names is data about the House: it is told, and not printed among what was said. */
const longestList = 20;

/** Gathers who voted how in one division, and prints it when it ends. */
export class Votes {
  readonly #lists = new Map<string, string[]>();

  add(side: string, name: string): void {
    const bare = name.replace(/\s+/g, ' ').trim();
    if (bare === '') return;
    const list = this.#lists.get(side) ?? [];
    this.#lists.set(side, list);
    list.push(bare);
  }

  /** Short lists become lines; of longer ones it is told whose votes are left out. */
  print(reading: Reading): void {
    for (const [side, names] of this.#lists) {
      if (names.length <= longestList)
        reading.printLine(side === '' ? names.join('; ') : `${side}: ${names.join('; ')}`);
      else for (const name of names) reading.dropped.add('votes', side === '' ? name : `${side}: ${name}`);
    }
    this.#lists.clear();
  }
}
