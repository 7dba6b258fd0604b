import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import { backupTroubleSentence } from '../shared/problem-words';
import type { BackupTrouble } from '../shared/problems';
import { desktop } from './desktop';
import { openGathered } from './open-files';
import type { Desk } from './store/desk';
import type { DeskState } from './store/desk-state';

function titleOf(desk: Desk, { screen }: DeskState): string {
  switch (screen.kind) {
    case 'library':
      return 'Despatch';
    case 'review':
      return `${screen.read.provenance.fileName} · Despatch`;
    case 'correcting':
    case 'reading':
      return `${desk.library.find(screen.reading.id)?.title ?? screen.reading.transcript().title} · Despatch`;
  }
}

/** The window's title, its colours, its closing, and files handed over by the system. */
export function useWindow(desk: Desk, state: DeskState): void {
  const title = useSyncExternalStore(desk.library.subscribe, () => titleOf(desk, state));
  useEffect(() => {
    document.title = title;
  }, [title]);
  const { colourScheme } = state.preferences;
  // Before the first paint: light and dark are the main process's to show, high contrast is the page's.
  useLayoutEffect(() => {
    document.documentElement.dataset.scheme = colourScheme;
  }, [colourScheme]);
  useEffect(() => {
    const stops = [
      desktop.onCloseRequest(() => void desk.flush().then(() => desktop.readyToClose())),
      desktop.onBackupTrouble(sayTrouble(desk)),
      desktop.onOpenRequest((files) => void openGathered(desk, files)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [desk]);
}

/** Says what is wrong with backups, and takes back what was said once it is over. */
function sayTrouble(desk: Desk): (trouble: BackupTrouble | null) => void {
  let said: string | null = null;
  return (trouble) => {
    if (said !== null && desk.state().notice?.text === said) desk.dismissNotice();
    said = trouble && backupTroubleSentence(trouble);
    if (said !== null) desk.say(said);
  };
}
