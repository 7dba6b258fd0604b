import type { BackupSummary } from '../../shared/ipc';
import { Button } from '../ui/Button';
import { amount } from '../ui/transcript-words';
import type { BackupActions } from './BackupsDialog';
import css from './BackupsDialog.module.css';
import { reasonWords, sizeWords, whenWords } from './backup-words';

interface BackupRowProps {
  readonly backup: BackupSummary;
  readonly actions: BackupActions;
  readonly onRestore: () => void;
}

/** One backup: when, why, what is in it, and what can be done with it. */
export function BackupRow({ backup, actions, onRestore }: BackupRowProps) {
  const { number, transcripts, bytes, isWhole } = backup;
  const when = whenWords(backup, Date.now());
  return (
    <li className={css.row}>
      <div className={css.head}>
        <span>
          <strong className={css.when}>{when}</strong>
          <span className={css.about}>
            {[reasonWords(backup), amount(transcripts.length, 'transcript'), sizeWords(bytes)].join(' · ')}
          </span>
          {isWhole ? null : <span className={css.damaged}>Something in it could not be read</span>}
        </span>
        <span className={css.buttons}>
          <Button
            variant="quiet"
            aria-label={`Save the backup of ${when} elsewhere`}
            onClick={() => actions.onSave(number)}
          >
            Save elsewhere…
          </Button>
          <Button variant="quiet" aria-label={`Restore the backup of ${when}`} onClick={onRestore}>
            Restore…
          </Button>
        </span>
      </div>
      <details>
        <summary className={css.summary}>Look at its notes</summary>
        <ul className={css.transcripts}>
          {transcripts.map(({ id, title, annotations }) => (
            <li key={id}>
              <Button variant="plain" onClick={() => actions.onOpen(number, id)}>
                {title}
              </Button>
              <span className={css.about}>{amount(annotations, 'annotation')}</span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
