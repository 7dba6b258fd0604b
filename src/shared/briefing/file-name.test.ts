import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName, suggestedFileName } from './file-name';

test.each([
  ['Getting there: rural bus services', 'Getting there - rural bus services'],
  ['What? Who/When\\Where <now> | "then" *', 'What Who When Where now then'],
  ['  ..hidden.. ', 'hidden'],
  ['~$briefing', 'briefing'],
  ['con', 'Briefing con'],
  ['LPT1.notes', 'Briefing LPT1.notes'],
  ['COM¹', 'Briefing COM¹'],
  ['Console', 'Console'],
  ['', 'Briefing'],
  ['???', 'Briefing'],
  ['line\nbreak\tand\u0000nothing', 'line break andnothing'],
  ['invoice\u202Excod.exe', 'invoicexcod.exe'],
  ['Cafe\u0301', 'Café'],
])('%j becomes %j', (name, expected) => {
  expect(safeFileName(name)).toBe(expected);
});

test('the date stands first where it is known', () => {
  expect(suggestedFileName('Panel', '2024-03-12')).toBe('2024-03-12 Panel');
  expect(suggestedFileName('Panel', null)).toBe('Panel');
});

test('any title gives a name that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
      const name = safeFileName(title);
      expect(name).toBe(safeFileName(name));
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]|^[ .]|[ .]$/u);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(129);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(240);
    }),
  );
});
