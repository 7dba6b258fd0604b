import { describe, expect, it } from 'vitest';
import { canBeAsked } from './prose';

const browser = (electron: string) => `Mozilla/5.0 Chrome/130.0.0.0 Electron/${electron} Safari/537.36`;

describe('what the checker of an old Electron is asked about', () => {
  it.each([
    ['Ask for the figures.', true],
    ['élan', true],
    ['', false],
    ['\nAsk', false],
    [' Ask', false],
    ['“Ask”', false],
    ['- Ask', false],
    ['12 of them', false],
    ['a'.repeat(1_000), true],
    ['a'.repeat(1_001), false],
  ])('%j: %s', (words, isAsked) => {
    expect(canBeAsked(words, browser('33.2.1'))).toBe(isAsked);
    expect(canBeAsked(words, browser('45.4.1'))).toBe(true);
  });
});
