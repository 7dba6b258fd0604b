import { expect, it } from 'vitest';
import { eraseAfterRandomHistories } from './erase-histories.testing';

it.each([2, 3])(
  'nothing is left of what is erased after random histories on %i machines, and all of the rest',
  async (machines) => {
    const { histories, conflicting } = await eraseAfterRandomHistories(machines, 12);
    console.info(
      `${histories} histories erased on ${machines} machines, ${conflicting} of them with a conflict`,
    );
    // So few histories may by chance have few conflicts: how many there are is asked of many.
    expect(conflicting).toBeGreaterThan(0);
  },
  60_000,
);
