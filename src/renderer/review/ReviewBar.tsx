import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { RedoIcon, UndoIcon } from '../ui/icons';
import css from './ReviewBar.module.css';
import type { Review } from './use-review';

interface ReviewBarProps {
  readonly headingId: string;
  readonly review: Review;
  readonly mode: 'add' | 'correct';
  readonly busy: boolean;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export function ReviewBar({ headingId, review, mode, busy, onDone, onCancel }: ReviewBarProps) {
  const { history, source, undo, redo } = review;
  return (
    <header className={css.bar}>
      <h1 id={headingId} className={css.heading}>
        {mode === 'add' ? 'Check the transcript' : 'Correct the transcript'}
      </h1>
      <span className={css.file}>{source.fileName}</span>
      <IconButton
        label="Undo"
        shortcut="Mod+Z"
        icon={<UndoIcon />}
        disabled={history.past.length === 0}
        onClick={undo}
      />
      <IconButton
        label="Redo"
        shortcut="Mod+Shift+Z"
        icon={<RedoIcon />}
        disabled={history.future.length === 0}
        onClick={redo}
      />
      <span className={css.actions}>
        <Button onClick={onCancel} disabled={busy}>
          Cancel
        </Button>
        <Button variant="primary" onClick={onDone} disabled={busy}>
          {mode === 'add' ? 'Add transcript' : 'Save corrections'}
        </Button>
      </span>
    </header>
  );
}
