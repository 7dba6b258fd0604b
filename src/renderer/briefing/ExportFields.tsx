import type { Preset } from '../../shared/briefing/outline';
import { CheckField, type Choice, RadioGroup, TextField } from '../ui/fields';
import { amount } from '../ui/transcript-words';
import css from './ExportFields.module.css';
import type { ExportDraft } from './export-draft';

/** What there is to export: annotations in all, and those of them that have a note. */
export interface AnnotationCounts {
  readonly annotations: number;
  readonly notes: number;
}

const presetChoices: readonly Choice<Preset>[] = [
  {
    value: 'full-annotated',
    label: 'Full annotated',
    explanation: 'Cover, contents and passages by theme, with the annotated transcript and its index behind.',
  },
  {
    value: 'annotated-transcript',
    label: 'Annotated transcript',
    explanation: 'The whole transcript with highlights, and the notes as Word comments.',
  },
];

function bareWords({ annotations, notes }: AnnotationCounts): string {
  const bare = annotations - notes;
  if (annotations === 0) return 'Nothing is highlighted yet.';
  if (bare === 0) return 'Every highlight has a note.';
  return `${bare} of ${amount(annotations, 'highlight')} ${bare === 1 ? 'has' : 'have'} no note.`;
}

interface ExportFieldsProps {
  readonly draft: ExportDraft;
  readonly counts: AnnotationCounts;
  /** True once saving was tried: then what is missing is said. */
  readonly isChecked: boolean;
  readonly onChange: (changed: Partial<ExportDraft>) => void;
}

export function ExportFields({ draft, counts, isChecked, onChange }: ExportFieldsProps) {
  const isUntitled = isChecked && draft.title.trim() === '';
  return (
    <div className={css.fields}>
      <RadioGroup
        label="What to write"
        value={draft.preset}
        choices={presetChoices}
        onChange={(preset) => onChange({ preset })}
      />
      <div className={css.grid}>
        <div className={css.wide}>
          <TextField
            label="Title"
            isProse
            value={draft.title}
            error={isUntitled ? 'Give the document a title.' : undefined}
            onChange={(title) => onChange({ title })}
          />
        </div>
        <TextField label="Author" value={draft.author} onChange={(author) => onChange({ author })} />
        <TextField
          label="Initials"
          value={draft.initials}
          maxLength={9}
          onChange={(initials) => onChange({ initials })}
        />
        <TextField
          label="Prepared for"
          isProse
          value={draft.preparedFor}
          onChange={(preparedFor) => onChange({ preparedFor })}
        />
        <TextField
          label="Prepared by"
          value={draft.preparedBy}
          onChange={(preparedBy) => onChange({ preparedBy })}
        />
        <div className={css.wide}>
          <TextField
            label="Handling line"
            isProse
            hint="Printed at the top of every page, such as “For Members and staff”."
            value={draft.handling}
            onChange={(handling) => onChange({ handling })}
          />
        </div>
      </div>
      <CheckField
        label="Include highlights without a note as comments"
        hint={bareWords(counts)}
        checked={draft.includeBareHighlights}
        onChange={(includeBareHighlights) => onChange({ includeBareHighlights })}
      />
    </div>
  );
}
