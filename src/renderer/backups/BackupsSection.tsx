import type { BackupList } from '../../shared/backup';
import { Button } from '../ui/Button';
import css from './BackupsSection.module.css';
import { whenWords } from './backup-words';
import { FolderSentence } from './FolderPart';

interface BackupsSectionProps {
  /** Null until they are read. */
  readonly list: BackupList | null;
  /** Why they could not be read. */
  readonly problem: string | null;
  readonly onOpen: () => void;
}

/** How backups stand, for the settings. */
export function BackupsSection({ list, problem, onOpen }: BackupsSectionProps) {
  return (
    <div className={css.section}>
      {list ? <Standing list={list} /> : <p className={css.about}>{problem ?? 'Looking…'}</p>}
      <Button onClick={onOpen}>Backups…</Button>
    </div>
  );
}

function Standing({ list: { backups, folder } }: { readonly list: BackupList }) {
  const [last] = backups;
  return (
    <div className={css.about}>
      <p>{last ? `Last backup: ${whenWords(last, Date.now())}.` : 'There is no backup yet.'}</p>
      <p>{folder ? <FolderSentence folder={folder} /> : 'No second copy is kept in another folder.'}</p>
    </div>
  );
}
