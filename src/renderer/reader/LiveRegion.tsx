import { useSyncExternalStore } from 'react';
import type { Announcer } from './announce';
import styles from './ReaderScreen.module.css';

/** Reads outcomes out without moving the focus. */
export function LiveRegion({ announcer }: { readonly announcer: Announcer }) {
  const words = useSyncExternalStore(announcer.subscribe, announcer.current);
  return (
    <div role="status" aria-live="polite" className={styles.announcer}>
      {words}
    </div>
  );
}
