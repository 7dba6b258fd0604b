import { useCallback, useEffect, useState } from 'react';
import type { BackupList } from '../shared/backup';
import { backupProblemSentence } from '../shared/problem-words';
import { desktop } from './desktop';

/** The backups as they are now, read when they are first shown and whenever asked for again. */
export function useBackupList() {
  const [list, setList] = useState<BackupList | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const refresh = useCallback(async () => {
    const read = await desktop.listBackups();
    setProblem(read.ok ? null : backupProblemSentence(read.problem));
    if (read.ok) setList(read.value);
  }, []);
  useEffect(() => void refresh(), [refresh]);
  return { list, problem, refresh };
}
