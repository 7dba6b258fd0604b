import { Button } from '../ui/Button';
import css from './LibraryRows.module.css';

interface NothingFoundProps {
  readonly words: string;
  /** Whether some transcripts are still to be searched. */
  readonly isSoFar: boolean;
  /** Where it was looked, and what may find more. */
  readonly sentences: readonly string[];
  readonly onClear: () => void;
}

export function NothingFound({ words, isSoFar, sentences, onClear }: NothingFoundProps) {
  return (
    <div className={css.none}>
      <p className={css.noneTitle}>
        Nothing found {isSoFar ? 'yet ' : ''}for “{words.trim()}”
      </p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Button onClick={onClear}>Show all transcripts</Button>
    </div>
  );
}
