/** Where a transcript came from; kept beside its source lines. */
export interface Provenance {
  /** The file's own name, without folders; "Pasted text" for pasted text. */
  readonly fileName: string;
  /** SHA-256 of the original bytes, in hexadecimal. */
  readonly sha256: string;
  readonly byteLength: number;
  /** Which reader made the source lines, and its version: "text/1". */
  readonly reader: string;
  /** ISO 8601 date and time at which the file was read. */
  readonly readAt: string;
}

/** What of a file is no line of the transcript, by why it was left out. */
export type DroppedKind =
  /** Printed on every page: running heads and feet, page and line numbers. */
  | 'page-furniture'
  | 'line-number'
  | 'picture'
  | 'footnote'
  /** Of a web page or a program, not of what was said: menus, buttons, notices, links to elsewhere. */
  | 'surroundings'
  /** Written by a program about what was said: a summary, a list of actions. */
  | 'summary'
  /** What the recorder says of itself: "started transcription", "Transcribed by". */
  | 'recorder'
  /** Never filled in, or left over from a template. */
  | 'template'
  /** Struck out or hidden in the file. */
  | 'deleted'
  /** The same in another language, or a second rendering. */
  | 'translation'
  | 'votes'
  /** A cue, a row or an entry without words. */
  | 'empty'
  /** A comment or a highlight whose place could not be found. */
  | 'annotation'
  | 'other';

/** Something that a reader left out: how often, and the first of it in its own words. */
export interface Dropped {
  readonly kind: DroppedKind;
  readonly count: number;
  /** At most 20, each at most 200 characters; fewer than `count` where there are no words to show. */
  readonly samples: readonly string[];
}

/** Something a reader met and dropped, changed or could not be sure of; the same one met often is one warning with a count. */
export type ReadWarning =
  | { readonly kind: 'encoding-assumed'; readonly encoding: string }
  | { readonly kind: 'characters-removed'; readonly count: number }
  | { readonly kind: 'characters-undecodable'; readonly count: number }
  /** Lines that were far too long for a paragraph, and were divided at the ends of sentences. */
  | { readonly kind: 'lines-divided'; readonly count: number }
  /** Pages of the file, counted from 1, of which words may be lost because the file is broken there. */
  | { readonly kind: 'pages-damaged'; readonly pages: readonly number[] }
  /** The file has a beginning and no end, as one that was sent or saved in part. */
  | { readonly kind: 'ends-abruptly' }
  /** A table of times, speakers and words, of which nobody can say where one row ends and the next begins. */
  | { readonly kind: 'table-uncertain' }
  | { readonly kind: 'no-speaker-found' };
