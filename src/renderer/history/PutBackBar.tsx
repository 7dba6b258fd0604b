import { useId, useMemo } from 'react';
import type { HistoryEntry } from '../../shared/notebook/history';
import type { Hindrances, History, HistoryState } from '../store/history';
import { Button } from '../ui/Button';
import { hindranceWords } from './history-words';
import css from './PutBackBar.module.css';

/** What was just done from here, in words. */
export interface Done {
  readonly words: string;
  readonly isUndoable: boolean;
}

interface PutBackBarProps {
  readonly history: History;
  readonly state: HistoryState;
  readonly entry: HistoryEntry | undefined;
  readonly done: Done | null;
  readonly onPutBack: (label: string) => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** The foot of the history: what can be put back, why not, and what was. */
export function PutBackBar(props: PutBackBarProps) {
  const { history, state, entry, done, onPutBack, onUndo, onClose } = props;
  const id = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when more was done.
  const hindrances = useMemo<Hindrances | null>(
    () => (entry && state.isRetold ? history.hindrances(entry) : null),
    [history, entry, state, done],
  );
  const reasons = [hindrances?.entry, hindrances?.since].flatMap((reason) =>
    reason ? [hindranceWords[reason]] : [],
  );
  return (
    <>
      <div className={css.said}>
        <p role="status" title={done?.words}>
          {done?.words}
        </p>
        {done?.isUndoable ? (
          <Button variant="plain" onClick={onUndo}>
            Undo
          </Button>
        ) : null}
        {done ? null : <p id={id}>{reasons.join(' ')}</p>}
      </div>
      {entry ? (
        <>
          <Button
            disabled={hindrances?.entry !== null}
            aria-describedby={id}
            onClick={() => onPutBack(history.putBack(entry))}
          >
            Put back this change
          </Button>
          <Button
            disabled={hindrances?.since !== null}
            aria-describedby={id}
            onClick={() => onPutBack(history.putBackSince(entry))}
          >
            Put back everything since
          </Button>
        </>
      ) : null}
      <Button variant="primary" onClick={onClose}>
        Done
      </Button>
    </>
  );
}
