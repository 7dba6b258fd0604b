import { createContext, useCallback, useContext } from 'react';
import type { Start } from '../../shared/ipc';

export type Platform = Start['platform'];

/** The system the window runs on; set once at the top of the page. */
export const PlatformContext = createContext<Platform>('linux');

const macSigns: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  Delete: '⌫',
  Escape: 'esc',
};
const otherWords: Readonly<Record<string, string>> = { Mod: 'Ctrl', Escape: 'Esc' };
/** The order in which Apple prints modifiers. */
const macOrder = ['Ctrl', 'Alt', 'Shift', 'Mod'];

/** How a shortcut written as `Mod+Shift+Z` is printed on this system: "Ctrl Shift Z", or "⇧⌘Z". */
export function shortcutLabel(keys: string, platform: Platform): string {
  const parts = keys.split('+');
  if (platform !== 'darwin') return parts.map((part) => otherWords[part] ?? part).join(' ');
  const modifiers = macOrder.filter((modifier) => parts.includes(modifier));
  const rest = parts.filter((part) => !macOrder.includes(part));
  return [...modifiers, ...rest].map((part) => macSigns[part] ?? part).join('');
}

/** The same shortcut as `aria-keyshortcuts` wants it: "Control+Shift+Z". */
export function ariaShortcut(keys: string, platform: Platform): string {
  const words: Readonly<Record<string, string>> = {
    Mod: platform === 'darwin' ? 'Meta' : 'Control',
    Ctrl: 'Control',
  };
  return keys
    .split('+')
    .map((part) => words[part] ?? part)
    .join('+');
}

/** A function that prints shortcuts for `platform`, or for the one at the top of the page. */
export function useShortcutLabel(platform?: Platform): (keys: string) => string {
  const current = useContext(PlatformContext);
  const chosen = platform ?? current;
  return useCallback((keys: string) => shortcutLabel(keys, chosen), [chosen]);
}
