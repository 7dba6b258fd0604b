import type { BackupList } from '../../shared/backup';
import { amount } from '../ui/transcript-words';
import { BackupRow, type ChosenBackup } from './BackupRow';
import type { BackupActions } from './BackupsDialog';
import css from './BackupsDialog.module.css';

interface SecondCopiesProps {
  readonly list: BackupList;
  readonly actions: BackupActions;
  readonly onRestore: (backup: ChosenBackup) => void;
}

/** What lies in the additional folder, folded away where this computer has backups with something in them. */
export function SecondCopies({ list, actions, onRestore }: SecondCopiesProps) {
  const { backups, folder, second } = list;
  const count = second.reduce((sum, part) => sum + part.backups.length, 0);
  if (folder === null || count === 0) return null;
  return (
    <details open={backups.every(({ transcripts }) => transcripts.length === 0)}>
      <summary className={css.second}>
        {`In “${folder.name}”: ${amount(count, 'second copy', 'second copies')}`}
      </summary>
      <ul className={css.list} aria-label={`Second copies in “${folder.name}”, newest first`}>
        {second.flatMap(({ backups: copies, ...copyOf }) =>
          copies.map((backup) => (
            <BackupRow
              key={`${copyOf.desk} ${backup.number}`}
              backup={backup}
              copyOf={copyOf}
              actions={actions}
              onRestore={onRestore}
            />
          )),
        )}
      </ul>
    </details>
  );
}
