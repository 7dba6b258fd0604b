import { describe, expect, it } from 'vitest';
import { canKillAtSteps } from './kill-at-steps.testing';
import {
  expectErasedOrNot,
  expectRestoredOrNot,
  killAtEachStep,
  recordAfter,
  setScene,
} from './killed-record.testing';

/** One step in so many is tried on every commit, and all of them in the long suite. */
const every = 40;

describe.skipIf(!canKillAtSteps)('by the kills of strace', () => {
  it('erasing and restoring are done whole or not at all, over a few kills', async () => {
    const scene = await setScene();
    const erased = await killAtEachStep(scene, 'erase', every, async (profile) => {
      await expectErasedOrNot(profile, scene);
    });
    const restored = await killAtEachStep(scene, 'restore-everything', every, async (profile) => {
      await expectRestoredOrNot(profile, scene, recordAfter['restore-everything']);
    });
    console.log(`${erased} kills while erasing, ${restored} while restoring`);
    expect(Math.min(erased, restored)).toBeGreaterThan(2);
  });
});
