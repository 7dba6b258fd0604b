import { useEffect, useState, useSyncExternalStore } from 'react';
import { canAdd, withWord } from '../shared/spelling';
import type { Transcript } from '../shared/transcript/transcript';
import { desktop } from './desktop';
import { checkAgain } from './spelling/check-again';
import { openFieldMenu } from './spelling/field-menu';
import { Spelling } from './spelling/spelling';
import { dictionaryAddress, startSpelling } from './spelling/start-spelling';
import type { Desk } from './store/desk';
import type { DeskState, Screen } from './store/desk-state';

const never = () => () => undefined;

/** The transcript on the screen, whatever is done with it. */
function transcriptOn(screen: Screen): Transcript | null {
  switch (screen.kind) {
    case 'library':
      return null;
    case 'review':
    case 'correcting':
      return screen.reviewed.transcript;
    case 'reading':
      return screen.reading.transcript();
  }
}

/** Checks what is typed as the person prefers, and lets the names of the open transcript pass. */
export function useSpelling(desk: Desk, { preferences, screen }: DeskState): void {
  const choice = preferences.spelling;
  const [spelling] = useState(
    () => new Spelling(choice, { start: startSpelling, addressOf: dictionaryAddress }),
  );
  const reading = screen.kind === 'reading' ? screen.reading : null;
  const transcript = useSyncExternalStore(reading?.subscribe ?? never, () => transcriptOn(screen));
  useEffect(() => desktop.onWordsTyped((words) => spelling.misspelt(words)), [spelling]);
  useEffect(() => {
    spelling.choose(choice);
    checkAgain();
  }, [spelling, choice]);
  useEffect(() => {
    spelling.readNamesOf(transcript);
    checkAgain();
  }, [spelling, transcript]);
  useEffect(() => {
    const add = (word: string) =>
      desk.prefer({ spelling: withWord(desk.state().preferences.spelling, word) });
    const onMenu = (event: MouseEvent) =>
      void openFieldMenu(event, {
        spelling,
        desktop,
        canAdd: (word) => canAdd(desk.state().preferences.spelling.words, word),
        onAdd: add,
        onIgnore: (word) => {
          spelling.ignore(word);
          checkAgain();
        },
      });
    document.addEventListener('contextmenu', onMenu);
    return () => document.removeEventListener('contextmenu', onMenu);
  }, [desk, spelling]);
}
