import { type ReactNode, useId, useState } from 'react';
import type { Author } from '../../shared/annotation/annotation';
import type { Preferences } from '../../shared/ipc';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { CheckField, type Choice, RadioGroup, TextField } from '../ui/fields';
import css from './SettingsDialog.module.css';

type AuthorWords = Pick<Author, 'name' | 'initials'>;

interface SettingsDialogProps {
  readonly colourScheme: Preferences['colourScheme'];
  readonly singleKeys: boolean;
  readonly author: AuthorWords;
  readonly onColourScheme: (colourScheme: Preferences['colourScheme']) => void;
  readonly onSingleKeys: (singleKeys: boolean) => void;
  /** Once, when the fields are left or the dialog is closed, and only if they changed. */
  readonly onAuthor: (author: AuthorWords) => void;
  /** How backups stand, and the way to them. */
  readonly backups: ReactNode;
  readonly onClose: () => void;
}

const schemes: readonly Choice<Preferences['colourScheme']>[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

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
        <RadioGroup
          label="Appearance"
          value={props.colourScheme}
          choices={schemes}
          onChange={props.onColourScheme}
        />
        <CheckField
          label="Single-letter keys"
          hint="1 to 6 highlight and N writes a note. Off, they need Ctrl and Alt (⌘ and ⌥ on a Mac)."
          checked={props.singleKeys}
          onChange={props.onSingleKeys}
        />
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
