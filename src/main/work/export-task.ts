import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { TranscriptId } from '../../shared/id';
import type { JournalProblem, KeptSource, SaveProblem } from '../../shared/ipc';
import { failed, type Result, succeeded } from '../../shared/result';
import { exportBriefing } from '../export/export-briefing';
import { saveFile } from '../export/save-file';
import { writeBundle } from '../export/write-bundle';
import { notebookFolder } from '../journal/journals';
import { readKeptSource, sourceFiles } from '../journal/kept-source';
import { readNotebook } from '../journal/read-notebook';
import type { BundleTask, ExportTask, WorkReport, WrittenFile } from './tasks';

interface FromJournal extends KeptSource {
  readonly folder: string;
  readonly notebookUpdate: Uint8Array;
  readonly libraryUpdate: Uint8Array;
}

/** Everything that an export needs of the journal; nothing is written to it. */
async function readFromJournal(
  journalFolder: string,
  id: TranscriptId,
): Promise<Result<FromJournal, JournalProblem>> {
  const folder = notebookFolder(journalFolder, id);
  const source = await readKeptSource(folder);
  if (!source.ok) {
    return source;
  }
  const notebook = await readNotebook(folder);
  if (!notebook.ok) {
    return notebook;
  }
  const library = await readNotebook(notebookFolder(journalFolder, 'library'));
  return library.ok
    ? succeeded({
        ...source.value,
        folder,
        notebookUpdate: notebook.value.update,
        libraryUpdate: library.value.update,
      })
    : library;
}

function unreadable(problem: JournalProblem, path: string): SaveProblem {
  const cause = problem.kind === 'unexpected' ? problem.cause : problem.kind;
  return { kind: 'unexpected', fileName: basename(path), cause };
}

export async function exportFromJournal(
  { journalFolder, transcriptId, request, path, now, appVersion }: ExportTask,
  report: WorkReport,
): Promise<Result<WrittenFile, SaveProblem>> {
  const read = await readFromJournal(journalFolder, transcriptId);
  if (!read.ok) {
    return failed(unreadable(read.problem, path));
  }
  report.progress(0.1);
  const document = await exportBriefing(
    { ...read.value, transcriptId, request, now, appVersion },
    { onProgress: (done) => report.progress(0.1 + done * 0.8) },
  );
  report.saving();
  const saved = await saveFile(path, document.bytes);
  const { commentsInAnnexOnly, charactersRemoved } = document;
  return saved.ok ? succeeded({ fileName: basename(path), commentsInAnnexOnly, charactersRemoved }) : saved;
}

export async function writeBundleFromJournal(
  { journalFolder, transcriptId, path, now, appVersion }: BundleTask,
  report: WorkReport,
): Promise<Result<WrittenFile, SaveProblem>> {
  const read = await readFromJournal(journalFolder, transcriptId);
  if (!read.ok) {
    return failed(unreadable(read.problem, path));
  }
  const { folder, libraryUpdate, ...transcript } = read.value;
  const source = await readFile(join(folder, sourceFiles.original));
  report.progress(0.3);
  const transcripts = [{ ...transcript, transcriptId, source }];
  const bytes = await writeBundle({ transcripts, libraryUpdate, now, appVersion });
  report.saving();
  const saved = await saveFile(path, bytes);
  return saved.ok
    ? succeeded({ fileName: basename(path), commentsInAnnexOnly: 0, charactersRemoved: 0 })
    : saved;
}
