import { useEffect, useSyncExternalStore } from 'react';
import { type Command, commands as commandList } from '../shared/command';
import { desktop } from './desktop';
import { commandOf } from './keys';
import type { Commands } from './store/commands';
import type { Desk } from './store/desk';
import type { DeskState, Screen } from './store/desk-state';

/** What can be asked for with no transcript on screen; with one, everything can. */
const always: readonly Command[] = [
  'open',
  'open-library',
  'paste-transcript',
  'save-library',
  'backups',
  'toggle-single-keys',
  'scheme-system',
  'scheme-light',
  'scheme-dark',
  'scheme-contrast',
  'settings',
  'themes',
  'keyboard-help',
  'about',
  'undo',
  'redo',
];
/** What needs two transcripts side by side. */
const ofTwo: ReadonlySet<Command> = new Set(['other-side', 'close-side', 'close-other-side']);
/** In the library, which can be searched. */
const inLibrary: readonly Command[] = [...always, 'find', 'find-library'];

function enabledIn(kind: Screen['kind'], isTwo: boolean): readonly Command[] {
  if (kind === 'reading') return commandList.filter((each) => isTwo || !ofTwo.has(each));
  return kind === 'library' ? inLibrary : always;
}

/** Keeps the menu true to the screen, and hears both it and the keys. */
export function useMenu(
  desk: Desk,
  commands: Commands,
  { screen, preferences }: DeskState,
  isFocusMode: boolean,
): void {
  const { singleKeys, colourScheme } = preferences;
  const { kind } = screen;
  const isTwo = kind === 'reading' && screen.sides.length === 2;
  useEffect(() => {
    const enabled = enabledIn(kind, isTwo);
    void desktop.showMenu({ enabled, singleKeys, colourScheme, isFocusMode });
  }, [kind, isTwo, singleKeys, colourScheme, isFocusMode]);
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
