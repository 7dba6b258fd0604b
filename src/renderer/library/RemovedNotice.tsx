import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import css from './LibraryScreen.module.css';

export interface RemovedNoticeProps {
  readonly title: string;
  readonly onUndo: () => void;
  readonly onErase: () => void;
}

/** What was just removed, for as long as it can be put back with one click. */
export function RemovedNotice({ title, onUndo, onErase }: RemovedNoticeProps) {
  return (
    <div className={css.removed}>
      <Notice
        actions={
          <>
            <Button onClick={onUndo}>Undo</Button>
            <Button variant="plain" onClick={onErase}>
              Erase for good…
            </Button>
          </>
        }
      >
        Removed “{title}” from the library; its notes are kept.
      </Notice>
    </div>
  );
}
