import type { Theme } from '../../shared/annotation/theme';
import type { AnnotationId } from '../../shared/id';
import { Button } from '../ui/Button';
import { SmallSelect } from '../ui/SmallSelect';
import { amount } from '../ui/transcript-words';
import type { ManyActions } from './NotesDialog';
import styles from './NotesDialog.module.css';
import { importanceChoices, progressChoices } from './note-choices';

interface ManyBarProps {
  /** How many are shown. */
  readonly count: number;
  readonly chosen: readonly AnnotationId[];
  readonly themes: readonly Theme[];
  readonly actions: ManyActions;
  readonly onChooseAll: (isWanted: boolean) => void;
}

/** What is done to all that are chosen. */
export function ManyBar({ count, chosen, themes, actions, onChooseAll }: ManyBarProps) {
  const none = chosen.length === 0;
  const isAll = count > 0 && chosen.length === count;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row.
    <div role="group" aria-label="What is chosen" className={styles.many}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          aria-label="Choose all that are shown"
          checked={isAll}
          disabled={count === 0}
          onChange={(event) => onChooseAll(event.target.checked)}
        />
      </label>
      <span role="status" className={styles.count}>
        {none ? `${amount(count, 'highlight')} shown` : `${chosen.length} of ${count} chosen`}
      </span>
      <SmallSelect
        label="Change theme"
        value={null}
        choices={themes.map(({ id, name }) => ({ value: id, label: name }))}
        disabled={none}
        onChange={(id) => {
          const theme = themes.find((one) => one.id === id);
          if (theme) actions.onTheme(chosen, theme);
        }}
      />
      <SmallSelect
        label="Set importance"
        value={null}
        choices={importanceChoices}
        disabled={none}
        onChange={(importance) => actions.onImportance(chosen, importance === 'none' ? null : importance)}
      />
      <SmallSelect
        label="Set progress"
        value={null}
        choices={progressChoices}
        disabled={none}
        onChange={(progress) => actions.onProgress(chosen, progress)}
      />
      <Button variant="quiet" disabled={none} onClick={() => actions.onRemove(chosen)}>
        Remove
      </Button>
    </div>
  );
}
