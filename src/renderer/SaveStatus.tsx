import { useSyncExternalStore } from 'react';
import { journalProblemSentence } from '../shared/problem-words';
import styles from './SaveStatus.module.css';
import type { Desk } from './store/desk';

/** "Saved on this device" is the truth: said only while the journal has acknowledged everything. */
export function SaveStatus({ desk }: { readonly desk: Desk }) {
  const state = useSyncExternalStore(desk.subscribe, desk.saveState);
  const words =
    state.kind === 'saved'
      ? 'Saved on this device'
      : state.kind === 'saving'
        ? 'Saving…'
        : journalProblemSentence(state.problem);
  return (
    <span
      className={styles.status}
      data-state={state.kind}
      role={state.kind === 'failed' ? 'alert' : undefined}
    >
      <i className={styles.dot} aria-hidden />
      {words}
    </span>
  );
}
