import { describe, expect, it } from 'vitest';
import { ariaShortcut, shortcutLabel } from './shortcut-label';

describe('shortcuts', () => {
  it.each([
    ['Mod+Z', 'Ctrl Z', '⌘Z'],
    ['Mod+Shift+Z', 'Ctrl Shift Z', '⇧⌘Z'],
    ['Mod+Alt+1', 'Ctrl Alt 1', '⌥⌘1'],
    ['Escape', 'Esc', 'esc'],
    ['N', 'N', 'N'],
  ])('%s is printed as the keyboard has it', (keys, other, mac) => {
    expect([
      shortcutLabel(keys, 'win32'),
      shortcutLabel(keys, 'linux'),
      shortcutLabel(keys, 'darwin'),
    ]).toEqual([other, other, mac]);
  });

  it('are told to assistive technology in its own words', () => {
    expect([ariaShortcut('Mod+Shift+Z', 'linux'), ariaShortcut('Mod+F', 'darwin')]).toEqual([
      'Control+Shift+Z',
      'Meta+F',
    ]);
  });
});
