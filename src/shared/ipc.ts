import type { Author } from './annotation/annotation';
import type { FoundAnnotation, FoundLabel } from './annotation/found-annotation';
import type { QuotedNote } from './annotation/quoted-note';
import type { BackupFolder, BackupList, BackupReason, BackupRef, BackupSummary } from './backup';
import type { BriefingRequest } from './briefing/outline';
import type { Command, MenuState } from './command';
import type { FieldChoice, FieldMenu } from './field-menu';
import type { FormatId, FoundFormat } from './formats';
import type { TranscriptId } from './id';
import type { KeptTheme } from './notebook/library-themes';
import type { DataPlace, Preferences } from './preferences';
import type { BackupProblem, BackupTrouble, ImportProblem, JournalProblem, SaveProblem } from './problems';
import type { Result } from './result';
import type { Decisions } from './transcript/decisions';
import type { Dropped, Provenance, ReadWarning } from './transcript/provenance';

/**
 * What a file said, as it is kept. The source lines cross as their canonical JSON, and are parsed beside the page's own
 * thread: a hundred thousand objects would keep the window from answering.
 */
export interface SourceText {
  readonly provenance: Provenance;
  readonly linesJson: string;
}

/** What a reader found in a file, or in one document of it, besides the lines. */
export interface FoundInFile {
  readonly transcriptId: TranscriptId;
  readonly provenance: Provenance;
  readonly warnings: readonly ReadWarning[];
  readonly format: FoundFormat;
  /** What the file itself says, as the decisions that its review begins with. */
  readonly facts: Decisions;
  /** What was in the file and is no line of the transcript. */
  readonly dropped: readonly Dropped[];
  /** Comments and highlights in the file, in printed order. */
  readonly annotations: readonly FoundAnnotation[];
  /** What the file says of the labels of these, where it says more than their names. */
  readonly labels: readonly FoundLabel[];
}

/** A transcript read from a file and not yet added; its files wait in a staging folder under `token`. */
export interface ReadTranscript extends SourceText, FoundInFile {
  readonly kind: 'transcript';
  readonly token: string;
  /** The other documents in the file, each to be reviewed by itself, under a token of its own; absent where there is but one. */
  readonly others?: readonly ReadTranscript[];
}

export interface BundledTranscript {
  readonly transcriptId: TranscriptId;
  readonly provenance: Provenance;
  /** The notebook as it stood, as one Yjs update. */
  readonly notebook: Uint8Array;
}

/** A bundle read from a `.despatch` file; `keepRead` keeps one of its transcripts. */
export interface ReadBundle {
  readonly kind: 'bundle';
  readonly token: string;
  readonly fileName: string;
  readonly transcripts: readonly BundledTranscript[];
  readonly themes: readonly KeptTheme[];
  readonly authors: readonly Author[];
}

/** Notes on a text that is not in the file that they were read from. */
export interface ReadNotes {
  readonly kind: 'notes';
  /** Nothing is staged under it. */
  readonly token: string;
  readonly fileName: string;
  readonly notes: readonly QuotedNote[];
}

/** What a file turned out to be. */
export type Opened = ReadTranscript | ReadBundle | ReadNotes;

export type OpenOutcome = Result<Opened, ImportProblem>;

/** A file that is to be opened; `request` names it to `openRequested`, since no path reaches the page. */
export interface GatheredFile {
  readonly fileName: string;
  readonly request: string;
}

/** What was chosen, dropped or handed over together: files, and those in folders. */
export interface GatheredFiles {
  readonly files: readonly GatheredFile[];
  /** How much in the folders is plainly no transcript, hidden, the system's, or too deep. */
  readonly passedOver: number;
  /** How many files were left because no more are opened at once. */
  readonly beyond: number;
}

export interface GatheredDrop extends GatheredFiles {
  /** Which of what was dropped has no path, counted from 0: `openDropped` hands it over. */
  readonly withoutPath: readonly number[];
}

/** The notebook of one transcript, or of the library. */
export type NotebookName = TranscriptId | 'library';

/**
 * A Change as the page hands it over: one Yjs transaction, which happens whole or not at all. Main gives it its number,
 * which counts the Changes of one notebook from 1. `time` in milliseconds since 1970, shown and never used for ordering;
 * `label` in words: "Highlighted “not an alliance…” as Key point".
 */
export interface NewChange {
  readonly time: number;
  readonly author: string;
  readonly label: string;
  readonly update: Uint8Array;
  /** A `JoinReport` as JSON, with a Change that joined a bundle. */
  readonly report?: string;
}

/** One transcript of a backup, to look at. */
export interface BackedUpTranscript extends SourceText {
  /** The notebook as it stood, as one Yjs update. */
  readonly notebook: Uint8Array;
}

/** A notebook as the journal has it: snapshot and lines joined into one update. */
export interface JournalCopy {
  readonly update: Uint8Array;
  /** The number of the last Change; 0 when there is none. */
  readonly lastChange: number;
  /** Lines skipped because their checksum was wrong or a kill cut them off. */
  readonly damagedLines: number;
  /** Which epoch of the notebook this is: '' until it is first replaced by a backup or rewritten. Copies of others do not count. */
  readonly epoch: string;
  /** The numbers of the Changes among them that had been acknowledged. */
  readonly unreadable: readonly number[];
}

/** A stretch of a notebook's journal, line by line: what its history is told from. */
export interface HistoryPart {
  /** In order of their numbers; `length` is that of the Change's update, in bytes. */
  readonly changes: readonly (Omit<NewChange, 'update'> & {
    readonly number: number;
    readonly length: number;
  })[];
  /** Their updates, one after another. */
  readonly updates: Uint8Array;
  /** Lines left out because their checksum is wrong or they were torn and then closed off. */
  readonly damagedLines: number;
  /** Whether a line that was never finished stands after them, and is left out. */
  readonly isTorn: boolean;
  /** Where the next stretch begins, and whether there is nothing there yet. */
  readonly next: number;
  readonly isLast: boolean;
}

export interface WordExport {
  readonly transcriptId: TranscriptId;
  readonly request: BriefingRequest;
  /** Without folders or ending; made safe for Windows by main. */
  readonly suggestedName: string;
}

/** What a bundle is made of. */
export interface BundleRequest {
  /** 'all': everything that the library lists, with all its themes and authors. */
  readonly transcripts: readonly TranscriptId[] | 'all';
  /** Also what was removed or overwritten, and every Change with its time and author. */
  readonly withHistory: boolean;
}

/** A file that was written; `token` names it to `showFile` and `openFile`, since no path reaches the page. */
export interface SavedFile {
  readonly token: string;
  readonly fileName: string;
  /** Comments left to annex A because Word opens no more than 32,000; 0 for almost everybody. */
  readonly commentsInAnnexOnly: number;
  /** Unprintable characters left out so that the file opens. */
  readonly charactersRemoved: number;
}

/** A transcript was erased, and what folders with second copies, by their names, it is still to be erased from. */
export interface Erased {
  readonly waitsFor: readonly string[];
}

/** What the page needs before it draws anything. */
export interface Start {
  readonly version: string;
  readonly electron: string;
  /** True where this runs on a runtime meant for development and tests only; About says so. */
  readonly developmentRuntime: boolean;
  readonly platform: 'darwin' | 'win32' | 'linux';
  /** The computer account's full name, or its login name: the author's name at first. */
  readonly accountName: string;
  readonly dataPlace: DataPlace;
  readonly preferences: Preferences;
  readonly transcripts: readonly TranscriptId[];
  /** The backup that was restored just before the page was loaded. */
  readonly restored: { readonly madeAt: string; readonly isEverything: boolean } | null;
  /** What came of erasing just before the page was loaded. */
  readonly erased: Erased | 'unfinished' | null;
}

/** A long piece of work as it goes; `done` from 0 to 1. */
export interface Progress {
  readonly task: 'import' | 'export';
  readonly fileName: string;
  readonly done: number;
}

export type Unsubscribe = () => void;

/** A file as the page was given it by a drop: a DOM `File`, of which this side knows only the name. */
export interface DroppedFile {
  readonly name: string;
}

/**
 * The one contract between the page and the main process, exposed by the preload script as `window.despatch`. Main
 * checks every sender and parses every payload; nothing here takes or gives a path.
 */
export interface Desktop {
  /** Once, before the first paint. */
  start(): Promise<Start>;
  /** The dialog; null when the person closed it. */
  chooseTranscripts(): Promise<GatheredFiles | null>;
  /** Files and folders dropped on the window: their paths are taken from the Files by the preload script. */
  gatherDropped(files: readonly DroppedFile[]): Promise<GatheredDrop>;
  /** One that has no path, as what is dragged from a mail program; its bytes are handed over. */
  openDropped(file: DroppedFile): Promise<OpenOutcome>;
  openPasted(text: string): Promise<OpenOutcome>;
  /** Reads one of the files that were gathered. */
  openRequested(request: string): Promise<OpenOutcome>;
  /** Reads what was read once more, in the format that a person chose; what was read before stays until it is discarded. */
  readAgain(token: string, transcriptId: TranscriptId, format: FormatId): Promise<OpenOutcome>;
  /** Keeps a transcript that was read: its source lines, original bytes and provenance get their folder. Doing it twice is harmless. */
  keepRead(token: string, transcriptId: TranscriptId): Promise<Result<null, JournalProblem>>;
  /** Lets go of what was read and will not be kept. */
  discardRead(token: string): Promise<void>;
  cancelWork(task: Progress['task']): Promise<void>;

  readSource(transcriptId: TranscriptId): Promise<Result<SourceText, JournalProblem>>;
  readJournal(notebook: NotebookName): Promise<Result<JournalCopy, JournalProblem>>;
  /** The Changes of a notebook, a stretch at a time: from 0, then from where the stretch before ended. */
  readHistory(notebook: NotebookName, from: number): Promise<Result<HistoryPart, JournalProblem>>;
  /** Resolves when the Change is on the disk (`fdatasync`), with its number. */
  appendChange(notebook: NotebookName, change: NewChange): Promise<Result<number, JournalProblem>>;
  /** How much room is left on the disk, in bytes, where that is so little that it has to be said; else null. */
  lowRoom(): Promise<number | null>;
  /**
   * Puts a copy of the page's database aside and deletes it, when it cannot be read or is not whole; the page then makes
   * it anew. False, and nothing was touched, when the disk has no room for that.
   */
  clearDatabase(): Promise<boolean>;

  /** Takes a backup of everything that the journal has acknowledged. */
  backUp(reason: BackupReason): Promise<Result<BackupSummary, BackupProblem>>;
  listBackups(): Promise<Result<BackupList, BackupProblem>>;
  readBackup(
    backup: BackupRef,
    transcriptId: TranscriptId,
  ): Promise<Result<BackedUpTranscript, BackupProblem>>;
  /** Asks where, then writes everything in a backup as a bundle with its history; null when the person closed the dialog. */
  saveBackup(backup: BackupRef): Promise<Result<SavedFile, SaveProblem> | null>;
  /** Asks for the additional folder; it is used from the next backup on. Null when the person closed the dialog. */
  chooseBackupFolder(): Promise<Result<BackupFolder | null, BackupProblem> | null>;
  forgetBackupFolder(): Promise<void>;
  /** Backs up what is there now, puts one notebook or everything back as it was, and loads the page anew. */
  restoreBackup(backup: BackupRef, what: NotebookName | 'everything'): Promise<Result<null, BackupProblem>>;

  /** Erases a transcript for good, from the journal, the database and every backup that can be reached; the page is loaded anew. */
  eraseTranscript(transcriptId: TranscriptId): Promise<Result<null, JournalProblem>>;

  /** Asks where, then writes from the journal; null when the person closed the dialog. */
  exportToWord(what: WordExport): Promise<Result<SavedFile, SaveProblem> | null>;
  /** Writes a `.despatch` bundle; null when the person closed the dialog. */
  saveCopy(what: BundleRequest, suggestedName: string): Promise<Result<SavedFile, SaveProblem> | null>;
  showFile(token: string): Promise<void>;
  openFile(token: string): Promise<void>;

  savePreferences(changed: Partial<Preferences>): Promise<void>;
  showMenu(state: MenuState): Promise<void>;
  /** Shows the menu of the field that has the focus. Null when what was chosen is done (cut, copy, paste), or nothing was. */
  showFieldMenu(menu: FieldMenu): Promise<FieldChoice | null>;
  /** The answer to `onCloseRequest`: everything typed is kept, the window may go. */
  readyToClose(): Promise<void>;

  onCommand(listener: (command: Command) => void): Unsubscribe;
  /** Said once for as long as the same thing goes wrong; null once it is over. */
  onBackupTrouble(listener: (trouble: BackupTrouble | null) => void): Unsubscribe;
  onProgress(listener: (progress: Progress) => void): Unsubscribe;
  /** Files named on the command line, handed over by the system, or by a second start. */
  onOpenRequest(listener: (files: GatheredFiles) => void): Unsubscribe;
  onCloseRequest(listener: () => void): Unsubscribe;
  /** Chromium asks which of these words, typed into a field whose spelling is checked, are misspelt. */
  onWordsTyped(misspelt: (words: readonly string[]) => Promise<readonly string[]>): Unsubscribe;
}
