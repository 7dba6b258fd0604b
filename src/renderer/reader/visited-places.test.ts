import { describe, expect, it } from 'vitest';
import { paragraphId } from '../../shared/id';
import { VisitedPlaces } from './visited-places';

const place = (at: number) => ({ paragraph: paragraphId(at), offset: 0 });

/** Somebody who jumps to a paragraph, or steps back (<) or forward (>), starting at the first; says where they were. */
function walk(steps: string, isThere: (at: number) => boolean = () => true): readonly number[] {
  const visited = new VisitedPlaces();
  const were = [1];
  for (const step of steps.split(' ')) {
    const here = were.at(-1) ?? 1;
    if (step !== '<' && step !== '>') {
      visited.leave(place(here));
      were.push(Number(step));
      continue;
    }
    const there = visited.step(step === '<' ? 'back' : 'forward', place(here), ({ paragraph }) =>
      Array.from({ length: 9 }, (_, at) => at).some((at) => paragraph === paragraphId(at) && isThere(at)),
    );
    were.push(Number(there?.paragraph.split(':')[1] ?? Number.NaN));
    if (!there) were.push(here);
  }
  return were.slice(1);
}

describe('places visited', () => {
  it.each([
    ['3 7 < <', [3, 7, 3, 1]],
    ['3 7 < < > >', [3, 7, 3, 1, 3, 7]],
    ['3 7 < 5 < >', [3, 7, 3, 5, 3, 5]],
    ['3 3 3 <', [3, 3, 3, 1]],
    ['<', [Number.NaN, 1]],
    ['3 >', [3, Number.NaN, 3]],
    ['3 7 < 5 >', [3, 7, 3, 5, Number.NaN, 5]],
  ])('are walked through by %j', (steps, were) => {
    expect(walk(steps)).toEqual(were);
  });

  it('are passed where their words are no longer in the text', () => {
    expect(walk('3 7 <', (at) => at !== 3)).toEqual([3, 7, 1]);
  });

  it('are remembered up to a number of them', () => {
    const visited = new VisitedPlaces();
    for (let at = 1; at <= 500; at += 1) visited.leave(place(at));
    let steps = 0;
    while (visited.step('back', null, () => true)) steps += 1;
    expect(steps).toBe(200);
  });
});
