import { expect, it } from 'vitest';
import { killRepeatedly } from './kill.testing';

it('no Change that was acknowledged is lost in 20 kills', async () => {
  const tally = await killRepeatedly(20, 300);
  console.log('20 kills:', tally);
  expect(tally.acknowledged).toBeGreaterThan(20);
  expect(tally).toMatchObject({ lost: 0, damaged: 0 });
});
