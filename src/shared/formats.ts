/** Every format that a transcript can be read in, by the id that stands in `Provenance.reader`, in words for people. */
export const formatNames = {
  text: 'Plain text',
  markdown: 'Markdown',
  docx: 'Word document',
  'docx-teams': 'Teams transcript (Word)',
  'docx-meet': 'Google Meet transcript (Word)',
  odt: 'OpenDocument text',
  rtf: 'Rich Text document',
  pdf: 'PDF',
  html: 'Web page',
  'html-evidence': 'Committee evidence (web page)',
  'html-hansard': 'Hansard (web page)',
  'html-scottish': 'Scottish Official Report (web page)',
  'html-senedd': 'Senedd record (web page)',
  parlparse: 'ParlParse XML',
  'hansard-print': 'Hansard print XML',
  'hansard-json': 'Hansard search results (JSON)',
  'akoma-ntoso': 'Akoma Ntoso XML',
  'senedd-xml': 'Senedd XML',
  'canada-xml': 'Canadian Hansard XML',
  'australia-xml': 'Australian Hansard XML',
  webvtt: 'WebVTT captions',
  subrip: 'SubRip captions',
  taguette: 'Taguette project',
  'refi-qda': 'REFI-QDA project',
} as const;

export type FormatId = keyof typeof formatNames;

export function isFormatId(value: unknown): value is FormatId {
  return typeof value === 'string' && Object.hasOwn(formatNames, value);
}

/** How sure it is that a file is in a format, from its content. */
export type Certainty = 'certain' | 'likely' | 'possible';

export const certaintyWords: Readonly<Record<Certainty, string>> = {
  certain: 'as the file says itself',
  likely: 'very likely, by what is in it',
  possible: 'by its looks alone',
};

/** In what format a file was read. */
export interface FoundFormat {
  readonly id: FormatId;
  readonly certainty: Certainty;
  /** What else it may be, the likeliest first. */
  readonly others: readonly FormatId[];
  /** See `ReadSource.maker`; null where the file does not say. */
  readonly maker: string | null;
}
