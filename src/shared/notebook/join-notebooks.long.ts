import { expect, it } from 'vitest';
import { describeTally, joinRandomHistories } from './join-histories.testing';

it.each([
  { machines: 2, histories: 1500 },
  { machines: 3, histories: 1000 },
])('joining keeps what both did, on $machines machines, over many histories', ({ machines, histories }) => {
  const tally = joinRandomHistories(machines, histories);
  console.info(describeTally(machines, tally));
  expect(tally.conflicting / tally.histories).toBeGreaterThanOrEqual(0.3);
});
