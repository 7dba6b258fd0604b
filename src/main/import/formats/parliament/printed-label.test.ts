import { describe, expect, it } from 'vitest';
import { PrintedLabel } from './printed-label';

/** "label | rest" of a name and the pieces that come after it; "- | rest" where it is no label. */
function read(name: string, pieces: readonly string[]): string {
  const label = new PrintedLabel();
  label.begin(name);
  let rest = '';
  let found: string | null = null;
  for (const piece of pieces) {
    const taken = label.isOpen ? label.take(piece) : { label: null, rest: piece };
    found ??= taken?.label ?? null;
    rest += taken?.rest ?? '';
  }
  const closed = label.isOpen ? label.close() : { label: null, rest: '' };
  return `${found ?? closed.label ?? '-'} | ${rest}${closed.rest}`;
}

describe('a name at the beginning of a paragraph', () => {
  it.each([
    ['Jo Reed (Exe) (Lab):', ['Words.'], 'Jo Reed (Exe) (Lab) | Words.'],
    ['Jo Reed', [': Words.'], 'Jo Reed | Words.'],
    ['Jo Reed', [' (Exe)', ' (', 'Lab', '):', ' Words: more.'], 'Jo Reed (Exe) (Lab) |  Words: more.'],
    ['Jo  Reed:', [' ', 'Words.'], 'Jo Reed | Words.'],
    ['Senator REED', ['—Words.'], 'Senator REED | Words.'],
    ['Jo Reed:', [], 'Jo Reed | '],
    ['Jo Reed', [' rose', '—'], '- | Jo Reed rose—'],
    ['Jo Reed', [' (Exe) (Lab)', ' rose: then sat'], '- | Jo Reed (Exe) (Lab) rose: then sat'],
    ['Jo Reed', [], '- | Jo Reed'],
    ['Jo Reed', [` (${'x'.repeat(400)}`, '): no'], `- | Jo Reed (${'x'.repeat(400)}): no`],
  ])('%s %j', (name, pieces, expected) => {
    expect(read(name, pieces)).toBe(expected);
  });
});
