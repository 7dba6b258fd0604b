import { useEffect, useState, useSyncExternalStore } from 'react';
import { journalProblemSentence } from '../shared/problem-words';
import styles from './SaveStatus.module.css';
import type { Desk } from './store/desk';

/** Between two keys everything is saved for a moment; said only when it stays so this long, in milliseconds. */
const steadyFor = 250;

/** True while something is true and has been for a while. */
function useSteady(isTrue: boolean): boolean {
  const [isSteady, setSteady] = useState(isTrue);
  useEffect(() => {
    const timer = setTimeout(() => setSteady(isTrue), isTrue ? steadyFor : 0);
    return () => clearTimeout(timer);
  }, [isTrue]);
  return isTrue && isSteady;
}

/** "Saved on this device" is the truth: said only while the journal has acknowledged everything. */
export function SaveStatus({ desk }: { readonly desk: Desk }) {
  const state = useSyncExternalStore(desk.subscribe, desk.saveState);
  const isSaved = useSteady(state.kind === 'saved');
  const kind = state.kind === 'saved' && !isSaved ? 'saving' : state.kind;
  const words =
    state.kind === 'failed'
      ? journalProblemSentence(state.problem)
      : isSaved
        ? 'Saved on this device'
        : 'Saving…';
  return (
    <span
      className={styles.status}
      data-state={kind}
      data-kept={state.kind}
      role={kind === 'failed' ? 'alert' : undefined}
    >
      <i className={styles.dot} aria-hidden />
      {words}
    </span>
  );
}
