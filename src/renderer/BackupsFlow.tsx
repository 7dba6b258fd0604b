import { useState } from 'react';
import type { BackupRef } from '../shared/backup';
import type { TranscriptId } from '../shared/id';
import {
  backupProblemSentence,
  folderProblemSentence,
  openingProblemSentence,
  saveProblemSentence,
} from '../shared/problem-words';
import type { Assembling } from './assembling/assembler';
import { BackupsDialog } from './backups/BackupsDialog';
import { leftSentence } from './backups/backup-words';
import { desktop } from './desktop';
import { PastNotesView } from './history/PastNotesView';
import { type BackedUpNotes, notesOfBackup } from './store/backed-up-notes';
import type { Desk } from './store/desk';
import { useBackupList } from './use-backup-list';
import { useLibrary } from './use-menu';

interface BackupsFlowProps {
  readonly desk: Desk;
  readonly onClose: () => void;
}

type Said = { readonly tone: 'info' | 'problem'; readonly text: string } | null;

/** "Backups": what there is, and what is done with it. */
export function BackupsFlow({ desk, onClose }: BackupsFlowProps) {
  const { list, problem, refresh } = useBackupList();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>(null);
  const [opened, setOpened] = useState<BackedUpNotes | null>(null);
  const { themes } = useLibrary(desk);
  const folder = list?.folder?.name ?? null;
  const busily = async (work: () => Promise<Said>) => {
    setBusy(true);
    setSaid(null);
    await desk.flush();
    setSaid(await work());
    setBusy(false);
    await refresh();
  };
  return (
    <BackupsDialog
      list={list}
      isBusy={isBusy}
      said={problem === null ? said : { tone: 'problem', text: problem }}
      opened={
        opened ? (
          <PastNotesView
            notes={opened.notes}
            title={opened.title}
            themes={themes}
            transcript={opened.transcript}
          >
            {null}
          </PastNotesView>
        ) : null
      }
      onShut={() => setOpened(null)}
      actions={{
        onBackUp: () => void busily(backUp),
        onRestore: (backup) => void busily(() => restore(backup)),
        onSave: (backup) => void busily(() => save(backup)),
        onOpen: (backup, id) =>
          void openNotes(backup, id, desk.assembling).then((found) => {
            if ('text' in found) setSaid(found);
            else setOpened(found);
          }),
        onChooseFolder: () =>
          void chooseFolder(folder).then((words) => {
            setSaid(words);
            return refresh();
          }),
        onForgetFolder: () =>
          void desktop.forgetBackupFolder().then(() => {
            setSaid(folder === null ? null : { tone: 'info', text: leftSentence(folder) });
            return refresh();
          }),
        onClose,
      }}
    />
  );
}

async function backUp(): Promise<Said> {
  const taken = await desktop.backUp('asked');
  return taken.ok ? null : { tone: 'problem', text: backupProblemSentence(taken.problem) };
}

async function chooseFolder(before: string | null): Promise<Said> {
  const chosen = await desktop.chooseBackupFolder();
  if (!chosen) return null;
  if (!chosen.ok) return { tone: 'problem', text: folderProblemSentence(chosen.problem) };
  return before === null || before === chosen.value?.name
    ? null
    : { tone: 'info', text: leftSentence(before) };
}

/** The page is loaded anew when it is done. */
async function restore(backup: BackupRef): Promise<Said> {
  const restored = await desktop.restoreBackup(backup, 'everything');
  return restored.ok ? null : { tone: 'problem', text: backupProblemSentence(restored.problem) };
}

async function save(backup: BackupRef): Promise<Said> {
  const saved = await desktop.saveBackup(backup);
  if (!saved) return null;
  return saved.ok
    ? { tone: 'info', text: `Saved as ${saved.value.fileName}.` }
    : { tone: 'problem', text: saveProblemSentence(saved.problem) };
}

async function openNotes(
  backup: BackupRef,
  id: TranscriptId,
  assembling: Assembling,
): Promise<BackedUpNotes | NonNullable<Said>> {
  const read = await desktop.readBackup(backup, id);
  if (!read.ok) return { tone: 'problem', text: backupProblemSentence(read.problem) };
  const notes = await notesOfBackup(id, read.value, assembling);
  return notes.ok ? notes.value : { tone: 'problem', text: openingProblemSentence(notes.problem) };
}
