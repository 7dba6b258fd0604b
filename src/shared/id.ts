/** Branded, prefixed ids: a `TranscriptId` is not an `AnnotationId`, for the compiler and for a person reading a file. */
type Branded<Prefix extends string> = `${Prefix}:${string}` & { readonly __brand: Prefix };

/** `transcript:` and the SHA-256 of the canonical source lines, in hexadecimal: the same file has the same id on every machine. */
export type TranscriptId = Branded<'transcript'>;
/** A source line of one transcript, permanent: `paragraph:` and its position in the source, counted from 1. */
export type ParagraphId = Branded<'paragraph'>;
/** A voice in one transcript; derived from the transcript and the first printed label, so two machines agree. */
export type SpeakerId = Branded<'speaker'>;
export type ThemeId = Branded<'theme'>;
export type AnnotationId = Branded<'annotation'>;
/** The same on two desks for the same printed words, so that two clarifications of them meet. */
export type ClarificationId = Branded<'clarification'>;
export type AuthorId = Branded<'author'>;

function isBranded<Prefix extends string>(prefix: Prefix, value: unknown): value is Branded<Prefix> {
  return typeof value === 'string' && value.startsWith(`${prefix}:`) && value.length > prefix.length + 1;
}

export const isTranscriptId = (value: unknown): value is TranscriptId =>
  typeof value === 'string' && /^transcript:[0-9a-f]{64}$/.test(value);
export const isParagraphId = (value: unknown): value is ParagraphId => isBranded('paragraph', value);
export const isSpeakerId = (value: unknown): value is SpeakerId => isBranded('speaker', value);
export const isThemeId = (value: unknown): value is ThemeId => isBranded('theme', value);
export const isAnnotationId = (value: unknown): value is AnnotationId => isBranded('annotation', value);
export const isClarificationId = (value: unknown): value is ClarificationId =>
  isBranded('clarification', value);
export const isAuthorId = (value: unknown): value is AuthorId => isBranded('author', value);

export function transcriptId(sha256: string): TranscriptId {
  return `transcript:${sha256}` as TranscriptId;
}

/** The SHA-256 inside a transcript's id: the name of its folder in the journal. */
export function transcriptHash(id: TranscriptId): string {
  return id.slice('transcript:'.length);
}

export function paragraphId(position: number): ParagraphId {
  return `paragraph:${position}` as ParagraphId;
}

/** The position in the source, counted from 1, that a line's id was made of. */
export function positionInSource(id: ParagraphId): number {
  return Number(id.slice('paragraph:'.length));
}

export function speakerId(key: string): SpeakerId {
  return `speaker:${key}` as SpeakerId;
}

export function themeId(key: string): ThemeId {
  return `theme:${key}` as ThemeId;
}

export function annotationId(key: string): AnnotationId {
  return `annotation:${key}` as AnnotationId;
}

export function clarificationId(key: string): ClarificationId {
  return `clarification:${key}` as ClarificationId;
}

export function authorId(key: string): AuthorId {
  return `author:${key}` as AuthorId;
}
