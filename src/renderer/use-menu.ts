import { useEffect, useSyncExternalStore } from 'react';
import type { Command } from '../shared/ipc';
import { desktop } from './desktop';
import { commandOf } from './keys';
import type { Commands } from './store/commands';
import type { Desk } from './store/desk';
import type { DeskState } from './store/desk-state';

const always: readonly Command[] = [
  'open',
  'paste-transcript',
  'toggle-single-keys',
  'scheme-system',
  'scheme-light',
  'scheme-dark',
  'settings',
  'keyboard-help',
  'about',
  'undo',
  'redo',
];
const whileReading: readonly Command[] = [
  'save-copy',
  'export',
  'library',
  'find',
  'print',
  'theme-1',
  'theme-2',
  'theme-3',
  'theme-4',
  'theme-5',
  'theme-6',
  'note',
  'copy-with-reference',
  'remove-annotation',
  'next-annotation',
  'previous-annotation',
  'correct-transcript',
];

/** Keeps the menu true to the screen, and hears both it and the keys. */
export function useMenu(desk: Desk, commands: Commands, { screen, preferences }: DeskState): void {
  const { singleKeys, colourScheme } = preferences;
  const isReading = screen.kind === 'reading';
  useEffect(() => {
    const enabled = isReading ? [...always, ...whileReading] : always;
    void desktop.showMenu({ enabled, singleKeys, colourScheme });
  }, [isReading, singleKeys, colourScheme]);
  useEffect(() => desktop.onCommand((command) => void commands.perform(command)), [commands]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandOf(event, desk.start.platform === 'darwin', singleKeys);
      if (command && commands.perform(command)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [desk, commands, singleKeys]);
}

/** Re-renders with the library. */
export function useLibrary(desk: Desk) {
  return useSyncExternalStore(desk.library.subscribe, desk.library.snapshot);
}
