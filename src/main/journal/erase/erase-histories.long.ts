import { expect, it } from 'vitest';
import { eraseAfterRandomHistories } from './erase-histories.testing';

it.each([2, 3])(
  'nothing is left of what is erased on %i machines, over many histories, and all of the rest',
  async (machines) => {
    const { histories, conflicting } = await eraseAfterRandomHistories(machines, 150);
    console.info(
      `${histories} histories erased on ${machines} machines, ${conflicting} of them with a conflict`,
    );
    expect(conflicting / histories).toBeGreaterThanOrEqual(0.3);
  },
);
