import { expect, it } from 'vitest';
import { killRepeatedly } from './kill.testing';

it('no Change that was acknowledged is lost in 200 kills', async () => {
  const tally = await killRepeatedly(200, 500);
  console.log('200 kills:', tally);
  expect(tally.acknowledged).toBeGreaterThan(200);
  expect(tally).toMatchObject({ lost: 0, damaged: 0 });
});
