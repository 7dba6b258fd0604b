import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { desktop } from './desktop';
import { HistoryDialog } from './history/HistoryDialog';
import type { Desk } from './store/desk';
import { History } from './store/history';
import type { Reading } from './store/reading';
import { useLibrary } from './use-menu';

interface HistoryFlowProps {
  readonly desk: Desk;
  readonly reading: Reading;
  readonly onClose: () => void;
}

/** "History": reads it when it is opened, and lets go of it with the dialog. */
export function HistoryFlow({ desk, reading, onClose }: HistoryFlowProps) {
  const [history, setHistory] = useState<History | null>(null);
  const transcript = useSyncExternalStore(reading.subscribe, reading.transcript);
  const { themes, authors } = useLibrary(desk);
  const { self } = desk.library;
  useEffect(() => {
    const opened = new History(reading, desktop);
    setHistory(opened);
    return () => opened.close();
  }, [reading]);
  const nameOf = useCallback(
    (author: string) =>
      [...authors, self].find(({ id }) => id === author)?.name || 'Somebody without a name here',
    [authors, self],
  );
  return history ? (
    <HistoryDialog
      history={history}
      transcript={transcript}
      themes={themes}
      nameOf={nameOf}
      onClose={onClose}
    />
  ) : null;
}
