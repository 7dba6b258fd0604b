import { isOfTheme, type Theme } from '../../shared/annotation/theme';
import type { TranscriptId } from '../../shared/id';
import type { Desktop } from '../../shared/ipc';
import { openDoc } from '../../shared/notebook/doc';
import { projectNotebook } from '../../shared/notebook/transcript-notebook';

/** How much has been marked with a theme. */
export interface ThemeUse {
  readonly annotations: number;
  readonly transcripts: number;
  /** Transcripts whose notebook could not be read; what they hold is not counted. */
  readonly unread: number;
}

/** Counts in the journal, for which no transcript need be opened; what was just typed must have been flushed. */
export async function themeUse(
  theme: Theme,
  ids: readonly TranscriptId[],
  desktop: Pick<Desktop, 'readJournal'>,
): Promise<ThemeUse> {
  let use: ThemeUse = { annotations: 0, transcripts: 0, unread: 0 };
  // One after the other: a notebook can be large, and none is needed after it was counted.
  for (const id of ids) {
    const journal = await desktop.readJournal(id);
    if (!journal.ok) {
      use = { ...use, unread: use.unread + 1 };
      continue;
    }
    const { annotations } = projectNotebook(openDoc([journal.value.update]));
    const marked = [...annotations.values()].filter(({ themeId }) => isOfTheme(theme, themeId)).length;
    if (marked === 0) continue;
    use = { ...use, annotations: use.annotations + marked, transcripts: use.transcripts + 1 };
  }
  return use;
}
