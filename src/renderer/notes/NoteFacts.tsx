import type { Annotation } from '../../shared/annotation/annotation';
import { importanceWords, progressWords } from '../store/short-words';
import { SmallSelect } from '../ui/SmallSelect';
import styles from './NoteFacts.module.css';
import { importanceChoices, progressChoices } from './note-choices';

type Facts = Pick<Annotation, 'importance' | 'progress'>;

/** What was said of an annotation, in a word each; nothing where nobody has said anything. */
export function NoteChips({ importance, progress }: Facts) {
  const said = [
    ...(importance === null ? [] : [importanceWords(importance)]),
    ...(progress === 'open' ? [] : [progressWords[progress]]),
  ];
  return said.map((words) => (
    <span key={words} className={styles.chip}>
      {words}
    </span>
  ));
}

interface NoteFactsProps extends Facts {
  readonly onImportance: (importance: Annotation['importance']) => void;
  readonly onProgress: (progress: Annotation['progress']) => void;
}

/** How much an annotation matters and what has become of it, to be said. */
export function NoteFacts({ importance, progress, onImportance, onProgress }: NoteFactsProps) {
  return (
    <span className={styles.facts}>
      <SmallSelect
        label="Importance"
        value={importance ?? 'none'}
        choices={importanceChoices}
        onChange={(chosen) => onImportance(chosen === 'none' ? null : chosen)}
      />
      <SmallSelect label="Progress" value={progress} choices={progressChoices} onChange={onProgress} />
    </span>
  );
}
