import type { Theme } from '../../shared/annotation/theme';
import type { Speaker } from '../../shared/transcript/speaker';
import { type Choice, SelectField, TextField } from '../ui/fields';
import type { NotesFilter, NotesOrder } from './filter-notes';
import styles from './NotesDialog.module.css';
import { importanceChoices, progressChoices } from './note-choices';

interface NotesFilterBarProps {
  readonly filter: NotesFilter;
  readonly order: NotesOrder;
  readonly themes: readonly Theme[];
  readonly speakers: readonly Speaker[];
  /** The names of all who made any of them. */
  readonly authors: readonly string[];
  readonly onFilter: (filter: NotesFilter) => void;
  readonly onOrder: (order: NotesOrder) => void;
}

const any: Choice<'any'> = { value: 'any', label: 'Any' };

const noteChoices: readonly Choice<NotesFilter['note']>[] = [
  any,
  { value: 'with', label: 'With a note' },
  { value: 'without', label: 'Without' },
];

const orderChoices: readonly Choice<NotesOrder>[] = [
  { value: 'place', label: 'Place in the text' },
  { value: 'newest', label: 'Changed last' },
];

/** What the list is narrowed to, and its order. */
export function NotesFilterBar(props: NotesFilterBarProps) {
  const { filter, order, themes, speakers, authors, onFilter, onOrder } = props;
  // Whoever is asked for stays a choice, also when nothing of theirs is left.
  const names =
    filter.author === null || authors.includes(filter.author) ? authors : [...authors, filter.author];
  const narrow = (more: Partial<NotesFilter>) => onFilter({ ...filter, ...more });
  return (
    <search className={styles.filter}>
      <TextField label="Words" value={filter.words} onChange={(words) => narrow({ words })} />
      <SelectField<NotesFilter['theme']>
        label="Theme"
        value={filter.theme}
        choices={[any, ...themes.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(theme) => narrow({ theme })}
      />
      <SelectField<NotesFilter['speaker']>
        label="Speaker"
        value={filter.speaker}
        choices={[any, ...speakers.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(speaker) => narrow({ speaker })}
      />
      <SelectField<NotesFilter['importance']>
        label="Importance"
        value={filter.importance}
        choices={[any, ...importanceChoices]}
        onChange={(importance) => narrow({ importance })}
      />
      <SelectField<NotesFilter['progress']>
        label="Progress"
        value={filter.progress}
        choices={[any, ...progressChoices]}
        onChange={(progress) => narrow({ progress })}
      />
      <SelectField
        label="Note"
        value={filter.note}
        choices={noteChoices}
        onChange={(note) => narrow({ note })}
      />
      {authors.length > 1 || filter.author !== null ? (
        <SelectField
          label="Author"
          value={filter.author ?? ''}
          choices={[{ value: '', label: 'Any' }, ...names.map((name) => ({ value: name, label: name }))]}
          onChange={(name) => narrow({ author: name === '' ? null : name })}
        />
      ) : null}
      <SelectField label="Order" value={order} choices={orderChoices} onChange={onOrder} />
    </search>
  );
}
