import { useEffect, useState, useSyncExternalStore } from 'react';
import { readJoinReport } from '../shared/notebook/join-report';
import { desktop } from './desktop';
import { HistoryDialog } from './history/HistoryDialog';
import type { Desk } from './store/desk';
import { History } from './store/history';
import type { Reading } from './store/reading';
import { Button } from './ui/Button';
import { useAuthorNames } from './use-author-names';
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
  const { themes } = useLibrary(desk);
  const authors = useAuthorNames(desk);
  useEffect(() => {
    const opened = new History(reading, desktop);
    setHistory(opened);
    return () => opened.close();
  }, [reading]);
  return history ? (
    <HistoryDialog
      history={history}
      transcript={transcript}
      themes={themes}
      nameOf={authors.of}
      entryActions={({ report }) =>
        report ? <JoinedActions desk={desk} report={report} onChosen={onClose} /> : null
      }
      onClose={onClose}
    />
  ) : null;
}

interface JoinedActionsProps {
  readonly desk: Desk;
  readonly report: string;
  readonly onChosen: () => void;
}

/** What can be done about an entry by which a bundle was joined. */
function JoinedActions({ desk, report, onChosen }: JoinedActionsProps) {
  const joined = readJoinReport(report);
  if (!joined) return null;
  const choose = (what: () => void) => () => {
    onChosen();
    what();
  };
  return (
    <>
      <Button onClick={choose(() => desk.handingOver.showReport(joined))}>Show report</Button>
      <Button onClick={choose(() => desk.handingOver.askTakeBack(joined))}>Take this back…</Button>
    </>
  );
}
