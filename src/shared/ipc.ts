import type { Author } from './annotation/annotation';
import type { BriefingRequest } from './briefing/outline';
import type { FieldChoice, FieldMenu } from './field-menu';
import type { TranscriptId } from './id';
import type { KeptTheme } from './notebook/library-themes';
import type { ReadingLook } from './reading-look';
import type { Result } from './result';
import type { SpellingChoice } from './spelling';
import type { Provenance, ReadWarning } from './transcript/provenance';

/** Why a file could not be opened; the words are chosen in the renderer (and in the command line). */
export type ImportProblem =
  | { readonly kind: 'empty'; readonly fileName: string }
  | { readonly kind: 'folder'; readonly fileName: string }
  | { readonly kind: 'missing'; readonly fileName: string }
  | { readonly kind: 'unreadable'; readonly fileName: string; readonly cause: string }
  /** `limit` and `size` in bytes. */
  | { readonly kind: 'too-large'; readonly fileName: string; readonly size: number; readonly limit: number }
  /** One line without a break, longer than `limit` UTF-16 code units. */
  | { readonly kind: 'line-too-long'; readonly fileName: string; readonly limit: number }
  /** More lines than can be kept as source lines, although the file itself is not too large. */
  | {
      readonly kind: 'too-many-lines';
      readonly fileName: string;
      readonly lines: number;
      readonly limit: number;
    }
  /** The content is of a kind that is known not to be a transcript: "a PNG picture", "a PDF". */
  | { readonly kind: 'not-text'; readonly fileName: string; readonly found: string | null }
  | { readonly kind: 'no-text-found'; readonly fileName: string }
  | { readonly kind: 'damaged'; readonly fileName: string; readonly cause: string }
  | { readonly kind: 'newer-version'; readonly fileName: string; readonly version: number }
  | { readonly kind: 'cancelled'; readonly fileName: string }
  /** The process that read it died or ran out of time or memory. */
  | { readonly kind: 'reader-failed'; readonly fileName: string; readonly cause: string };

/** Why a document or a bundle could not be written. Whatever stood there before is untouched. */
export type SaveProblem =
  | { readonly kind: 'open-elsewhere'; readonly fileName: string }
  | { readonly kind: 'read-only'; readonly fileName: string }
  | { readonly kind: 'disk-full'; readonly fileName: string }
  | { readonly kind: 'folder-missing'; readonly fileName: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'unexpected'; readonly fileName: string; readonly cause: string };

/** Why the journal could not answer or keep a Change. */
export type JournalProblem =
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'unknown-notebook' }
  /** A transcript's source lines are not what their SHA-256 says. */
  | { readonly kind: 'damaged'; readonly cause: string }
  /** A file of the journal is from a newer version of Despatch. */
  | { readonly kind: 'newer-version'; readonly version: number }
  | { readonly kind: 'unexpected'; readonly cause: string };

/**
 * What a file said, as it is kept. The source lines cross as their canonical JSON, and are parsed beside the page's own
 * thread: a hundred thousand objects would keep the window from answering.
 */
export interface SourceText {
  readonly provenance: Provenance;
  readonly linesJson: string;
}

/** A transcript read from a file and not yet added; its files wait in a staging folder under `token`. */
export interface ReadTranscript extends SourceText {
  readonly kind: 'transcript';
  readonly token: string;
  readonly transcriptId: TranscriptId;
  readonly warnings: readonly ReadWarning[];
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

export type OpenOutcome = Result<ReadTranscript | ReadBundle, ImportProblem>;

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

/** One transcript of a backup, to look at. */
export interface BackedUpTranscript extends SourceText {
  /** The notebook as it stood, as one Yjs update. */
  readonly notebook: Uint8Array;
}

/** What went wrong with a backup that nobody asked for. */
export type BackupTrouble =
  | BackupProblem
  | { readonly kind: 'folder-not-there' | 'folder-failed'; readonly folder: string };

/** Why a backup could not be taken, listed or restored. What was there before is untouched. */
export type BackupProblem =
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'read-only' }
  /** It is not there any more, or not whole. */
  | { readonly kind: 'unusable'; readonly number: number }
  | { readonly kind: 'unexpected'; readonly cause: string };

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

/** `contrast` is a dark scheme of its own, of black, white and few strong colours. */
export const colourSchemes = ['system', 'light', 'dark', 'contrast'] as const;
export type ColourScheme = (typeof colourSchemes)[number];

/** What the contents of a transcript go by, where it offers more than one of them. */
export const contentsKinds = ['headings', 'questions', 'turns'] as const;
export type ContentsKind = (typeof contentsKinds)[number];

export interface Preferences {
  readonly colourScheme: ColourScheme;
  readonly reading: ReadingLook;
  readonly contents: ContentsKind;
  /** Whether `1` to `6` and `N` work without a modifier (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  readonly lastPreset: BriefingRequest['preset'] | null;
  readonly includeBareHighlights: boolean;
  readonly preparedFor: string;
  readonly preparedBy: string;
  readonly handling: string;
  /** The author's id on this desk; made at first start. */
  readonly authorKey: string;
  /** The transcript that was read last: of two side by side the active one. */
  readonly lastTranscript: TranscriptId | null;
  /** The one that stood beside it. */
  readonly lastBeside: { readonly transcript: TranscriptId; readonly isLeft: boolean } | null;
  /** The left side's share of the room, or the upper one's, where there are two. */
  readonly sideShare: number;
  /** Where each transcript was last read: the ParagraphId at the top of the page. The 200 most recent are kept. */
  readonly lastPlaces: Readonly<Record<TranscriptId, string>>;
  /** The kind of place for the data that the person was warned of and has accepted. */
  readonly acceptedPlace: DataPlace | null;
  readonly spelling: SpellingChoice;
}

/**
 * Where the data folder lies: on this machine and readable by its user alone; on another machine; where another program
 * carries it away; or where other people on this machine can read it.
 */
export const dataPlaces = ['private', 'network', 'synchronised', 'open'] as const;
export type DataPlace = (typeof dataPlaces)[number];

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

/** Everything a menu item can ask for; each has a twin in the window. */
export const commands = [
  'open',
  'open-library',
  'open-beside',
  'paste-transcript',
  'save-copy',
  'save-library',
  'backups',
  'erase',
  'export',
  'library',
  'undo',
  'redo',
  'history',
  'find',
  'find-library',
  'print',
  'theme-1',
  'theme-2',
  'theme-3',
  'theme-4',
  'theme-5',
  'theme-6',
  'themes',
  'note',
  'copy-with-reference',
  'clarify',
  'remove-annotation',
  'repeat-theme',
  'all-notes',
  'split-annotation',
  'join-annotations',
  'next-sentence',
  'previous-sentence',
  'next-paragraph',
  'previous-paragraph',
  'next-turn',
  'previous-turn',
  'next-question',
  'previous-question',
  'go-to',
  'go-back',
  'go-forward',
  'speakers',
  'read-one-speaker',
  'spoken-by',
  'split-turn',
  'join-turns',
  'next-annotation',
  'previous-annotation',
  'correct-transcript',
  'toggle-single-keys',
  'scheme-system',
  'scheme-light',
  'scheme-dark',
  'scheme-contrast',
  'larger-text',
  'smaller-text',
  'focus-mode',
  'other-side',
  'close-side',
  'close-other-side',
  'settings',
  'keyboard-help',
  'about',
] as const;
export type Command = (typeof commands)[number];

/** What the menu shows as possible and as chosen. */
export interface MenuState {
  readonly enabled: readonly Command[];
  readonly singleKeys: boolean;
  readonly colourScheme: ColourScheme;
  readonly isFocusMode: boolean;
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
  chooseTranscript(): Promise<OpenOutcome | null>;
  /** A file dropped on the window: its path is taken from the File by the preload script. */
  openDropped(file: DroppedFile): Promise<OpenOutcome>;
  openPasted(text: string): Promise<OpenOutcome>;
  /** The file named on the command line or handed over by the system, after `onOpenRequest` announced it. */
  openRequested(request: string): Promise<OpenOutcome>;
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
  onOpenRequest(listener: (request: string) => void): Unsubscribe;
  onCloseRequest(listener: () => void): Unsubscribe;
  /** Chromium asks which of these words, typed into a field whose spelling is checked, are misspelt. */
  onWordsTyped(misspelt: (words: readonly string[]) => Promise<readonly string[]>): Unsubscribe;
}
