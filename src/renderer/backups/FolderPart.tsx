import type { BackupFolder } from '../../shared/backup';
import { Button } from '../ui/Button';
import css from './BackupsDialog.module.css';
import { folderWords } from './backup-words';

interface FolderPartProps {
  readonly folder: BackupFolder | null;
  readonly onChoose: () => void;
  readonly onForget: () => void;
}

/** The folder in which a second copy of every backup is kept, or the way to choose one. */
export function FolderPart({ folder, onChoose, onForget }: FolderPartProps) {
  return (
    <section className={css.folder} aria-label="Additional folder">
      <p>
        {folder ? (
          <FolderSentence folder={folder} />
        ) : (
          'A second copy can be kept on a USB stick or a network drive, where it survives this computer.'
        )}
      </p>
      <span className={css.buttons}>
        {folder ? (
          <Button variant="quiet" onClick={onForget}>
            Stop using it
          </Button>
        ) : null}
        <Button onClick={onChoose}>Choose folder…</Button>
      </span>
    </section>
  );
}

/** Where second copies go, and whether that is there. */
export function FolderSentence({ folder }: { readonly folder: BackupFolder }) {
  return (
    <>
      Second copies in <strong>{folder.name}</strong>. {folderWords(folder)}
    </>
  );
}
