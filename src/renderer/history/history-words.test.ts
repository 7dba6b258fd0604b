import { describe, expect, it } from 'vitest';
import type { DecisionValue } from '../../shared/notebook/decision-entries';
import { decisionWords } from './history-words';

const told = (
  ...changed: readonly (readonly [string, DecisionValue | undefined, DecisionValue | undefined])[]
) => decisionWords(new Map(changed.map(([key, before, after]) => [key, { before, after }])));

describe('what was settled about a transcript', () => {
  it.each<[string, DecisionValue | undefined, DecisionValue | undefined, string, string, string]>([
    ['title', undefined, 'Dredging', 'Title', '“Dredging”', ''],
    ['venue', 'Wexcombe', undefined, 'Venue', 'no longer settled', '“Wexcombe”'],
    ['date', null, '2026-03-03', 'Date', '3 March 2026', 'unknown'],
    ['eventKind', 'panel', 'debate', 'Kind', 'Debate', 'Panel'],
    ['namesIn', undefined, 'column-1', 'Names are', 'in the first column of tables', ''],
    ['namesIn', 'bold', undefined, 'Names are', 'no longer settled', 'in bold'],
    ['speaker/name/speaker:a', 'Ann', 'Anne', 'Speaker’s name', '“Anne”', '“Ann”'],
    ['speaker/role/speaker:a', 'Chair', '', 'Speaker’s role', 'none', '“Chair”'],
  ])('is said of %s from %s to %s', (key, before, after, what, became, was) => {
    expect(told([key, before, after])).toEqual([{ what, became, was }]);
  });

  it('counts lines and turns together', () => {
    expect(
      told(['line/paragraph:1', undefined, 'label'], ['turn/paragraph:2', 'speaker:a', undefined]),
    ).toEqual([{ what: 'Who speaks where', became: '2 lines settled otherwise', was: '' }]);
  });
});
