import { useLayoutEffect, useRef } from 'react';
import { prose } from '../ui/prose';
import styles from './NoteCard.module.css';

interface NoteFieldProps {
  readonly label: string;
  readonly note: string;
  readonly onType: (note: string) => void;
  readonly onLeave: () => void;
}

/** Where a note is written: as tall as its words, kept with every keystroke. */
export function NoteField({ label, note, onType, onLeave }: NoteFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const area = field.current;
    area?.focus({ preventScroll: true });
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the words.
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [note]);
  return (
    <textarea
      ref={field}
      data-note=""
      {...prose(note)}
      aria-label={label}
      className={styles.field}
      rows={2}
      placeholder="What should the reader know?"
      value={note}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onLeave();
      }}
    />
  );
}
