import { type CSSProperties, memo } from 'react';
import type { Theme } from '../../shared/annotation/theme';
import type { AnnotationId } from '../../shared/id';
import { locationWords } from '../../shared/transcript/location';
import type { Transcript } from '../../shared/transcript/transcript';
import type { PlacedAnnotation } from '../store/annotation-index';
import { shortNote, shortQuote } from '../store/short-words';
import { NoteChips } from './NoteFacts';
import styles from './NotesDialog.module.css';

interface NotesRowProps {
  readonly placed: PlacedAnnotation;
  readonly theme: Theme | undefined;
  readonly transcript: Transcript;
  /** Who made it, where it was somebody else. */
  readonly by: string | null;
  readonly isChosen: boolean;
  readonly onChoose: (id: AnnotationId, isWanted: boolean) => void;
  readonly onGoTo: (id: AnnotationId) => void;
}

/** One highlight in the list: to be chosen, and to be gone to. */
export const NotesRow = memo(function NotesRow(props: NotesRowProps) {
  const { placed, theme, transcript, by, isChosen, onChoose, onGoTo } = props;
  const { annotation, passage } = placed;
  const { id, note, quote } = annotation;
  const name = theme?.name ?? 'Unknown theme';
  const location = locationWords(transcript, passage);
  const colour = theme?.colour ?? 6;
  const style = { '--card': `var(--theme-${colour})`, '--card-ink': `var(--theme-${colour}-ink)` };
  return (
    <li className={styles.row} style={style as CSSProperties}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          aria-label={`Choose ${name}, ${location}: ${shortQuote(quote.exact)}`}
          checked={isChosen}
          onChange={(event) => onChoose(id, event.target.checked)}
        />
      </label>
      <button type="button" className={styles.open} onClick={() => onGoTo(id)}>
        <span className={styles.head}>
          <span className={styles.theme}>{name}</span>
          <NoteChips {...annotation} />
          {by === null ? null : <span className={styles.by}>{by}</span>}
          <span className={styles.location}>{location}</span>
        </span>
        <span className={styles.quote}>{shortQuote(quote.exact, 160)}</span>
        {note === '' ? null : <span className={styles.note}>{shortNote(note)}</span>}
      </button>
    </li>
  );
});
