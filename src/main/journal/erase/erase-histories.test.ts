import { expect, it } from 'vitest';
import { eraseAfterRandomHistories } from './erase-histories.testing';

it.each([2, 3])(
  'nothing is left of what is erased after random histories on %i machines, and all of the rest',
  async (machines) => {
    const { histories, conflicting } = await eraseAfterRandomHistories(machines, 12);
    console.info(
      `${histories} histories erased on ${machines} machines, ${conflicting} of them with a conflict`,
    );
    expect(conflicting / histories).toBeGreaterThanOrEqual(0.3);
  },
  60_000,
);
