import type { BackupRef, BackupSummary } from '../../shared/backup';
import { Button } from '../ui/Button';
import { amount } from '../ui/transcript-words';
import type { BackupActions } from './BackupsDialog';
import css from './BackupsDialog.module.css';
import { reasonWords, sizeWords, whenWords } from './backup-words';

interface BackupRowProps {
  readonly backup: BackupSummary;
  /** Whose second copy it is; null for a backup of this desk's own, on this computer. */
  readonly copyOf: { readonly desk: string; readonly isThisDesk: boolean } | null;
  readonly actions: BackupActions;
  readonly onRestore: (backup: ChosenBackup) => void;
}

/** A backup, and where it is. */
export interface ChosenBackup extends BackupRef {
  readonly madeAt: string;
}

/** One backup: when, why, what is in it, and what can be done with it. */
export function BackupRow({ backup, copyOf, actions, onRestore }: BackupRowProps) {
  const { number, madeAt, transcripts, bytes, isWhole } = backup;
  const when = whenWords(backup, Date.now());
  const ref: BackupRef = { desk: copyOf?.desk ?? null, number };
  const what = copyOf ? 'second copy' : 'backup';
  const facts = [reasonWords(backup), amount(transcripts.length, 'transcript'), sizeWords(bytes)];
  return (
    <li className={css.row}>
      <div className={css.head}>
        <span>
          <strong className={css.when}>{when}</strong>
          <span className={css.about}>
            {[...(copyOf?.isThisDesk === false ? ['another desk'] : []), ...facts].join(' · ')}
          </span>
          {isWhole ? null : <span className={css.damaged}>Something in it could not be read</span>}
        </span>
        <span className={css.buttons}>
          <Button
            variant="quiet"
            aria-label={`Save the ${what} of ${when} elsewhere`}
            onClick={() => actions.onSave(ref)}
          >
            Save elsewhere…
          </Button>
          <Button
            variant="quiet"
            aria-label={`Restore the ${what} of ${when}`}
            onClick={() => onRestore({ ...ref, madeAt })}
          >
            Restore…
          </Button>
        </span>
      </div>
      <details>
        <summary className={css.summary}>Look at its notes</summary>
        <ul className={css.transcripts}>
          {transcripts.map(({ id, title, annotations }) => (
            <li key={id}>
              <Button variant="plain" onClick={() => actions.onOpen(ref, id)}>
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
