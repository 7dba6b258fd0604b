import type { Command } from '../shared/command';

/** Keys as the menu shows them, `Mod` for Ctrl or ⌘; the page answers them itself, before the menu would. */
const withModifiers: Readonly<Record<string, Command>> = {
  'Mod+o': 'open',
  'Mod+Shift+v': 'paste-transcript',
  'Mod+s': 'save-copy',
  'Mod+e': 'export',
  'Mod+l': 'library',
  'Mod+z': 'undo',
  'Mod+Shift+z': 'redo',
  'Mod+y': 'redo',
  'Mod+f': 'find',
  'Mod+Shift+f': 'find-library',
  'Mod+Shift+h': 'history',
  'Mod+p': 'print',
  'Mod+Shift+c': 'copy-with-reference',
  'Mod+Alt+n': 'note',
  'Mod+Alt+b': 'clarify',
  'Mod+Alt+1': 'theme-1',
  'Mod+Alt+2': 'theme-2',
  'Mod+Alt+3': 'theme-3',
  'Mod+Alt+4': 'theme-4',
  'Mod+Alt+5': 'theme-5',
  'Mod+Alt+6': 'theme-6',
  'Mod+Alt+.': 'repeat-theme',
  'Mod+Shift+n': 'all-notes',
  'Mod+Alt+s': 'split-annotation',
  'Mod+Alt+m': 'join-annotations',
  'Mod+Alt+j': 'next-sentence',
  'Mod+Alt+k': 'previous-sentence',
  'Mod+Alt+Shift+j': 'next-paragraph',
  'Mod+Alt+Shift+k': 'previous-paragraph',
  'Mod+Alt+]': 'next-turn',
  'Mod+Alt+[': 'previous-turn',
  'Mod+Alt+q': 'next-question',
  'Mod+Alt+Shift+q': 'previous-question',
  'Mod+Alt+Backspace': 'remove-annotation',
  'Alt+ArrowDown': 'next-annotation',
  'Alt+ArrowUp': 'previous-annotation',
  'Mod+g': 'go-to',
  'Mod+Shift+s': 'speakers',
  'Mod+Alt+o': 'read-one-speaker',
  'Mod+Alt+p': 'spoken-by',
  'Mod+Alt+Enter': 'split-turn',
  'Mod+Alt+Shift+Enter': 'join-turns',
  'Mod+,': 'settings',
  'Mod+Shift+.': 'larger-text',
  'Mod+Shift+,': 'smaller-text',
  'Mod+Shift+o': 'open-beside',
  F6: 'other-side',
  'Mod+Alt+w': 'close-side',
  F9: 'focus-mode',
  F1: 'keyboard-help',
  F2: 'correct-transcript',
};

/** Back and forward, by each system's custom: on a Mac, Alt with an arrow moves by a word wherever one writes. */
const throughPlaces: Readonly<Record<'mac' | 'other', Readonly<Record<string, Command>>>> = {
  mac: { 'Mod+[': 'go-back', 'Mod+]': 'go-forward' },
  other: { 'Alt+ArrowLeft': 'go-back', 'Alt+ArrowRight': 'go-forward' },
};

const single: Readonly<Record<string, Command>> = {
  '1': 'theme-1',
  '2': 'theme-2',
  '3': 'theme-3',
  '4': 'theme-4',
  '5': 'theme-5',
  '6': 'theme-6',
  n: 'note',
  '.': 'repeat-theme',
  j: 'next-sentence',
  k: 'previous-sentence',
  'Shift+j': 'next-paragraph',
  'Shift+k': 'previous-paragraph',
  ']': 'next-turn',
  '[': 'previous-turn',
  q: 'next-question',
  'Shift+q': 'previous-question',
  Backspace: 'remove-annotation',
  Delete: 'remove-annotation',
};

/** Commands that a text field keeps for itself. */
const fieldCommands: ReadonlySet<Command> = new Set(['undo', 'redo']);

function isField(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

/** A note is part of the notebook: undo there is the notebook's, not the field's. */
function isNote(target: HTMLElement): boolean {
  return target.dataset.note !== undefined;
}

/** Shift makes other characters of these, differently on every layout. */
const points: Readonly<Record<string, string>> = { Period: '.', Comma: ',' };

function keyName(event: KeyboardEvent, isMac: boolean): string {
  const mod = isMac ? event.metaKey : event.ctrlKey;
  // With Alt held, layouts turn digits into other characters: the physical key says which was meant.
  const digit = /^(?:Digit|Numpad)([1-6])$/.exec(event.code)?.[1];
  const point = event.shiftKey ? points[event.code] : undefined;
  const key =
    event.altKey && digit
      ? digit
      : mod && point
        ? point
        : event.key.length === 1
          ? event.key.toLowerCase()
          : event.key;
  return [mod && 'Mod', event.altKey && 'Alt', event.shiftKey && 'Shift', key].filter(Boolean).join('+');
}

/** The command a key stands for, or undefined where the key is left to whatever has the focus. */
export function commandOf(event: KeyboardEvent, isMac: boolean, singleKeys: boolean): Command | undefined {
  if (event.isComposing) return undefined;
  const { target } = event;
  const name = keyName(event, isMac);
  const command = withModifiers[name] ?? throughPlaces[isMac ? 'mac' : 'other'][name];
  if (command) {
    const keepsIt = isField(target) && !isNote(target) && fieldCommands.has(command);
    return keepsIt ? undefined : command;
  }
  const isSingle = !event.ctrlKey && !event.metaKey && !event.altKey;
  return singleKeys && isSingle && !isField(target) ? single[name] : undefined;
}
