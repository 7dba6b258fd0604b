import { useEffect, useState } from 'react';
import type { Progress } from '../shared/ipc';
import styles from './App.module.css';
import { desktop } from './desktop';
import { ProgressBar } from './ui/ProgressBar';

/** Milliseconds before anything is shown: most files are read sooner. */
const patience = 250;

/** A file being read, with the way to stop it. */
export function ImportProgress() {
  const [isLong, setLong] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience);
    const stop = desktop.onProgress((update) => update.task === 'import' && setProgress(update));
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  if (!isLong) return null;
  return (
    <section aria-label="Reading a file" className={styles.progress}>
      <ProgressBar
        label={progress ? `Reading ${progress.fileName}` : 'Opening'}
        done={progress?.done ?? 0}
        onCancel={() => void desktop.cancelWork('import')}
      />
    </section>
  );
}
