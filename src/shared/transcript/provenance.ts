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

/** Something a reader met and dropped, changed or could not be sure of; the same one met often is one warning with a count. */
export type ReadWarning =
  | { readonly kind: 'encoding-assumed'; readonly encoding: string }
  | { readonly kind: 'characters-removed'; readonly count: number }
  | { readonly kind: 'characters-undecodable'; readonly count: number }
  /** Lines that were far too long for a paragraph, and were divided at the ends of sentences. */
  | { readonly kind: 'lines-divided'; readonly count: number }
  | { readonly kind: 'no-speaker-found' };
