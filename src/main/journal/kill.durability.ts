import { expect, it } from 'vitest';
import { killRepeatedly } from './kill.testing';

it('no Change that was acknowledged is lost in 20 kills', async () => {
  const tally = await killRepeatedly(20, 300);
  console.log('20 kills:', tally);
  expect(tally.acknowledged).toBeGreaterThan(20);
  expect(tally).toMatchObject({ lost: 0, damaged: 0 });
});

it('a Change as long as a joined notebook is kept whole or not at all', async () => {
  const tally = await killRepeatedly(5, 300, 500_000);
  console.log('5 kills in long Changes:', tally);
  expect(tally.acknowledged).toBeGreaterThan(5);
  expect(tally).toMatchObject({ lost: 0, damaged: 0 });
});
