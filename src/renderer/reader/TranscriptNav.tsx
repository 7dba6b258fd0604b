import { useId, useMemo, useSyncExternalStore } from 'react';
import { isOfTheme, type Theme } from '../../shared/annotation/theme';
import type { SpeakerId } from '../../shared/id';
import type { Transcript } from '../../shared/transcript/transcript';
import type { AnnotationCounts, AnnotationIndex } from '../store/annotation-index';
import { Contents, type ContentsChoice } from './Contents';
import { shareOfWords } from './share-of-words';
import styles from './TranscriptNav.module.css';

interface TranscriptNavProps {
  /** The landmark's name. */
  readonly label: string;
  readonly transcript: Transcript;
  readonly index: AnnotationIndex;
  readonly themes: readonly Theme[];
  /** Position of the paragraph being read. */
  readonly position: number;
  readonly contents: ContentsChoice;
  readonly onPosition: (position: number) => void;
  readonly onSpeaker: (speaker: SpeakerId) => void;
  readonly onTheme: (theme: Theme) => void;
  readonly onEditThemes: () => void;
}

function countOf(theme: Theme, byTheme: AnnotationCounts['byTheme']): number {
  return [...byTheme].reduce((sum, [id, count]) => (isOfTheme(theme, id) ? sum + count : sum), 0);
}

/** Speakers, themes and contents: each row takes the reader to the next place it names. */
export function TranscriptNav(props: TranscriptNavProps) {
  const { label, transcript, index, themes, position, onPosition, onSpeaker, onTheme, onEditThemes } = props;
  const { byTheme } = useSyncExternalStore(index.subscribe, index.counts);
  const speakers = useMemo(() => shareOfWords(transcript), [transcript]);
  const turn = transcript.turns[transcript.paragraphs[position]?.turn ?? -1];
  const id = useId();
  const speaking = turn?.kind === 'speech' ? turn.speakerId : null;
  return (
    <nav aria-label={label} className={styles.nav}>
      <h2 id={`${id}-speakers`}>Speakers</h2>
      <ul aria-labelledby={`${id}-speakers`}>
        {speakers.map(({ speaker, share, turns }) => (
          <li key={speaker.id}>
            <button
              type="button"
              className={styles.row}
              aria-current={speaker.id === speaking ? 'true' : undefined}
              onClick={() => onSpeaker(speaker.id)}
            >
              <span className={styles.name}>{speaker.name}</span>
              <span className={styles.track} aria-hidden>
                <span style={{ width: `${share * 100}%` }} />
              </span>
              <span className={styles.count}>{turns}</span>
            </button>
          </li>
        ))}
      </ul>
      <h2 id={`${id}-themes`}>Themes</h2>
      <ul aria-labelledby={`${id}-themes`}>
        {themes.map((theme) => (
          <li key={theme.id}>
            <button type="button" className={styles.row} onClick={() => onTheme(theme)}>
              <span
                className={styles.swatch}
                style={{ background: `var(--theme-${theme.colour})` }}
                aria-hidden
              />
              <span className={styles.name}>{theme.name}</span>
              <span className={styles.count}>{countOf(theme, byTheme) || ''}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" className={`${styles.row} ${styles.edit}`} onClick={onEditThemes}>
            Edit themes…
          </button>
        </li>
      </ul>
      <Contents transcript={transcript} position={position} choice={props.contents} onPosition={onPosition} />
    </nav>
  );
}
