/** The value below which a share of the samples lies: 0.5 is the median. Nearest rank, so always one of the samples. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

export interface Timed<Outcome> {
  readonly ms: number;
  readonly outcome: Outcome;
}

export async function timed<Outcome>(work: () => Outcome | Promise<Outcome>): Promise<Timed<Outcome>> {
  const begun = performance.now();
  const outcome = await work();
  return { ms: performance.now() - begun, outcome };
}

/** Where Node was started with `--expose-gc`, as the runner does: one measurement does not pay for another's rubbish. */
export function collectGarbage(): void {
  globalThis.gc?.();
}
