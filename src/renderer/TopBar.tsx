import { useSyncExternalStore } from 'react';
import { ReadingPopover } from './settings/ReadingPopover';
import type { ReadingSettingsProps } from './settings/ReadingSettings';
import type { Commands } from './store/commands';
import type { Library } from './store/library';
import type { Reading } from './store/reading';
import { canStep } from './store/undoing';
import styles from './TopBar.module.css';
import { Button } from './ui/Button';
import { IconButton } from './ui/IconButton';
import { BesideIcon, ContentsIcon, HistoryIcon, MenuIcon, RedoIcon, SearchIcon, UndoIcon } from './ui/icons';
import { Kbd } from './ui/Kbd';
import { useShortcutLabel } from './ui/shortcut-label';
import { transcriptNavId } from './ui/transcript-nav';
import { occasionWords } from './ui/transcript-words';

interface TopBarProps {
  readonly reading: Reading;
  /** Each of two transcripts has its contents at its own head. */
  readonly isAlone: boolean;
  readonly library: Library;
  readonly commands: Commands;
  readonly settings: ReadingSettingsProps;
}

/** Whether there is anything to undo and to redo: in the transcript's notebook, or among the library's themes. */
function useUndoing(reading: Reading, library: Library) {
  const all = [reading.steps, library.themes.steps];
  const both = () => `${canStep(all, 'undo')} ${canStep(all, 'redo')}`;
  useSyncExternalStore(reading.kept.subscribe, both);
  useSyncExternalStore(library.kept.subscribe, both);
  return { canUndo: canStep(all, 'undo'), canRedo: canStep(all, 'redo') };
}

/** Above the reader: which transcript this is, the way back, and the one thing the screen is for. */
export function TopBar({ reading, isAlone, library, commands, settings }: TopBarProps) {
  const transcript = useSyncExternalStore(reading.subscribe, reading.transcript);
  const { canUndo, canRedo } = useUndoing(reading, library);
  const shortcut = useShortcutLabel();
  return (
    <header className={styles.bar}>
      <IconButton
        label="Library"
        shortcut="Mod+L"
        icon={<MenuIcon />}
        onClick={() => commands.perform('library')}
      />
      {isAlone ? (
        <IconButton
          label="Contents"
          className={styles.contents}
          icon={<ContentsIcon />}
          popoverTarget={transcriptNavId}
        />
      ) : null}
      <h1 className={styles.title} title={transcript.title}>
        {transcript.title}
      </h1>
      <button
        type="button"
        className={styles.sub}
        title="Correct title, date and speakers"
        onClick={() => commands.perform('correct-transcript')}
      >
        {occasionWords(transcript.eventKind, transcript.date)}
      </button>
      <IconButton
        label="Undo"
        shortcut="Mod+Z"
        icon={<UndoIcon />}
        disabled={!canUndo}
        onClick={() => commands.perform('undo')}
      />
      <IconButton
        label="Redo"
        shortcut="Mod+Shift+Z"
        icon={<RedoIcon />}
        disabled={!canRedo}
        onClick={() => commands.perform('redo')}
      />
      <IconButton
        label="History"
        shortcut="Mod+Shift+H"
        icon={<HistoryIcon />}
        onClick={() => commands.perform('history')}
      />
      <span className={styles.end}>
        <IconButton
          label="Open beside…"
          shortcut="Mod+Shift+O"
          icon={<BesideIcon />}
          onClick={() => commands.perform('open-beside')}
        />
        <ReadingPopover {...settings} />
        <button type="button" className={styles.find} onClick={() => commands.perform('find')}>
          <SearchIcon />
          <span>Find in transcript</span>
          <Kbd>{shortcut('Mod+F')}</Kbd>
        </button>
        <Button variant="quiet" onClick={() => commands.perform('correct-transcript')}>
          Correct
        </Button>
        <Button variant="primary" onClick={() => commands.perform('export')}>
          Export to Word
        </Button>
      </span>
    </header>
  );
}
