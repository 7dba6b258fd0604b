import { type Ref, useImperativeHandle } from 'react';
import type { TranscriptId } from '../../shared/id';
import type { ListedTranscript } from '../../shared/notebook/library-notebook';
import { Button } from '../ui/Button';
import { TranscriptRow } from './TranscriptRow';
import css from './TranscriptRows.module.css';
import { useRows } from './use-rows';

export interface FocusableRows {
  readonly focusFirst: () => void;
  /** False where there is no row. */
  readonly focusCurrent: () => boolean;
}

interface TranscriptRowsProps {
  readonly ref: Ref<FocusableRows>;
  readonly found: readonly ListedTranscript[];
  readonly query: string;
  readonly onOpen: (id: TranscriptId) => void;
  readonly onRemove: (id: TranscriptId) => void;
  readonly onErase: (id: TranscriptId, title: string) => void;
  readonly onClear: () => void;
}

export function TranscriptRows(props: TranscriptRowsProps) {
  const { ref, found, query, onOpen, onRemove, onErase, onClear } = props;
  const rows = useRows(found.length);
  useImperativeHandle(ref, () => ({ focusFirst: () => rows.focus(0), focusCurrent: rows.focusCurrent }));
  const now = Date.now();
  if (found.length === 0) {
    return (
      <div className={css.none}>
        <p className={css.noneTitle}>Nothing found for “{query.trim()}”</p>
        <p>Titles and speakers are searched. Fewer letters find more.</p>
        <Button onClick={onClear}>Show all transcripts</Button>
      </div>
    );
  }
  return (
    <ul ref={rows.list} className={css.rows} aria-label="Transcripts">
      {found.map((listed, index) => (
        <TranscriptRow
          key={listed.id}
          listed={listed}
          index={index}
          now={now}
          isCurrent={index === rows.current}
          onFocus={() => rows.setCurrent(index)}
          onKeyDown={rows.onKeyDown}
          onOpen={() => onOpen(listed.id)}
          onRemove={() => {
            rows.keepFocus(index);
            onRemove(listed.id);
          }}
          onErase={() => onErase(listed.id, listed.title)}
        />
      ))}
    </ul>
  );
}
