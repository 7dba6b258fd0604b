import { type ReactNode, useState } from 'react';
import type { BackupList, BackupRef } from '../../shared/backup';
import type { TranscriptId } from '../../shared/id';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Notice } from '../ui/Notice';
import { BackupRow, type ChosenBackup } from './BackupRow';
import css from './BackupsDialog.module.css';
import { whenWords } from './backup-words';
import { FolderPart } from './FolderPart';
import { SecondCopies } from './SecondCopies';

export interface BackupActions {
  readonly onBackUp: () => void;
  readonly onRestore: (backup: BackupRef) => void;
  readonly onSave: (backup: BackupRef) => void;
  readonly onOpen: (backup: BackupRef, transcript: TranscriptId) => void;
  readonly onChooseFolder: () => void;
  readonly onForgetFolder: () => void;
  readonly onClose: () => void;
}

interface BackupsDialogProps {
  /** Null until they are read. */
  readonly list: BackupList | null;
  readonly isBusy: boolean;
  /** What was done or could not be. */
  readonly said: { readonly tone: 'info' | 'problem'; readonly text: string } | null;
  /** The notes of a transcript of a backup, while they are looked at. */
  readonly opened: ReactNode;
  readonly onShut: () => void;
  readonly actions: BackupActions;
}

/** The backups of this desk: what there is, one more, and the way back to one. */
export function BackupsDialog(props: BackupsDialogProps) {
  const { list, isBusy, said, opened, actions } = props;
  const [restoring, setRestoring] = useState<ChosenBackup | null>(null);
  if (restoring) {
    const { desk, number } = restoring;
    return (
      <RestoreDialog
        backup={restoring}
        onRestore={() => {
          setRestoring(null);
          actions.onRestore({ desk, number });
        }}
        onBack={() => setRestoring(null)}
      />
    );
  }
  return (
    <Dialog
      open
      title="Backups"
      width="l"
      isReading
      onClose={actions.onClose}
      actions={
        opened ? (
          <Button variant="primary" onClick={props.onShut}>
            Back to the backups
          </Button>
        ) : (
          <>
            <Button onClick={actions.onBackUp} disabled={isBusy}>
              {isBusy ? 'Backing up…' : 'Back up now'}
            </Button>
            <Button variant="primary" onClick={actions.onClose}>
              Done
            </Button>
          </>
        )
      }
    >
      {opened ?? (
        <div className={css.backups}>
          {said ? <Notice tone={said.tone}>{said.text}</Notice> : null}
          <p className={css.lead}>
            Despatch backs up by itself: at a start, every ten minutes while you work, and before a copy is
            joined or a backup restored. It keeps the ten latest, one a day for a week and one a week for a
            month.
          </p>
          <FolderPart
            folder={list?.folder ?? null}
            onChoose={actions.onChooseFolder}
            onForget={actions.onForgetFolder}
          />
          {list?.backups.length === 0 ? <p className={css.empty}>There is no backup yet.</p> : null}
          <ul className={css.list} aria-label="Backups, newest first">
            {list?.backups.map((backup) => (
              <BackupRow
                key={backup.number}
                backup={backup}
                copyOf={null}
                actions={actions}
                onRestore={setRestoring}
              />
            ))}
          </ul>
          {list ? <SecondCopies list={list} actions={actions} onRestore={setRestoring} /> : null}
        </div>
      )}
    </Dialog>
  );
}

interface RestoreDialogProps {
  readonly backup: ChosenBackup;
  readonly onRestore: () => void;
  readonly onBack: () => void;
}

function RestoreDialog({ backup, onRestore, onBack }: RestoreDialogProps) {
  return (
    <Dialog
      open
      title="Restore this backup?"
      onClose={onBack}
      actions={
        <>
          <Button onClick={onBack}>Cancel</Button>
          <Button variant="primary" onClick={onRestore}>
            Restore
          </Button>
        </>
      }
    >
      <p className={css.lead}>
        The whole library becomes as it was: {whenWords(backup, Date.now())}. What you have done since goes,
        also transcripts that you have added. A backup of how everything is now is taken first, so that you
        can come back.
      </p>
    </Dialog>
  );
}
