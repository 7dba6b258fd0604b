import { useEffect, useState, useSyncExternalStore } from 'react';
import { canAdd, withWord } from '../shared/spelling';
import { desktop } from './desktop';
import { checkAgain } from './spelling/check-again';
import { openFieldMenu } from './spelling/field-menu';
import { Spelling } from './spelling/spelling';
import { dictionaryAddress, startSpelling } from './spelling/start-spelling';
import type { Desk } from './store/desk';
import type { DeskState } from './store/desk-state';

const never = () => () => undefined;

/** Checks what is typed as the person prefers, and lets the names of the open transcript pass. */
export function useSpelling(desk: Desk, { preferences, screen }: DeskState): void {
  const choice = preferences.spelling;
  const [spelling] = useState(
    () => new Spelling(choice, { start: startSpelling, addressOf: dictionaryAddress }),
  );
  const reading = screen.kind === 'reading' ? screen.reading : null;
  const transcript = useSyncExternalStore(reading?.subscribe ?? never, () => reading?.transcript() ?? null);
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
