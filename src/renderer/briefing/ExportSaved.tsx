import type { SavedFile } from '../../shared/ipc';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Notice } from '../ui/Notice';
import { amount } from '../ui/transcript-words';
import css from './ExportSaved.module.css';

interface ExportSavedProps {
  readonly saved: SavedFile;
  readonly onShow: () => void;
  readonly onOpenFile: () => void;
  readonly onClose: () => void;
}

export function ExportSaved({ saved, onShow, onOpenFile, onClose }: ExportSavedProps) {
  const { commentsInAnnexOnly, charactersRemoved } = saved;
  return (
    <Dialog
      open
      title="Export to Word"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onShow}>Show in folder</Button>
          <Button onClick={onOpenFile}>Open</Button>
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <div className={css.saved}>
        <Notice tone="success">Saved as “{saved.fileName}”.</Notice>
        {commentsInAnnexOnly > 0 ? (
          <p>
            Word opens no more than 32,000 comments, so {amount(commentsInAnnexOnly, 'note')} stand in annex A
            alone.
          </p>
        ) : null}
        {charactersRemoved > 0 ? (
          <p>
            {amount(charactersRemoved, 'character')} that cannot be printed{' '}
            {charactersRemoved === 1 ? 'was' : 'were'} left out, so that the file opens.
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}
