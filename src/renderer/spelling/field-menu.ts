import type { Desktop } from '../../shared/ipc';
import type { Spelling } from './spelling';
import { type WordInField, wordAt } from './word-at';
import { ownerOf } from './word-rules';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What the menu of a field needs of the app. */
export interface FieldMenuPorts {
  readonly spelling: Spelling;
  readonly desktop: Pick<Desktop, 'showFieldMenu'>;
  readonly canAdd: (word: string) => boolean;
  readonly onAdd: (word: string) => void;
  readonly onIgnore: (word: string) => void;
}

function fieldOf(target: EventTarget | null): Field | null {
  if (target instanceof HTMLTextAreaElement) return target;
  return target instanceof HTMLInputElement && ['text', 'search'].includes(target.type) ? target : null;
}

async function misspeltWordIn(field: Field, spelling: Spelling): Promise<WordInField | null> {
  const { selectionStart, selectionEnd, value } = field;
  if (field.dataset.prose === undefined || selectionStart === null || selectionEnd === null) return null;
  const word = wordAt(value, selectionStart, selectionEnd);
  return word && (await spelling.misspelt([word.text])).length > 0 ? word : null;
}

/** As if it was typed, so that the field takes it and can take it back; nothing else than this old call does both. */
function replaceWord(field: Field, { start, end }: WordInField, by: string): void {
  field.focus();
  field.setSelectionRange(start, end);
  document.execCommand('insertText', false, by);
}

/** Answers a press of the right button, or of the menu key, in a field of text: the system's menu, in the system's way. */
export async function openFieldMenu(event: MouseEvent, ports: FieldMenuPorts): Promise<void> {
  const field = fieldOf(event.target);
  if (!field) return;
  event.preventDefault();
  const { spelling, desktop } = ports;
  const before = [field.selectionStart, field.selectionEnd] as const;
  const word = await misspeltWordIn(field, spelling);
  const suggestions = word && (await spelling.suggestions(word.text));
  // Shows which word is meant, as every other app does.
  if (word) field.setSelectionRange(word.start, word.end);
  const choice = await desktop.showFieldMenu({
    x: event.clientX,
    y: event.clientY,
    // Chromium names no button for a key.
    isByKey: event.button < 0,
    suggestions,
    canAdd: word !== null && ports.canAdd(ownerOf(word.text)),
  });
  if (!word) return;
  if (typeof choice === 'number') return replaceWord(field, word, suggestions?.[choice] ?? word.text);
  field.setSelectionRange(...before);
  if (choice === 'add') ports.onAdd(ownerOf(word.text));
  if (choice === 'ignore') ports.onIgnore(ownerOf(word.text));
}
