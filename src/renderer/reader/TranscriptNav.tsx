import { useMemo, useSyncExternalStore } from 'react';
import type { Theme } from '../../shared/annotation/theme';
import type { SpeakerId, ThemeId } from '../../shared/id';
import type { Transcript } from '../../shared/transcript/transcript';
import type { AnnotationIndex } from '../store/annotation-index';
import { Contents } from './Contents';
import { shareOfWords } from './share-of-words';
import styles from './TranscriptNav.module.css';

interface TranscriptNavProps {
  readonly transcript: Transcript;
  readonly index: AnnotationIndex;
  readonly themes: readonly Theme[];
  /** Position of the paragraph being read. */
  readonly position: number;
  readonly onPosition: (position: number) => void;
  readonly onSpeaker: (speaker: SpeakerId) => void;
  readonly onTheme: (theme: ThemeId) => void;
}

/** Speakers, themes and contents: each row takes the reader to the next place it names. */
export function TranscriptNav(props: TranscriptNavProps) {
  const { transcript, index, themes, position, onPosition, onSpeaker, onTheme } = props;
  const { byTheme } = useSyncExternalStore(index.subscribe, index.counts);
  const speakers = useMemo(() => shareOfWords(transcript), [transcript]);
  const turn = transcript.turns[transcript.paragraphs[position]?.turn ?? -1];
  const speaking = turn?.kind === 'speech' ? turn.speakerId : null;
  return (
    <nav aria-label="Transcript" className={styles.nav}>
      <h2 id="nav-speakers">Speakers</h2>
      <ul aria-labelledby="nav-speakers">
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
      <h2 id="nav-themes">Themes</h2>
      <ul aria-labelledby="nav-themes">
        {themes.map((theme) => (
          <li key={theme.id}>
            <button type="button" className={styles.row} onClick={() => onTheme(theme.id)}>
              <span
                className={styles.swatch}
                style={{ background: `var(--theme-${theme.colour})` }}
                aria-hidden
              />
              <span className={styles.name}>{theme.name}</span>
              <span className={styles.count}>{byTheme.get(theme.id) || ''}</span>
            </button>
          </li>
        ))}
      </ul>
      <Contents transcript={transcript} position={position} onPosition={onPosition} />
    </nav>
  );
}
