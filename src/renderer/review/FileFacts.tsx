import { useId, useState } from 'react';
import { certaintyWords, type FormatId, type FoundFormat, formatNames } from '../../shared/formats';
import { SelectField } from '../ui/fields';
import { amount } from '../ui/transcript-words';
import css from './DetailsForm.module.css';
import { LeaveDialog } from './LeaveDialog';

/** What is known of the file under review, beyond its lines. */
export interface FileUnderReview {
  readonly format: FoundFormat;
  /** How many comments and highlights come with it. */
  readonly annotations: number;
  readonly onReadAs: (format: FormatId) => void;
}

interface FileFactsProps extends FileUnderReview {
  /** Whether reading it again would lose something that was said here. */
  readonly hasChanges: boolean;
}

function hintOf({ certainty, others }: FoundFormat): string {
  const words = certaintyWords[certainty];
  const sure = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
  return certainty === 'certain' || others.length === 0
    ? sure
    : `${sure} If lines look wrong, choose another.`;
}

/** As what the file was read, how sure that is, and a way to read it as something else. */
export function FileFacts({ format, annotations, onReadAs, hasChanges }: FileFactsProps) {
  const headingId = useId();
  const [asked, setAsked] = useState<FormatId | null>(null);
  const choices = [format.id, ...format.others].map((value) => ({ value, label: formatNames[value] }));
  return (
    <section aria-labelledby={headingId} className={css.details}>
      <h2 id={headingId} className={css.heading}>
        File
      </h2>
      <SelectField
        label="Read as"
        value={format.id}
        choices={choices}
        hint={hintOf(format)}
        onChange={(chosen) => (hasChanges ? setAsked(chosen) : onReadAs(chosen))}
      />
      {annotations > 0 ? (
        <p>
          {amount(annotations, 'comment or highlight', 'comments and highlights')} in the file will be added.
        </p>
      ) : null}
      <LeaveDialog
        open={asked !== null}
        mode="read-again"
        onStay={() => setAsked(null)}
        onLeave={() => {
          setAsked(null);
          if (asked) onReadAs(asked);
        }}
      />
    </section>
  );
}
