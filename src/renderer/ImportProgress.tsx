import { useEffect, useState } from 'react';
import type { Progress } from '../shared/ipc';
import styles from './App.module.css';
import { desktop } from './desktop';
import type { IntakePlace } from './store/intake-queue';
import { ProgressBar } from './ui/ProgressBar';

/** Milliseconds before anything is shown: most files are read sooner. */
const patience = 250;

interface ImportProgressProps {
  readonly place: IntakePlace | null;
  /** With `all`, those that wait are left out too. */
  readonly onCancel: (all: boolean) => void;
}

/** A file being read, which of how many it is, and the ways to stop it. */
export function ImportProgress({ place, onCancel }: ImportProgressProps) {
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
  const which = place && place.of > 1 ? ` (${place.at} of ${place.of})` : '';
  return (
    <section aria-label="Reading a file" className={styles.progress}>
      <ProgressBar
        label={`${progress ? `Reading ${progress.fileName}` : 'Opening'}${which}`}
        done={progress?.done ?? 0}
        onCancel={() => onCancel(false)}
        onCancelAll={place && place.waiting.length > 0 ? () => onCancel(true) : undefined}
      />
    </section>
  );
}
