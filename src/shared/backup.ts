import type { TranscriptId } from './id';

/** Why a backup was taken. */
export type BackupReason = 'start' | 'interval' | 'before-joining' | 'before-restoring' | 'asked';

/** A backup as it is listed; `number` counts up and is its order, `madeAt` (ISO 8601) is only shown. */
export interface BackupSummary {
  readonly number: number;
  readonly madeAt: string;
  readonly reason: BackupReason;
  readonly transcripts: readonly {
    readonly id: TranscriptId;
    readonly title: string;
    readonly annotations: number;
  }[];
  /** Of everything in it, whether linked to an earlier backup or not. */
  readonly bytes: number;
  /** False where something in it could not be read even when it was taken. */
  readonly isWhole: boolean;
}

/** Which backup: one of this desk's own, or a second copy in the additional folder, of the desk that is named. */
export interface BackupRef {
  readonly desk: string | null;
  readonly number: number;
}

/** The folder in which a second copy of every backup is kept: a USB stick, a network drive. The page sees its name alone. */
export interface BackupFolder {
  readonly name: string;
  /** Whether it is there now, and if so, what came of the last backup there. */
  readonly state: 'untried' | 'kept' | 'not-there' | 'failed';
}

export interface BackupList {
  /** Newest first. */
  readonly backups: readonly BackupSummary[];
  readonly folder: BackupFolder | null;
  /** The second copies that can be read in the additional folder, of whichever desk: newest first within each. */
  readonly second: readonly {
    readonly desk: string;
    readonly isThisDesk: boolean;
    readonly backups: readonly BackupSummary[];
  }[];
}
