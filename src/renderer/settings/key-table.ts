/** One line of the keyboard table; `keys` are alternatives, each written as `Mod+Shift+Z`. */
interface KeyRow {
  readonly keys: readonly string[];
  readonly what: string;
}

export interface KeyGroup {
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

/** Every key there is, in the words of the keyboard dialog. */
export const keyTable: readonly KeyGroup[] = [
  {
    title: 'Anywhere',
    rows: [
      { keys: ['Mod+O'], what: 'Open transcript' },
      { keys: ['Mod+Shift+V'], what: 'Paste a transcript' },
      { keys: ['Mod+L'], what: 'Library' },
      { keys: ['Mod+Shift+F'], what: 'Find in library; Alt+← or Escape leads back' },
      { keys: ['Mod+Z'], what: 'Undo' },
      { keys: ['Mod+Shift+Z', 'Mod+Y'], what: 'Redo' },
      { keys: ['Mod+,'], what: 'Settings' },
      { keys: ['F1'], what: 'Keyboard shortcuts' },
      { keys: ['Escape'], what: 'Leave what is open' },
    ],
  },
  {
    title: 'With words selected',
    rows: [
      { keys: ['1', 'Mod+Alt+1'], what: 'Highlight with the first theme; 2 to 6 likewise' },
      { keys: ['N', 'Mod+Alt+N'], what: 'Highlight and write a note' },
      { keys: ['Mod+C'], what: 'Copy the words' },
      { keys: ['Mod+Shift+C'], what: 'Copy with reference' },
      { keys: ['Mod+Alt+B'], what: 'Correct a mishearing, in square brackets; also at one that is there' },
    ],
  },
  {
    title: 'Reading sentence by sentence',
    rows: [
      { keys: ['J', 'K'], what: 'Next or previous sentence; with Shift, paragraph' },
      { keys: [']', '['], what: 'Next or previous turn' },
      { keys: ['Q', 'Shift+Q'], what: 'Next or previous question' },
      { keys: ['1'], what: 'Highlight the sentence with the first theme; 2 to 6 likewise' },
      { keys: ['.'], what: 'Highlight it with the theme used last' },
      { keys: ['N', 'Enter'], what: 'Highlight it and write a note; Escape leads back' },
      { keys: ['Shift+→', 'Shift+←'], what: 'Take in one word more or less; with Ctrl or ⌘, one sentence' },
    ],
  },
  {
    title: 'In a transcript',
    rows: [
      { keys: ['←', '→', '↑', '↓'], what: 'Move the caret' },
      { keys: ['Mod+→'], what: 'Move by a word' },
      { keys: ['Mod+↓'], what: 'Move by a paragraph' },
      { keys: ['Shift+→'], what: 'Select; works with every way to move' },
      { keys: ['Alt+↓', 'Alt+↑'], what: 'Next or previous annotation' },
      { keys: ['Mod+Shift+N'], what: 'All notes: find, sort, change many' },
      { keys: ['Delete', 'Mod+Alt+Backspace'], what: 'Remove the annotation' },
      { keys: ['Mod+Alt+S'], what: 'Split the highlight at the caret' },
      { keys: ['Mod+Alt+M'], what: 'Join the highlight with the next one' },
      { keys: ['Mod+F'], what: 'Find in transcript' },
      { keys: ['F2'], what: 'Correct title, speakers and lines' },
      { keys: ['Mod+G'], what: 'Go to a paragraph, question, column or time' },
      { keys: ['Alt+←', 'Alt+→'], what: 'Back or forward through places visited; ⌘[ and ⌘] on a Mac' },
      { keys: ['Mod+Shift+S'], what: 'Speakers: who they are, and how much they say' },
      {
        keys: ['Mod+Alt+O'],
        what: 'Read this speaker only, with the questions put to them; Escape leaves it',
      },
      { keys: ['Menu', 'Shift+F10'], what: 'What can be done with the turn' },
      { keys: ['Mod+Alt+P'], what: 'Say who speaks this turn' },
      { keys: ['Mod+Alt+Enter'], what: 'Split the turn at the caret’s paragraph' },
      { keys: ['Mod+Alt+Shift+Enter'], what: 'Join the turn with the one before' },
      { keys: ['Mod+Shift+H'], what: 'History, and putting back' },
      { keys: ['Mod+Shift+.', 'Mod+Shift+,'], what: 'Larger or smaller text' },
      { keys: ['F9'], what: 'Focus mode; Escape leaves it' },
      { keys: ['Mod+Shift+O'], what: 'Open another transcript beside it' },
      { keys: ['F6'], what: 'Go to the other of two sides' },
      { keys: ['Mod+Alt+W'], what: 'Close this of two sides' },
      { keys: ['Mod+E'], what: 'Export to Word' },
      { keys: ['Mod+S'], what: 'Save a copy' },
      { keys: ['Mod+P'], what: 'Print' },
    ],
  },
  {
    title: 'In the find field',
    rows: [
      { keys: ['Enter', 'Shift+Enter'], what: 'Next or previous place' },
      { keys: ['Alt+W'], what: 'Whole words' },
      { keys: ['Alt+C'], what: 'Match case' },
      { keys: ['Alt+S'], what: 'This speaker only' },
      { keys: ['Alt+N'], what: 'In notes too' },
    ],
  },
  {
    title: 'In a note',
    rows: [
      { keys: ['Shift+F10', 'Menu'], what: 'Menu at the caret: mend a misspelt word, cut, copy, paste' },
      { keys: ['Escape'], what: 'Leave the note, back to the place in the text' },
    ],
  },
  {
    title: 'When checking a transcript',
    rows: [
      { keys: ['↑', '↓'], what: 'Move through the lines of the preview' },
      { keys: ['Enter'], what: 'Say what the line is' },
      { keys: ['Mod+Enter'], what: 'Add transcript, or save corrections' },
    ],
  },
  {
    title: 'In Themes',
    rows: [
      { keys: ['↑', '↓'], what: 'Move through the themes' },
      { keys: ['Alt+↑', 'Alt+↓'], what: 'Put the chosen theme one place up or down' },
    ],
  },
  {
    title: 'In the library',
    rows: [
      { keys: ['↑', '↓'], what: 'Move through the transcripts, or through what was found' },
      { keys: ['Enter'], what: 'Open' },
      { keys: ['Delete'], what: 'Remove, which can be undone' },
    ],
  },
];
