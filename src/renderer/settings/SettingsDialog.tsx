import { type ReactNode, useId, useState } from 'react';
import type { Author } from '../../shared/annotation/annotation';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { CheckField, TextField } from '../ui/fields';
import { ReadingSettings, type ReadingSettingsProps } from './ReadingSettings';
import css from './SettingsDialog.module.css';
import { SpellingSettings, type SpellingSettingsProps } from './SpellingSettings';

type AuthorWords = Pick<Author, 'name' | 'initials'>;

interface SettingsDialogProps extends SpellingSettingsProps {
  readonly reading: ReadingSettingsProps;
  readonly singleKeys: boolean;
  readonly author: AuthorWords;
  readonly onSingleKeys: (singleKeys: boolean) => void;
  /** Once, when the fields are left or the dialog is closed, and only if they changed. */
  readonly onAuthor: (author: AuthorWords) => void;
  /** How backups stand, and the way to them. */
  readonly backups: ReactNode;
  readonly onClose: () => void;
}

export function SettingsDialog(props: SettingsDialogProps) {
  const { author, onAuthor, onClose } = props;
  const [draft, setDraft] = useState(author);
  const keepAuthor = () => {
    const next = { name: draft.name.trim(), initials: draft.initials.trim() };
    if (next.name !== '' && (next.name !== author.name || next.initials !== author.initials)) onAuthor(next);
  };
  const close = () => {
    keepAuthor();
    onClose();
  };
  const readingId = useId();
  const spellingId = useId();
  const authorId = useId();
  const backupsId = useId();
  return (
    <Dialog
      open
      title="Settings"
      width="s"
      onClose={close}
      onSubmit={close}
      actions={
        <Button variant="primary" type="submit">
          Done
        </Button>
      }
    >
      <div className={css.settings}>
        <section aria-labelledby={readingId} className={css.first}>
          <h3 id={readingId} className={css.heading}>
            Reading
          </h3>
          <ReadingSettings {...props.reading} />
        </section>
        <CheckField
          label="Single-letter keys"
          hint="1 to 6 highlight and N writes a note. Off, they need Ctrl and Alt (⌘ and ⌥ on a Mac)."
          checked={props.singleKeys}
          onChange={props.onSingleKeys}
        />
        <section aria-labelledby={spellingId} className={css.part}>
          <h3 id={spellingId} className={css.heading}>
            Spelling
          </h3>
          <SpellingSettings spelling={props.spelling} onSpelling={props.onSpelling} />
        </section>
        <section aria-labelledby={authorId} className={css.part}>
          <h3 id={authorId} className={css.heading}>
            Author of notes
          </h3>
          <TextField
            label="Name"
            value={draft.name}
            error={draft.name.trim() === '' ? 'Notes need a name.' : undefined}
            onChange={(name) => setDraft({ ...draft, name })}
            onBlur={keepAuthor}
          />
          <TextField
            label="Initials"
            hint="Shown in Word beside every comment."
            value={draft.initials}
            maxLength={9}
            onChange={(initials) => setDraft({ ...draft, initials })}
            onBlur={keepAuthor}
          />
        </section>
        <section aria-labelledby={backupsId} className={css.part}>
          <h3 id={backupsId} className={css.heading}>
            Backups
          </h3>
          {props.backups}
        </section>
      </div>
    </Dialog>
  );
}
