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
  | {
      readonly kind: 'too-many-pages';
      readonly fileName: string;
      readonly pages: number;
      readonly limit: number;
    }
  /** More on one page than can be printed on it; `page` counts from 1, `limit` pieces of text. */
  | {
      readonly kind: 'page-too-full';
      readonly fileName: string;
      readonly page: number;
      readonly limit: number;
    }
  /** More text than can be kept, although the file itself is not too large; `limit` in UTF-16 code units. */
  | { readonly kind: 'too-much-text'; readonly fileName: string; readonly limit: number }
  /** A part that is packed in the file, or all of them together, are once unpacked larger than `limit` bytes. */
  | {
      readonly kind: 'unpacks-too-large';
      readonly fileName: string;
      readonly limit: number;
      readonly isInAll?: true;
    }
  /** The content is of a kind that is known not to be a transcript: "a PNG picture", "a PDF". */
  | { readonly kind: 'not-text'; readonly fileName: string; readonly found: string | null }
  /** Neither text nor anything else that is known, under a name that says what it should be. */
  | { readonly kind: 'not-as-named'; readonly fileName: string }
  | { readonly kind: 'no-text-found'; readonly fileName: string }
  /** Pages that are pictures, with no text behind them. */
  | { readonly kind: 'scanned'; readonly fileName: string }
  /** Its signs are drawn, and nothing in it says which letters most of them are. */
  | { readonly kind: 'letters-unknown'; readonly fileName: string }
  /** Protected by a password. */
  | { readonly kind: 'locked'; readonly fileName: string }
  /** An export that says what was said, and not by whom. */
  | { readonly kind: 'speakers-left-out'; readonly fileName: string }
  /** Notes on a text that is not in the file. */
  | { readonly kind: 'notes-alone'; readonly fileName: string }
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
