import type { BackupSummary } from '../../shared/backup';
import type { BriefingRequest } from '../../shared/briefing/outline';
import type { FormatId } from '../../shared/formats';
import type { TranscriptId } from '../../shared/id';
import type { BackedUpTranscript, BundleRequest, Opened, SavedFile } from '../../shared/ipc';
import type { BackupProblem, ImportProblem, JournalProblem, SaveProblem } from '../../shared/problems';
import type { Result } from '../../shared/result';
import type { RestoreRequest } from '../journal/backup/restore-backup';
import type { BackupRequest } from '../journal/backup/take-backup';
import type { EraseRequest } from '../journal/erase/erase-transcript';

/** Reads a file and leaves what it read in a folder of its own. */
export interface ImportTask {
  readonly kind: 'import';
  readonly path: string;
  /** What people know the file by; "Pasted text" for pasted text. */
  readonly fileName: string;
  /** The format that a person chose; null for the likeliest. */
  readonly as: FormatId | null;
  /** Names what was read, for as long as it is neither kept nor discarded. */
  readonly token: string;
  readonly stagingFolder: string;
  /** ISO 8601 date and time. */
  readonly now: string;
}

/** Writes a Word document from what the journal has. */
export interface ExportTask {
  readonly kind: 'export';
  readonly journalFolder: string;
  readonly transcriptId: TranscriptId;
  readonly request: BriefingRequest;
  readonly path: string;
  readonly now: string;
  readonly appVersion: string;
}

/** Writes a bundle from what the journal has. */
export interface BundleTask extends BundleRequest {
  readonly kind: 'bundle';
  readonly journalFolder: string;
  readonly path: string;
  readonly now: string;
  readonly appVersion: string;
}

/** Writes a Word document from a bundle; nothing is kept. */
export interface BriefBundleTask {
  readonly kind: 'brief-bundle';
  readonly bundlePath: string;
  readonly preset: BriefingRequest['preset'];
  readonly path: string;
  readonly now: string;
  readonly appVersion: string;
}

/** Takes a backup of the journal. */
export interface BackupTask extends BackupRequest {
  readonly kind: 'backup';
}

/** Lays a backup out beside the journal, to take its place. */
export interface LayOutBackupTask extends RestoreRequest {
  readonly kind: 'lay-out-backup';
}

/** Reads one transcript of a backup. */
export interface ReadBackupTask {
  readonly kind: 'read-backup';
  readonly backupsFolder: string;
  readonly number: number;
  readonly id: TranscriptId;
}

/** Erases a transcript from the journal and from backups. */
export interface EraseTask extends EraseRequest {
  readonly kind: 'erase';
}

/** Erases a transcript from a folder of backups that was not there when it was erased. */
export interface EraseElsewhereTask extends Pick<EraseRequest, 'id' | 'now'> {
  readonly kind: 'erase-elsewhere';
  readonly folder: string;
}

/** What nobody waits for with a progress bar, and nobody cancels. */
export type KeepingTask = BackupTask | ReadBackupTask | LayOutBackupTask | EraseTask | EraseElsewhereTask;

export type WorkTask = KeepingTask | ImportTask | ExportTask | BundleTask | BriefBundleTask;

/** A file that was written, before it has a token. */
export type WrittenFile = Omit<SavedFile, 'token'>;

/** Whether it was the bundle that could not be read or the document that could not be written. */
export type BriefBundleProblem =
  | { readonly origin: 'not-a-bundle' }
  | { readonly origin: 'bundle'; readonly problem: ImportProblem }
  | { readonly origin: 'document'; readonly problem: SaveProblem };

/** What each task answers. */
export interface WorkAnswers {
  readonly import: Result<Opened, ImportProblem>;
  readonly export: Result<WrittenFile, SaveProblem>;
  readonly bundle: Result<WrittenFile, SaveProblem>;
  readonly erase: Result<readonly string[], JournalProblem>;
  readonly 'erase-elsewhere': Result<boolean, JournalProblem>;
  readonly backup: Result<BackupSummary, BackupProblem>;
  readonly 'read-backup': Result<BackedUpTranscript, BackupProblem>;
  readonly 'lay-out-backup': Result<null, BackupProblem>;
  readonly 'brief-bundle': Result<WrittenFile, BriefBundleProblem>;
}

export type WorkAnswer = WorkAnswers[keyof WorkAnswers];

/** What the process that works says to the one that waits. */
export type WorkMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly done: number }
  /** From here on the target is being written, and the work is no longer to be stopped. */
  | { readonly kind: 'saving' }
  | { readonly kind: 'answer'; readonly answer: WorkAnswer };

export interface WorkReport {
  readonly progress: (done: number) => void;
  readonly saving: () => void;
}
