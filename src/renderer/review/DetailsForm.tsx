import { useId } from 'react';
import { type EventKind, eventKinds, transcriptStatuses } from '../../shared/transcript/decisions';
import { DraftInput } from '../ui/DraftInput';
import { type Choice, Field, SelectField } from '../ui/fields';
import { dateOrUnknown, eventKindWords, statusWords } from '../ui/transcript-words';
import { DateField } from './DateField';
import css from './DetailsForm.module.css';
import type { Review } from './use-review';

const kindChoices: readonly Choice<EventKind>[] = eventKinds.map((value) => ({
  value,
  label: eventKindWords[value],
}));
const statusChoices = transcriptStatuses.map((value) => ({ value, label: statusWords[value] }));

interface DetailsFormProps {
  readonly review: Review;
  readonly onDateIncomplete: (isIncomplete: boolean) => void;
  readonly isDateChecked: boolean;
  readonly dayId: string;
}

export function DetailsForm({ review, onDateIncomplete, isDateChecked, dayId }: DetailsFormProps) {
  const {
    decisions,
    decide,
    reviewed: { transcript },
  } = review;
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={css.details}>
      <h2 id={headingId} className={css.heading}>
        Details
      </h2>
      <Field label="Title">
        {(ties) => (
          <DraftInput
            {...ties}
            className={css.input}
            isRequired
            isProse
            value={decisions.title ?? transcript.title}
            onCommit={(title) => decide(`Title “${title}”`, (before) => ({ ...before, title }), 'title')}
          />
        )}
      </Field>
      <DateField
        value={decisions.date ?? null}
        dayId={dayId}
        isChecked={isDateChecked}
        onIncomplete={onDateIncomplete}
        onCommit={(date) => decide(`Date: ${dateOrUnknown(date)}`, (before) => ({ ...before, date }), 'date')}
      />
      <div className={css.pair}>
        <SelectField
          label="Kind of event"
          value={decisions.eventKind ?? transcript.eventKind}
          choices={kindChoices}
          onChange={(eventKind) =>
            decide(`Kind of event: ${eventKindWords[eventKind]}`, (before) => ({ ...before, eventKind }))
          }
        />
        <SelectField
          label="Status"
          value={decisions.status ?? transcript.status}
          choices={statusChoices}
          onChange={(status) => decide(`Status: ${statusWords[status]}`, (before) => ({ ...before, status }))}
        />
      </div>
    </section>
  );
}
