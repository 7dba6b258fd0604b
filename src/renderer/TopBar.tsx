import { useSyncExternalStore } from 'react';
import { ReadingPopover } from './settings/ReadingPopover';
import type { ReadingSettingsProps } from './settings/ReadingSettings';
import type { Commands } from './store/commands';
import type { Reading } from './store/reading';
import styles from './TopBar.module.css';
import { Button } from './ui/Button';
import { IconButton } from './ui/IconButton';
import { HistoryIcon, MenuIcon, RedoIcon, SearchIcon, UndoIcon } from './ui/icons';
import { Kbd } from './ui/Kbd';
import { useShortcutLabel } from './ui/shortcut-label';
import { occasionWords } from './ui/transcript-words';

interface TopBarProps {
  readonly reading: Reading;
  readonly commands: Commands;
  readonly settings: ReadingSettingsProps;
}

/** Above the reader: which transcript this is, the way back, and the one thing the screen is for. */
export function TopBar({ reading, commands, settings }: TopBarProps) {
  const transcript = useSyncExternalStore(reading.subscribe, reading.transcript);
  useSyncExternalStore(reading.kept.subscribe, () => `${reading.kept.canUndo} ${reading.kept.canRedo}`);
  const shortcut = useShortcutLabel();
  return (
    <header className={styles.bar}>
      <IconButton
        label="Library"
        shortcut="Mod+L"
        icon={<MenuIcon />}
        onClick={() => commands.perform('library')}
      />
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
        disabled={!reading.kept.canUndo}
        onClick={() => commands.perform('undo')}
      />
      <IconButton
        label="Redo"
        shortcut="Mod+Shift+Z"
        icon={<RedoIcon />}
        disabled={!reading.kept.canRedo}
        onClick={() => commands.perform('redo')}
      />
      <IconButton
        label="History"
        shortcut="Mod+Shift+H"
        icon={<HistoryIcon />}
        onClick={() => commands.perform('history')}
      />
      <span className={styles.end}>
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
