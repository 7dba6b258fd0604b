import type { Command } from '../shared/command';

/** A command as the menu shows it; `accelerator` in Electron's notation. */
export interface CommandItem {
  readonly command: Command;
  readonly label: string;
  readonly accelerator?: string;
  /** Where a Mac keeps those keys for moving by words. */
  readonly macAccelerator?: string;
  readonly type?: 'checkbox' | 'radio';
}

type Menus = Readonly<
  Record<'file' | 'edit' | 'annotate' | 'read' | 'view' | 'help', readonly (CommandItem | null)[]>
>;

/** Every command has one place in the menu and its keys; null is a separator. Ampersands mark the access keys. */
export const menuItems: Menus = {
  file: [
    { command: 'open', label: '&Open transcript…', accelerator: 'CmdOrCtrl+O' },
    { command: 'paste-transcript', label: '&Paste transcript…', accelerator: 'CmdOrCtrl+Shift+V' },
    { command: 'library', label: '&Library', accelerator: 'CmdOrCtrl+L' },
    null,
    { command: 'save-copy', label: '&Save a copy…', accelerator: 'CmdOrCtrl+S' },
    { command: 'open-library', label: 'Open li&brary…' },
    { command: 'save-library', label: 'Save &whole library…' },
    { command: 'backups', label: '&Backups…' },
    { command: 'erase', label: 'Erase for &good…' },
    { command: 'export', label: '&Export to Word…', accelerator: 'CmdOrCtrl+E' },
    { command: 'print', label: 'P&rint…', accelerator: 'CmdOrCtrl+P' },
  ],
  edit: [
    { command: 'undo', label: '&Undo', accelerator: 'CmdOrCtrl+Z' },
    { command: 'redo', label: '&Redo', accelerator: 'CmdOrCtrl+Shift+Z' },
    null,
    { command: 'history', label: '&History…', accelerator: 'CmdOrCtrl+Shift+H' },
    null,
    { command: 'settings', label: 'Se&ttings…', accelerator: 'CmdOrCtrl+,' },
  ],
  annotate: [
    { command: 'theme-1', label: 'Theme &1', accelerator: 'CmdOrCtrl+Alt+1' },
    { command: 'theme-2', label: 'Theme &2', accelerator: 'CmdOrCtrl+Alt+2' },
    { command: 'theme-3', label: 'Theme &3', accelerator: 'CmdOrCtrl+Alt+3' },
    { command: 'theme-4', label: 'Theme &4', accelerator: 'CmdOrCtrl+Alt+4' },
    { command: 'theme-5', label: 'Theme &5', accelerator: 'CmdOrCtrl+Alt+5' },
    { command: 'theme-6', label: 'Theme &6', accelerator: 'CmdOrCtrl+Alt+6' },
    { command: 'repeat-theme', label: 'The &same theme again', accelerator: 'CmdOrCtrl+Alt+.' },
    { command: 'themes', label: 'Themes…' },
    null,
    { command: 'note', label: '&Note', accelerator: 'CmdOrCtrl+Alt+N' },
    { command: 'copy-with-reference', label: '&Copy with reference', accelerator: 'CmdOrCtrl+Shift+C' },
    { command: 'clarify', label: 'Correct mis&hearing…', accelerator: 'CmdOrCtrl+Alt+B' },
    { command: 'split-annotation', label: 'Sp&lit highlight at the caret', accelerator: 'CmdOrCtrl+Alt+S' },
    { command: 'join-annotations', label: '&Join with the next highlight', accelerator: 'CmdOrCtrl+Alt+M' },
    { command: 'remove-annotation', label: '&Remove annotation', accelerator: 'CmdOrCtrl+Shift+Backspace' },
    null,
    { command: 'all-notes', label: '&All notes…', accelerator: 'CmdOrCtrl+Shift+N' },
    { command: 'next-annotation', label: 'Ne&xt annotation', accelerator: 'Alt+Down' },
    { command: 'previous-annotation', label: 'Pre&vious annotation', accelerator: 'Alt+Up' },
    null,
    { command: 'correct-transcript', label: 'Correct &transcript…', accelerator: 'F2' },
    { command: 'toggle-single-keys', label: 'Single &keys (1 to 6, N, J, K …)', type: 'checkbox' },
  ],
  read: [
    { command: 'next-sentence', label: '&Next sentence', accelerator: 'CmdOrCtrl+Alt+J' },
    { command: 'previous-sentence', label: '&Previous sentence', accelerator: 'CmdOrCtrl+Alt+K' },
    null,
    { command: 'next-paragraph', label: 'Next p&aragraph', accelerator: 'CmdOrCtrl+Alt+Shift+J' },
    { command: 'previous-paragraph', label: 'Previous pa&ragraph', accelerator: 'CmdOrCtrl+Alt+Shift+K' },
    null,
    { command: 'next-turn', label: 'Next &turn', accelerator: 'CmdOrCtrl+Alt+]' },
    { command: 'previous-turn', label: 'Previous t&urn', accelerator: 'CmdOrCtrl+Alt+[' },
    null,
    { command: 'next-question', label: 'Next &question', accelerator: 'CmdOrCtrl+Alt+Q' },
    { command: 'previous-question', label: 'Previous qu&estion', accelerator: 'CmdOrCtrl+Alt+Shift+Q' },
    null,
    { command: 'go-to', label: '&Go to…', accelerator: 'CmdOrCtrl+G' },
    { command: 'go-back', label: '&Back', accelerator: 'Alt+Left', macAccelerator: 'Cmd+[' },
    { command: 'go-forward', label: '&Forward', accelerator: 'Alt+Right', macAccelerator: 'Cmd+]' },
    null,
    { command: 'speakers', label: '&Speakers…', accelerator: 'CmdOrCtrl+Shift+S' },
    { command: 'read-one-speaker', label: 'This speaker &only', accelerator: 'CmdOrCtrl+Alt+O' },
    { command: 'spoken-by', label: 'Spoken b&y…', accelerator: 'CmdOrCtrl+Alt+P' },
    { command: 'split-turn', label: 'Split the turn &here…', accelerator: 'CmdOrCtrl+Alt+Enter' },
    {
      command: 'join-turns',
      label: '&Join with the turn before',
      accelerator: 'CmdOrCtrl+Alt+Shift+Enter',
    },
  ],
  view: [
    { command: 'find', label: '&Find…', accelerator: 'CmdOrCtrl+F' },
    { command: 'find-library', label: 'Find in li&brary…', accelerator: 'CmdOrCtrl+Shift+F' },
    null,
    { command: 'scheme-system', label: 'Colours of the &system', type: 'radio' },
    { command: 'scheme-light', label: '&Light', type: 'radio' },
    { command: 'scheme-dark', label: '&Dark', type: 'radio' },
    { command: 'scheme-contrast', label: 'High &contrast', type: 'radio' },
    null,
    { command: 'larger-text', label: 'La&rger text', accelerator: 'CmdOrCtrl+Shift+.' },
    { command: 'smaller-text', label: 'S&maller text', accelerator: 'CmdOrCtrl+Shift+,' },
    { command: 'focus-mode', label: 'F&ocus mode', accelerator: 'F9', type: 'checkbox' },
    null,
    { command: 'open-beside', label: 'Open &beside…', accelerator: 'CmdOrCtrl+Shift+O' },
    { command: 'other-side', label: 'Go to the other s&ide', accelerator: 'F6' },
    { command: 'close-side', label: 'Clos&e this side', accelerator: 'CmdOrCtrl+Alt+W' },
    { command: 'close-other-side', label: 'Close the ot&her side' },
  ],
  help: [
    { command: 'keyboard-help', label: '&Keyboard', accelerator: 'F1' },
    { command: 'about', label: '&About Despatch' },
  ],
};

/** The steps of Zoom in and Zoom out; 1 is the size the page was designed at. */
export const zoomSteps: readonly number[] = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** The next step from a zoom factor, which need not be a step itself. */
export function nextZoom(factor: number, direction: 'in' | 'out'): number {
  const tolerance = 0.005;
  return direction === 'in'
    ? (zoomSteps.find((step) => step > factor + tolerance) ?? 3)
    : (zoomSteps.findLast((step) => step < factor - tolerance) ?? 0.5);
}
