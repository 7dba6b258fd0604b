/** Words that the file draws in one go, where they stand on the page as it is read: from the top, in points. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line that letters stand on. */
  readonly base: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** True where the file draws a space after it. */
  readonly spaced: boolean;
  /** True where it is drawn at another angle than the rest of the page: a stamp, a note in the margin. */
  readonly isAside: boolean;
}

/** A rectangle on the page, from the top. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A comment or a highlight, and what it lies over. */
export interface PdfNote {
  /** As the file numbers it. */
  readonly id: string;
  /** The note that it answers, or null. */
  readonly answers: string | null;
  readonly boxes: readonly Box[];
  /** True where it marks the words under it; false where it only stands near them. */
  readonly isOverWords: boolean;
  readonly note: string;
  readonly label: string | null;
  readonly author: string | null;
  readonly madeAt: number | null;
}

/** One page: what is printed on it, and what somebody put over it. */
export interface PdfPage {
  /** From 0. */
  readonly index: number;
  readonly pieces: readonly Piece[];
  readonly notes: readonly PdfNote[];
  /** True where words that the file draws on it may be lost, because the file is broken there. */
  readonly isDamaged: boolean;
}
