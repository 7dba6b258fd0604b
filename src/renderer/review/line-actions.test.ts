import { describe, expect, it } from 'vitest';
import { lineActions } from './line-actions';

describe('what can be said of a line', () => {
  it.each([
    ['speech', 'Ann Lee', ['This is a speaker', 'Leave out', 'This is the title']],
    ['speech', 'x'.repeat(200), ['Leave out']],
    ['label', 'Ann Lee', ['This is not a speaker', 'Leave out']],
    ['pull-quote', 'x'.repeat(200), ['This is speech']],
    ['heading', 'Bees', ['This is speech', 'This is a speaker', 'This is the title']],
    ['title', 'Bees', ['Leave out', 'This is speech', 'This is a speaker']],
  ] as const)('of %s %j', (use, text, words) => {
    expect(lineActions(use, text).map((action) => action.words)).toEqual(words);
  });
});
