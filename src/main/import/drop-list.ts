import type { Dropped, DroppedKind } from '../../shared/transcript/provenance';
import { normaliseLine } from './normalise-text';

const mostSamples = 20;
const longestSample = 200;

/** Gathers what a reader leaves out, by kind, with the first of its words. */
export class DropList {
  readonly #kinds = new Map<DroppedKind, { count: number; readonly samples: string[] }>();

  /** `words` may be empty, where there is nothing to show. */
  add(kind: DroppedKind, words = '', times = 1): void {
    const known = this.#kinds.get(kind) ?? { count: 0, samples: [] };
    this.#kinds.set(kind, known);
    known.count += times;
    const sample = normaliseLine(words.slice(0, 4 * longestSample)).slice(0, longestSample);
    if (sample !== '' && known.samples.length < mostSamples) known.samples.push(sample);
  }

  /** In the order in which each kind was first met. */
  get all(): readonly Dropped[] {
    return [...this.#kinds].map(([kind, { count, samples }]) => ({ kind, count, samples }));
  }
}
