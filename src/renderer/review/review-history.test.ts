import { describe, expect, it } from 'vitest';
import { type Decisions, noDecisions } from '../../shared/transcript/decisions';
import { type ReviewAction, reduceReview, startReview } from './review-history';

const titled = (title: string): Decisions => ({ ...noDecisions, title });
const type = (title: string, field = 'title'): ReviewAction => ({
  kind: 'decide',
  decisions: titled(title),
  label: `Title “${title}”`,
  field,
});
const run = (...actions: readonly ReviewAction[]) => actions.reduce(reduceReview, startReview(noDecisions));

describe('the history of a review', () => {
  it('undoes and redoes what was done, saying what', () => {
    const click: ReviewAction = { kind: 'decide', decisions: titled('A'), label: 'Did A' };
    expect([
      run(click).said,
      run(click, { kind: 'undo' }),
      run(click, { kind: 'undo' }, { kind: 'redo' }),
    ]).toEqual([
      'Did A',
      expect.objectContaining({ present: noDecisions, past: [], said: 'Undone: Did A' }),
      expect.objectContaining({ present: titled('A'), future: [], said: 'Done again: Did A' }),
    ]);
  });

  it('takes back what was typed in one field as one step', () => {
    expect(run(type('A'), type('AB'), type('ABC'), { kind: 'undo' }).present).toEqual(noDecisions);
  });

  it('keeps typing in another field, and typing after an undo, apart', () => {
    const steps = run(type('A'), type('AB', 'role'), type('ABC'));
    const after = run(type('A'), type('B', 'role'), { kind: 'undo' }, type('C'));
    expect([steps.past.length, after.past.length, after.present]).toEqual([3, 2, titled('C')]);
  });

  it('forgets what was undone once something else is done', () => {
    expect(run(type('A'), { kind: 'undo' }, type('B'), { kind: 'redo' }).present).toEqual(titled('B'));
  });

  it('stays as it is with nothing to undo or redo', () => {
    expect(run({ kind: 'undo' }, { kind: 'redo' })).toEqual(startReview(noDecisions));
  });
});
