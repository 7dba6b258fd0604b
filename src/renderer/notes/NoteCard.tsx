import type { CSSProperties } from 'react';
import type { Annotation } from '../../shared/annotation/annotation';
import { findTheme, type Theme, type ThemeColour } from '../../shared/annotation/theme';
import type { AnnotationId } from '../../shared/id';
import { floorGrapheme } from '../../shared/transcript/grapheme';
import { locationWords } from '../../shared/transcript/location';
import type { Transcript } from '../../shared/transcript/transcript';
import type { PlacedAnnotation } from '../store/annotation-index';
import styles from './NoteCard.module.css';
import { NoteChips, NoteFacts } from './NoteFacts';
import { NoteField } from './NoteField';
import { ThemeChoice } from './ThemeChoice';

export interface NoteCardActions {
  readonly onActivate: (id: AnnotationId) => void;
  readonly onEdit: (id: AnnotationId) => void;
  readonly onType: (id: AnnotationId, note: string) => void;
  /** Esc: the note is done, back to the place in the text. */
  readonly onLeave: (id: AnnotationId) => void;
  readonly onTheme: (id: AnnotationId, theme: Theme) => void;
  readonly onImportance: (id: AnnotationId, importance: Annotation['importance']) => void;
  readonly onProgress: (id: AnnotationId, progress: Annotation['progress']) => void;
  readonly onCopy: (id: AnnotationId) => void;
  readonly onRemove: (id: AnnotationId) => void;
  /** The note that two people typed into has been read through. */
  readonly onLookedAt: (id: AnnotationId) => void;
}

interface NoteCardProps {
  readonly card: PlacedAnnotation;
  readonly transcript: Transcript;
  readonly themes: readonly Theme[];
  /** Who made it, where it was somebody else. */
  readonly by: string | null;
  readonly top: number | undefined;
  readonly isActive: boolean;
  readonly isEditing: boolean;
  readonly actions: NoteCardActions;
}

/** About a page; the rest of a longer note is there when its card is chosen. In UTF-16 code units. */
const longestAtRest = 3_000;

function shortened(note: string): string {
  if (note.length <= longestAtRest) return note;
  return `${note.slice(0, floorGrapheme(note, longestAtRest)).trimEnd()} …`;
}

/** Not seen until it is known where it goes; but there, so that its note can take the focus. */
function cardStyle(colour: ThemeColour, top: number | undefined): CSSProperties {
  const colours = { '--card': `var(--theme-${colour})`, '--card-ink': `var(--theme-${colour}-ink)` };
  return { ...colours, ...(top === undefined ? { opacity: 0 } : { top }) };
}

/** One annotation in the margin: its theme, its place, its note, and when it is active what can be done with it. */
export function NoteCard(props: NoteCardProps) {
  const { card, transcript, themes, by, top, isActive, isEditing, actions } = props;
  const { annotation, passage } = card;
  const { id, note } = annotation;
  const theme = findTheme(themes, annotation.themeId);
  const name = theme?.name ?? 'Unknown theme';
  const location = locationWords(transcript, passage);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same by keyboard is Alt+Down, and Tab to the card's buttons.
    <article
      id={`note-${id}`}
      aria-label={`${name}, ${location}`}
      className={styles.card}
      data-active={isActive || undefined}
      style={cardStyle(theme?.colour ?? 6, top)}
      onClick={() => !isActive && actions.onActivate(id)}
      onDoubleClick={() => actions.onEdit(id)}
    >
      <header className={styles.header}>
        <span>{name}</span>
        <NoteChips {...annotation} />
        <span className={styles.location}>{location}</span>
      </header>
      {passage ? null : <p className={styles.lost}>{annotation.quote.exact.join(' ')}</p>}
      {isEditing ? (
        <NoteField
          label={`Note on ${name}, ${location}`}
          note={note}
          onType={(typed) => actions.onType(id, typed)}
          onLeave={() => actions.onLeave(id)}
        />
      ) : (
        <p className={styles.note} data-note-text={id}>
          {isActive ? note : shortened(note)}
        </p>
      )}
      {by === null ? null : <p className={styles.by}>{by}</p>}
      {annotation.needsLook ? (
        <p className={styles.look}>
          Two people typed here. Read it through.
          <button type="button" onClick={() => actions.onLookedAt(id)}>
            Looked at
          </button>
        </p>
      ) : null}
      {isActive ? (
        <footer className={styles.footer}>
          <ThemeChoice
            themes={themes}
            chosen={annotation.themeId}
            onChoose={(chosen) => actions.onTheme(id, chosen)}
          />
          <NoteFacts
            {...annotation}
            onImportance={(importance) => actions.onImportance(id, importance)}
            onProgress={(progress) => actions.onProgress(id, progress)}
          />
          <span className={styles.buttons}>
            {isEditing ? (
              <button type="button" onClick={() => actions.onLeave(id)}>
                Done
              </button>
            ) : (
              <button type="button" onClick={() => actions.onEdit(id)}>
                {note === '' ? 'Write a note' : 'Edit'}
              </button>
            )}
            <button type="button" aria-label="Copy passage with reference" onClick={() => actions.onCopy(id)}>
              Copy
            </button>
            <button type="button" aria-label="Remove highlight" onClick={() => actions.onRemove(id)}>
              Remove
            </button>
          </span>
        </footer>
      ) : null}
    </article>
  );
}
