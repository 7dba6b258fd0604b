import type { DroppedKind } from '../../../../shared/transcript/provenance';

/** Where words go that are no lines of the text. */
export interface Gathering {
  readonly kind:
    | 'skipped'
    | 'fonts'
    | 'colours'
    | 'styles'
    | 'title'
    | 'maker'
    | 'number'
    | 'box'
    | 'comment'
    | 'comment-author'
    | 'comment-start'
    | 'comment-end'
    | 'comment-id'
    | 'comment-date'
    | DroppedKind;
  words: string;
}

/** What a group may change, and takes back as it ends. Never changed itself. */
export interface RtfState {
  readonly gathering: Gathering | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly isStruck: boolean;
  readonly isHidden: boolean;
  readonly isTakenOut: boolean;
  /** Numbers of colours; 0 for none. */
  readonly highlight: number;
  readonly shade: number;
  readonly font: number | null;
  /** How many characters after a `\u` stand for it in programs that do not know it. */
  readonly fallback: number;
  readonly style: number;
  readonly outline: number | null;
  readonly inTable: boolean;
  /** How many tables the paragraph is inside of. */
  readonly level: number;
}

export const plainCharacters = {
  bold: false,
  italic: false,
  isStruck: false,
  isHidden: false,
  isTakenOut: false,
  highlight: 0,
  shade: 0,
  font: null,
} as const;

export const plainParagraph = { style: 0, outline: null, inTable: false, level: 1 } as const;

export const firstState: RtfState = { gathering: null, ...plainCharacters, ...plainParagraph, fallback: 1 };

/** Groups by the control word that they begin with, with or without a star; a starred one that is not here is skipped. */
export const destinations: ReadonlyMap<string, Gathering['kind']> = new Map<string, Gathering['kind']>([
  ['fonttbl', 'fonts'],
  ['colortbl', 'colours'],
  ['stylesheet', 'styles'],
  ['title', 'title'],
  ['generator', 'maker'],
  ['listtext', 'number'],
  ['pntext', 'number'],
  ['shptxt', 'box'],
  ['annotation', 'comment'],
  ['atnauthor', 'comment-author'],
  ['atrfstart', 'comment-start'],
  ['atrfend', 'comment-end'],
  ['atnref', 'comment-id'],
  ['atndate', 'comment-date'],
  ['footnote', 'footnote'],
  ['pict', 'picture'],
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'].map(
    (name) => [name, 'page-furniture'] as const,
  ),
  // What other groups say again for programs that do not know them, instructions, and entries of an index.
  ...['nonshppict', 'shprslt', 'nonesttables', 'fldinst', 'sp', 'xe', 'tc', 'rxe', 'txe'].map(
    (name) => [name, 'skipped'] as const,
  ),
  // What the document is said to be, beside its title.
  ...[
    'author',
    'operator',
    'company',
    'manager',
    'category',
    'keywords',
    'comment',
    'doccomm',
    'subject',
  ].map((name) => [name, 'skipped'] as const),
]);

/** Starred groups with parts of the text in them. */
export const transparent: ReadonlySet<string> = new Set(['shpinst', 'shppict', 'nesttableprops']);
