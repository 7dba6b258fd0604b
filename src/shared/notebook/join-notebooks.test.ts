import { expect, it } from 'vitest';
import { describeTally, joinRandomHistories } from './join-histories.testing';

it.each([
  { machines: 2, histories: 40 },
  { machines: 3, histories: 30 },
])('joining keeps what both did, on $machines machines', ({ machines, histories }) => {
  const tally = joinRandomHistories(machines, histories);
  console.info(describeTally(machines, tally));
  expect(tally.conflicting / tally.histories).toBeGreaterThanOrEqual(0.3);
});
