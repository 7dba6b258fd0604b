import { type RefObject, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { tidiedWords } from '../../shared/annotation/clarification';
import { wordsOf } from '../../shared/transcript/passage';
import { clarify, clarifyOtherwise, removeClarified } from '../store/clarify';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/fields';
import styles from './ClarifyDialog.module.css';
import type { ToClarify } from './clarifying';
import { domPosition, rangeBetween } from './paragraph-point';
import { type ReaderDesk, spoken } from './reader-desk';

/** More is a note, not a mishearing; in code units. */
const longestWords = 300;

/** Writes what was typed, and says what became of it; nothing typed removes what there was. */
function settle(
  { reading, library, announcer }: ReaderDesk,
  { passage, known }: ToClarify,
  typed: string,
): void {
  const words = tidiedWords(typed);
  const place = spoken(reading, passage);
  if (words === known?.clarification.words || (words === '' && !known)) return;
  if (words === '' && known) {
    removeClarified(reading, known);
    announcer.say(`Clarification removed, ${place}`);
    return;
  }
  if (known) clarifyOtherwise(reading, known, words);
  else clarify(reading, library, passage, words);
  announcer.say(`Clarified as ${words}, ${place}`);
}

function leaveAt(text: HTMLElement | null, { passage }: ToClarify, isDone: boolean): void {
  const selection = document.getSelection();
  const end = domPosition(text, passage.end);
  const range = rangeBetween(text, passage.start, passage.end);
  if (isDone && end) selection?.collapse(end.node, end.offset);
  else if (range) {
    selection?.removeAllRanges();
    selection?.addRange(range);
  }
}

interface ClarifyDialogProps {
  readonly desk: ReaderDesk;
  readonly text: RefObject<HTMLElement | null>;
}

/** "Correct mishearing…": what was said in place of some words, to be shown in square brackets after them. */
export function ClarifyDialog({ desk, text }: ClarifyDialogProps) {
  const asked = useSyncExternalStore(desk.clarifying.subscribe, desk.clarifying.state);
  if (!asked) return null;
  // The dialog gives the focus back as it closes; only then may the caret go elsewhere.
  const close = () => flushSync(() => desk.clarifying.set(null));
  const save = (typed: string) => {
    close();
    flushSync(() => settle(desk, asked, typed));
    leaveAt(text.current, asked, true);
  };
  return (
    <ClarifyForm
      printed={wordsOf(desk.reading.transcript(), asked.passage).join(' ')}
      known={asked.known?.clarification.words ?? ''}
      onSave={save}
      onLeave={() => {
        close();
        leaveAt(text.current, asked, asked.known !== null);
      }}
    />
  );
}

interface ClarifyFormProps {
  readonly printed: string;
  /** What it says so far; empty where it is new. */
  readonly known: string;
  readonly onSave: (typed: string) => void;
  readonly onLeave: () => void;
}

function ClarifyForm({ printed, known, onSave, onLeave }: ClarifyFormProps) {
  const [typed, setTyped] = useState(known);
  return (
    <Dialog
      open
      title="Correct mishearing"
      width="s"
      onClose={onLeave}
      onSubmit={() => onSave(typed)}
      actions={
        <>
          {known === '' ? null : <Button onClick={() => onSave('')}>Remove</Button>}
          <Button onClick={onLeave}>Cancel</Button>
          <Button variant="primary" type="submit">
            Save
          </Button>
        </>
      }
    >
      <blockquote className={styles.printed}>{printed}</blockquote>
      <TextField
        label="What was said"
        value={typed}
        maxLength={longestWords}
        hint="Stands in square brackets after the words as printed, which are kept."
        onChange={setTyped}
      />
    </Dialog>
  );
}
