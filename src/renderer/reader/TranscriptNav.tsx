import { useId, useSyncExternalStore } from 'react';
import { isOfTheme, type Theme } from '../../shared/annotation/theme';
import type { SpeakerId } from '../../shared/id';
import type { Speaker } from '../../shared/transcript/speaker';
import type { Transcript } from '../../shared/transcript/transcript';
import type { AnnotationCounts, AnnotationIndex } from '../store/annotation-index';
import { shutAfterChoice, transcriptNavId } from '../ui/transcript-nav';
import { useOneTabStop } from '../ui/use-one-tab-stop';
import { Contents, type ContentsChoice } from './Contents';
import { NavSpeakers } from './NavSpeakers';
import styles from './TranscriptNav.module.css';

interface TranscriptNavProps {
  /** Alone in its window: where that is too narrow, a button of the bar shows it. */
  readonly isPopover: boolean;
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
  /** Who alone is read, with the questions put to them. */
  readonly only: SpeakerId | null;
  readonly onOnly: (speaker: Speaker) => void;
  readonly onAllSpeakers: () => void;
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
  const turn = transcript.turns[transcript.paragraphs[position]?.turn ?? -1];
  const id = useId();
  const oneTabStop = useOneTabStop<HTMLElement>();
  const speaking = turn?.kind === 'speech' ? turn.speakerId : null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key that presses one of its buttons is a click too.
    <nav
      {...oneTabStop}
      {...(props.isPopover ? { id: transcriptNavId, popover: 'auto' } : {})}
      aria-label={label}
      className={styles.nav}
      onClick={shutAfterChoice}
    >
      <NavSpeakers
        transcript={transcript}
        speaking={speaking}
        only={props.only}
        onSpeaker={onSpeaker}
        onOnly={props.onOnly}
        onAll={props.onAllSpeakers}
      />
      <h2 id={`${id}-themes`}>Themes</h2>
      <ul aria-labelledby={`${id}-themes`}>
        {themes.map((theme) => (
          <li key={theme.id}>
            <button type="button" tabIndex={-1} className={styles.row} onClick={() => onTheme(theme)}>
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
          <button
            type="button"
            tabIndex={-1}
            className={`${styles.row} ${styles.edit}`}
            onClick={onEditThemes}
          >
            Edit themes…
          </button>
        </li>
      </ul>
      <Contents transcript={transcript} position={position} choice={props.contents} onPosition={onPosition} />
    </nav>
  );
}
