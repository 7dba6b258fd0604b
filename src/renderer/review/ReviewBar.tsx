import type { IntakePlace } from '../store/intake-queue';
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
  /** Which of several files it is. */
  readonly place: IntakePlace | null;
  readonly onCancel: () => void;
  readonly onSkip: () => void;
}

export function ReviewBar(props: ReviewBarProps) {
  const { headingId, review, mode, busy, onDone, place, onCancel, onSkip } = props;
  const { history, source, undo, redo } = review;
  return (
    <header className={css.bar}>
      <h1 id={headingId} className={css.heading}>
        {mode === 'add' ? 'Check the transcript' : 'Correct the transcript'}
      </h1>
      <span className={css.file}>{source.fileName}</span>
      <span className={css.place} role="status">
        {place && place.of > 1 ? `${place.at} of ${place.of}` : ''}
      </span>
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
        {place && place.waiting.length > 0 ? (
          <Button onClick={onSkip} disabled={busy}>
            Skip this one
          </Button>
        ) : null}
        <Button variant="primary" onClick={onDone} disabled={busy}>
          {mode === 'add' ? 'Add transcript' : 'Save corrections'}
        </Button>
      </span>
    </header>
  );
}
