import { useEffect } from 'react';
import type { SpeakerPart } from '../../shared/transcript/one-speaker';
import { Button } from '../ui/Button';
import styles from './OneSpeakerBar.module.css';
import type { ReaderDesk } from './reader-desk';
import { partWords, showEverything } from './turn-commands';
import { isLeftFirst } from './use-focus-mode';

interface OneSpeakerBarProps {
  readonly desk: ReaderDesk;
  readonly part: SpeakerPart;
}

/** Esc leads out of the part after it has led out of everything inside it: a selection, the reading cursor, a note. */
function leavesPart(desk: ReaderDesk, event: KeyboardEvent): boolean {
  if (event.key !== 'Escape' || event.isComposing || isLeftFirst(event)) return false;
  const isFocusMode = document.querySelector('[data-focus-mode]') !== null;
  return !isFocusMode && !desk.selected() && !desk.cursor.state() && !desk.focus.state().active;
}

/** Says whose words alone are shown, and leads back to everything. */
export function OneSpeakerBar({ desk, part }: OneSpeakerBarProps) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!leavesPart(desk, event)) return;
      event.stopPropagation();
      showEverything(desk);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [desk]);
  return (
    <section aria-label="One speaker only" data-one-speaker className={styles.bar}>
      <p>{partWords(part)}</p>
      <Button onClick={() => showEverything(desk)}>Show everything</Button>
    </section>
  );
}
