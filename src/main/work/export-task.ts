import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { TranscriptId } from '../../shared/id';
import { openDoc } from '../../shared/notebook/doc';
import { projectLibrary } from '../../shared/notebook/library-notebook';
import type { JournalProblem, SaveProblem } from '../../shared/problems';
import { failed, type Result, succeeded } from '../../shared/result';
import { exportBriefing } from '../export/export-briefing';
import { saveFile } from '../export/save-file';
import { type TranscriptToBundle, writeBundle } from '../export/write-bundle';
import { notebookFolder } from '../journal/journals';
import { type KeptSource, readKeptSource, sourceFiles } from '../journal/kept-source';
import { journalFile, readNotebook } from '../journal/read-notebook';
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
  { journalFolder, transcripts, withHistory, path, now, appVersion }: BundleTask,
  report: WorkReport,
): Promise<Result<WrittenFile, SaveProblem>> {
  const library = await readNotebook(notebookFolder(journalFolder, 'library'));
  if (!library.ok) {
    return failed(unreadable(library.problem, path));
  }
  const libraryUpdate = library.value.update;
  const isWhole = transcripts === 'all';
  const ids = isWhole
    ? projectLibrary(openDoc([libraryUpdate])).transcripts.map(({ id }) => id)
    : transcripts;
  const read: TranscriptToBundle[] = [];
  for (const id of ids) {
    const transcript = await readToBundle(journalFolder, id, withHistory);
    if (!transcript.ok) {
      return failed(unreadable(transcript.problem, path));
    }
    read.push(transcript.value);
    report.progress((0.7 * read.length) / ids.length);
  }
  const bytes = await writeBundle({ transcripts: read, libraryUpdate, isWhole, now, appVersion });
  report.saving();
  const saved = await saveFile(path, bytes);
  return saved.ok
    ? succeeded({ fileName: basename(path), commentsInAnnexOnly: 0, charactersRemoved: 0 })
    : saved;
}

async function readToBundle(
  journalFolder: string,
  transcriptId: TranscriptId,
  withHistory: boolean,
): Promise<Result<TranscriptToBundle, JournalProblem>> {
  const read = await readFromJournal(journalFolder, transcriptId);
  if (!read.ok) {
    return read;
  }
  const { folder, libraryUpdate: _, ...transcript } = read.value;
  const source = await readFile(join(folder, sourceFiles.original));
  const history = withHistory ? { history: await readFile(join(folder, journalFile)) } : {};
  return succeeded({ ...transcript, transcriptId, source, ...history });
}
