import type { Preferences } from '../shared/preferences';
import { BackupsSection } from './backups/BackupsSection';
import type { ReadingSettingsProps } from './settings/ReadingSettings';
import { SettingsDialog } from './settings/SettingsDialog';
import type { Desk } from './store/desk';
import { useBackupList } from './use-backup-list';

interface SettingsFlowProps {
  readonly desk: Desk;
  readonly preferences: Preferences;
  readonly reading: ReadingSettingsProps;
  readonly onBackups: () => void;
  readonly onClose: () => void;
}

/** "Settings": what a person prefers, and how their backups stand. */
export function SettingsFlow({ desk, preferences, reading, onBackups, onClose }: SettingsFlowProps) {
  const { list, problem } = useBackupList();
  return (
    <SettingsDialog
      reading={reading}
      singleKeys={preferences.singleKeys}
      author={desk.library.self}
      backups={<BackupsSection list={list} problem={problem} onOpen={onBackups} />}
      spelling={preferences.spelling}
      onSpelling={(spelling) => desk.prefer({ spelling })}
      onSingleKeys={(singleKeys) => desk.prefer({ singleKeys })}
      onAuthor={({ name, initials }) => desk.library.rename(name, initials)}
      onClose={onClose}
    />
  );
}
