import type { Author } from '../annotation/annotation';
import { type ThemeColour, themeColours } from '../annotation/theme';
import { isAuthorId, isParagraphId, isThemeId, isTranscriptId, type TranscriptId } from '../id';
import type { KeptTheme } from '../notebook/library-themes';
import { isPosition } from '../notebook/position';
import { failed, type Result, succeeded } from '../result';
import type { Provenance } from '../transcript/provenance';
import type { SourceCell, SourceLine, SourceMark, SourceSpan } from '../transcript/source-line';

/*
 * A `.despatch` file is a zip: `mimetype` first and uncompressed, then `manifest.json`, `library.json`, and a folder for
 * each transcript, named by its SHA-256, with what the journal keeps of it. A newer version is refused, not guessed at.
 */

export const bundleMimeType = 'application/vnd.despatch.bundle+zip';
export const bundleVersion = 1;

export const bundleFiles = {
  mimeType: 'mimetype',
  manifest: 'manifest.json',
  library: 'library.json',
  source: (hash: string) => `transcripts/${hash}/source`,
  lines: (hash: string) => `transcripts/${hash}/transcript.json`,
  provenance: (hash: string) => `transcripts/${hash}/provenance.json`,
  notebook: (hash: string) => `transcripts/${hash}/notebook`,
  /** Every Change as the journal has it; only where the history was to go along. */
  history: (hash: string) => `transcripts/${hash}/journal`,
} as const;

export interface BundleManifest {
  readonly format: 'despatch-bundle';
  readonly version: number;
  readonly appVersion: string;
  /** ISO 8601 date and time. */
  readonly madeAt: string;
  readonly transcripts: readonly TranscriptId[];
}

/** What the transcripts of a bundle use of the library that they come from. */
export interface BundleLibrary {
  /** In order, with those that were joined into others. */
  readonly themes: readonly KeptTheme[];
  readonly authors: readonly Author[];
}

export type BundleProblem =
  | { readonly kind: 'damaged'; readonly cause: string }
  | { readonly kind: 'newer-version'; readonly version: number };

function damaged(cause: string): { readonly ok: false; readonly problem: BundleProblem } {
  return failed<BundleProblem>({ kind: 'damaged', cause });
}

/** More than anybody keeps in one library; a list that is longer was not written by us. */
const mostItems = 5000;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf<Item>(
  value: unknown,
  isItem: (item: unknown) => item is Item,
  most = mostItems,
): value is readonly Item[] {
  return Array.isArray(value) && value.length <= most && value.every(isItem);
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

export function readManifest(value: unknown): Result<BundleManifest, BundleProblem> {
  if (!isRecord(value) || value.format !== 'despatch-bundle' || !isCount(value.version))
    return damaged('the manifest is not that of a bundle');
  const { version, appVersion, madeAt, transcripts } = value;
  if (version > bundleVersion) return failed({ kind: 'newer-version', version });
  if (!isText(appVersion) || !isText(madeAt) || !isListOf(transcripts, isTranscriptId))
    return damaged('the manifest is incomplete');
  if (new Set(transcripts).size < transcripts.length) return damaged('the manifest names a transcript twice');
  return succeeded({ format: 'despatch-bundle', version, appVersion, madeAt, transcripts });
}

/** The colours that the first released version knew; it takes a bundle with any other for damaged. */
const firstColours = 6;

const colourOf = (value: unknown): ThemeColour | undefined => themeColours.find((known) => known === value);

/** A theme as it is written: of a colour that came after the first six, older versions see one of those. */
function writtenTheme({ id, name, description, colour, position, joinedInto }: KeptTheme): unknown {
  return {
    id,
    name,
    description,
    ...(colour > firstColours ? { colour: colour - firstColours, laterColour: colour } : { colour }),
    ...(position === null ? {} : { position }),
    ...(joinedInto === null ? {} : { joinedInto }),
  };
}

/** What `library.json` holds. */
export function writtenLibrary({ themes, authors }: BundleLibrary): unknown {
  return { themes: themes.map(writtenTheme), authors };
}

function readTheme(value: unknown): KeptTheme | null {
  if (!isRecord(value)) return null;
  const { id, name, description, position, joinedInto } = value;
  const colour = colourOf(value.laterColour) ?? colourOf(value.colour);
  if (!isThemeId(id) || !isText(name) || !isText(description) || !colour) return null;
  return {
    id,
    name,
    description,
    colour,
    position: isPosition(position) ? position : null,
    joinedInto: isThemeId(joinedInto) ? joinedInto : null,
  };
}

function readThemes(value: unknown): readonly KeptTheme[] | null {
  if (!Array.isArray(value) || value.length > mostItems) return null;
  const themes = value.map(readTheme);
  return themes.every((theme) => theme !== null) ? themes : null;
}

function isAuthor(value: unknown): value is Author {
  return isRecord(value) && isAuthorId(value.id) && isText(value.name) && isText(value.initials);
}

export function readBundleLibrary(value: unknown): Result<BundleLibrary, BundleProblem> {
  const themes = isRecord(value) ? readThemes(value.themes) : null;
  if (!isRecord(value) || !themes || !isListOf(value.authors, isAuthor))
    return damaged('the themes or the authors are not of their shape');
  return succeeded({
    themes,
    authors: value.authors.map(({ id, name, initials }) => ({ id, name, initials })),
  });
}

export function readProvenance(value: unknown): Result<Provenance, BundleProblem> {
  if (!isRecord(value)) return damaged('the provenance is not of its shape');
  const { fileName, sha256, byteLength, reader, readAt } = value;
  const isComplete =
    isText(fileName) && isText(sha256) && isCount(byteLength) && isText(reader) && isText(readAt);
  if (!isComplete) return damaged('the provenance is incomplete');
  const bareName = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  return succeeded({ fileName: bareName || 'Transcript', sha256, byteLength, reader, readAt });
}

function isMark(value: unknown): value is SourceMark {
  if (!isRecord(value) || !isCount(value.offset)) return false;
  if (value.kind === 'column') return isText(value.column);
  if (value.kind === 'question') return isText(value.question);
  if (value.kind === 'time') return isText(value.time);
  return value.kind === 'page' && isCount(value.page) && (value.line === null || isCount(value.line));
}

const isCell = (value: unknown): value is SourceCell =>
  isRecord(value) && isCount(value.row) && isCount(value.column);

function isSpan(value: unknown): value is SourceSpan {
  const isKind = isRecord(value) && (value.kind === 'bold' || value.kind === 'italic');
  return isKind && isCount(value.start) && isCount(value.end);
}

const isOptional = <Item>(value: unknown, isItem: (item: unknown) => item is Item): boolean =>
  value === undefined || isItem(value);

function isSourceLine(value: unknown): value is SourceLine {
  return (
    isRecord(value) &&
    isParagraphId(value.id) &&
    isText(value.text) &&
    value.text !== '' &&
    (value.gapBefore === undefined || value.gapBefore === true) &&
    isOptional(value.heading, isCount) &&
    isOptional(value.speaker, isText) &&
    isOptional(value.cell, isCell) &&
    isOptional(value.marks, (marks): marks is readonly SourceMark[] => isListOf(marks, isMark, Infinity)) &&
    isOptional(value.spans, (spans): spans is readonly SourceSpan[] => isListOf(spans, isSpan, Infinity))
  );
}

/** The source lines of one transcript, from the canonical JSON that its id is the SHA-256 of. */
export function readCanonicalSource(value: unknown): Result<readonly SourceLine[], BundleProblem> {
  if (!isRecord(value) || !isCount(value.version)) return damaged('the transcript is not of its shape');
  if (value.version > 1) return failed({ kind: 'newer-version', version: value.version });
  if (!isListOf(value.lines, isSourceLine, Infinity))
    return damaged('a line of the transcript is not of its shape');
  return succeeded(value.lines);
}
