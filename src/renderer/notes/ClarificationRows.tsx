import { useId } from 'react';
import { bracketed, type PlacedClarification } from '../../shared/annotation/clarified-words';
import { locationWords } from '../../shared/transcript/location';
import type { Passage } from '../../shared/transcript/passage';
import type { Transcript } from '../../shared/transcript/transcript';
import { shortQuote } from '../store/short-words';
import styles from './NotesDialog.module.css';

interface ClarificationRowsProps {
  readonly list: readonly PlacedClarification[];
  readonly transcript: Transcript;
  readonly onGoTo: (passage: Passage) => void;
}

/** Every clarification of a transcript, to be gone to; those whose words are gone lead nowhere. */
export function ClarificationRows({ list, transcript, onGoTo }: ClarificationRowsProps) {
  const headingId = useId();
  if (list.length === 0) return null;
  return (
    <section aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.heading}>
        Clarifications
      </h3>
      <ul className={styles.rows} aria-labelledby={headingId}>
        {list.map(({ clarification, passage }) => (
          <li key={clarification.id}>
            <button
              type="button"
              className={styles.clarification}
              disabled={!passage}
              onClick={() => passage && onGoTo(passage)}
            >
              <span className={styles.quote}>
                {shortQuote(clarification.quote.exact, 160)}{' '}
                <span className={styles.bracket}>{bracketed(clarification.words)}</span>
              </span>
              <span className={styles.location}>{locationWords(transcript, passage)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
