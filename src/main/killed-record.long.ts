import { describe, expect, it } from 'vitest';
import { canKillAtSteps } from './kill-at-steps.testing';
import {
  expectAddedOrNot,
  expectErasedOrNot,
  expectRestoredOrNot,
  killAtEachStep,
  recordAfter,
  setScene,
} from './killed-record.testing';

describe.skipIf(!canKillAtSteps)('by the kills of strace', () => {
  it('a transcript is erased whole or not at all, whichever step it is cut short at', async () => {
    const scene = await setScene();
    const outcomes: boolean[] = [];
    const kills = await killAtEachStep(scene, 'erase', 1, async (profile) => {
      outcomes.push(await expectErasedOrNot(profile, scene));
    });
    const done = outcomes.filter(Boolean).length;
    console.log(`erase: ${kills} kills, ${done} times erased, ${outcomes.length - done} times not begun`);
    expect(new Set(outcomes)).toEqual(new Set([true, false]));
  });

  it.each(['restore-everything', 'restore-one'] as const)(
    '%s is done whole or not at all, whichever step it is cut short at',
    async (doing) => {
      const scene = await setScene();
      const outcomes: boolean[] = [];
      const kills = await killAtEachStep(scene, doing, 1, async (profile) => {
        outcomes.push(await expectRestoredOrNot(profile, scene, recordAfter[doing]));
      });
      const done = outcomes.filter(Boolean).length;
      console.log(`${doing}: ${kills} kills, ${done} times done, ${outcomes.length - done} times not`);
      expect(new Set(outcomes)).toEqual(new Set([true, false]));
    },
  );

  it('a start that finishes an erasing may be cut short as well', async () => {
    const scene = await setScene();
    let kills = 0;
    await killAtEachStep(scene, 'erase', 12, async (profile) => {
      kills += await killAtEachStep({ ...scene, profile }, 'start', 6, async (again) => {
        await expectErasedOrNot(again, scene);
      });
    });
    console.log(`${kills} kills of a start that finishes an erasing`);
    expect(kills).toBeGreaterThan(20);
  });

  it('a transcript is added whole or not at all, whichever step it is cut short at, and can be added again', async () => {
    const scene = await setScene();
    const outcomes: boolean[] = [];
    const kills = await killAtEachStep(scene, 'add', 1, async (profile) => {
      outcomes.push(await expectAddedOrNot(profile, scene));
    });
    console.log(`${kills} kills while adding a transcript`);
    expect(new Set(outcomes)).toEqual(new Set([true, false]));
  });
});
