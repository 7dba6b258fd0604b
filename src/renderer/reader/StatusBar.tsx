import { type ReactNode, useContext, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import type { AnnotationIndex } from '../store/annotation-index';
import styles from './StatusBar.module.css';
import { StatusSlot } from './status-slot';
import { TimeLeft, type TimeLeftProps } from './TimeLeft';

interface StatusBarProps {
  readonly saved: ReactNode;
  readonly index: AnnotationIndex;
  /** The ¶ number being read, and the last one. */
  readonly paragraph: number;
  readonly paragraphs: number;
  /** How long it takes to read is no live region: it changes with every paragraph. */
  readonly rest: TimeLeftProps;
}

const plural = (count: number, noun: string) => (count === 1 ? noun : `${noun}s`);

/** How one transcript stands, at the foot of the window. */
export function StatusBar(props: StatusBarProps) {
  const { saved, index, paragraph, paragraphs, rest } = props;
  const { all: highlights, notes } = useSyncExternalStore(index.subscribe, index.counts);
  const slot = useContext(StatusSlot);
  if (!slot) return null;
  return createPortal(
    <footer className={styles.bar}>
      {saved}
      <span>
        <b>{highlights.toLocaleString('en-GB')}</b> {plural(highlights, 'highlight')}
      </span>
      <span>
        <b>{notes.toLocaleString('en-GB')}</b> {plural(notes, 'note')}
      </span>
      <span className={styles.right}>
        Paragraph {Math.max(1, paragraph).toLocaleString('en-GB')} of {paragraphs.toLocaleString('en-GB')}
      </span>
      <span>
        <TimeLeft {...rest} />
      </span>
      <span>Offline by design</span>
    </footer>,
    slot,
  );
}
