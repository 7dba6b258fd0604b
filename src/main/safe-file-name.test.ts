import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from './safe-file-name';

describe('a suggested name', () => {
  it.each([
    ['China and Russia: A deepening partnership?', 'China and Russia A deepening partnership'],
    ['Oral evidence 2026-03-04', 'Oral evidence 2026-03-04'],
    ['a/b\\c', 'a b c'],
    ['  two   spaces. ', 'two spaces'],
    ['Tab\tand\nline', 'Tab and line'],
    ['fdp.\u202eexe', 'fdp.exe'],
    ['', 'Briefing'],
    ['...', 'Briefing'],
    ['CON', 'Briefing CON'],
    ['nul.txt', 'Briefing nul.txt'],
    ['Contents', 'Contents'],
    ['Next\u0085line', 'Next line'],
    ['COM1', 'Briefing COM1'],
    ['Président', 'Président'],
    ['Pre\u0301sident', 'Président'],
  ])('%j becomes %j', (wanted, expected) => {
    expect(safeFileName(wanted, 'Briefing')).toBe(expected);
  });

  it('is one that Windows takes, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (wanted) => {
        const name = safeFileName(wanted, 'Briefing');
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+$/u);
        expect(name).not.toMatch(/[. ]$/);
        expect(name.length).toBeLessThanOrEqual(130);
        expect(name.isWellFormed()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
