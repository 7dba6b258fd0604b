import { failed, type Result, succeeded } from '../../../../shared/result';
import type { FileContent } from '../../file-content';
import type { FormatProblem } from '../format';
import { readPart } from './read-part';

/** The parts of a Word document that are read, as text; '' for one that is not there. */
export interface WordPackage {
  readonly document: string;
  readonly styles: string;
  readonly numbering: string;
  readonly comments: string;
  readonly commentsExtended: string;
  /** Footnotes and endnotes. */
  readonly notes: readonly string[];
  /** What is printed on every page. */
  readonly headersAndFooters: readonly string[];
  /** `docProps/app.xml` and `docProps/core.xml`. */
  readonly properties: readonly string[];
}

const usualDocument = 'word/document.xml';
const megabyte = 1024 * 1024;
/** Ten million words; beyond it a model of the document would not fit into the memory of the process that reads it. */
const largestDocument = 64 * megabyte;
/** Of comments, styles and the rest, each. */
const largestPart = 16 * megabyte;

type Entries = ReadonlyMap<string, Uint8Array>;

/** Where the text is, by what the package says itself; undefined where it holds no Word document. */
function findDocument(entries: Entries): string | undefined {
  let target: string | undefined;
  readPart(textOf(entries, '_rels/.rels'), {
    open: (_name, attribute) => {
      if (attribute('Type')?.endsWith('/officeDocument')) target ??= attribute('Target')?.replace(/^\//, '');
    },
  });
  return [target, usualDocument].find(
    (name) => name !== undefined && /(?:^|\/)document[^/]*\.xml$/.test(name) && entries.has(name),
  );
}

function textOf(entries: Entries, name: string, largest = largestPart): string {
  const bytes = entries.get(name);
  return bytes === undefined || bytes.byteLength > largest ? '' : decodeXml(bytes);
}

/** XML is UTF-8 unless it begins with the mark of UTF-16. */
function decodeXml(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** The first so many bytes of the text's XML, where a zip holds a Word document; for a look at its shape. */
export async function beginningOf(file: FileContent, length: number): Promise<string | null> {
  const entries = await file.entries();
  if (!entries.ok) return null;
  const bytes = entries.value.get(findDocument(entries.value) ?? '');
  return bytes === undefined ? null : decodeXml(bytes.subarray(0, length));
}

/** Takes a Word document apart. Pictures, embedded files, macros and style maps are left where they are, unread. */
export async function openWord(file: FileContent): Promise<Result<WordPackage, FormatProblem>> {
  const read = await file.entries();
  if (!read.ok)
    return failed(
      read.problem === 'encrypted' ? { kind: 'locked' } : { kind: 'damaged', cause: read.problem },
    );
  const entries = read.value;
  const name = findDocument(entries);
  if (name === undefined) return failed({ kind: 'damaged', cause: 'no document in it' });
  const size = entries.get(name)?.byteLength ?? 0;
  if (size > largestDocument) return failed({ kind: 'too-large', size, limit: largestDocument });
  const beside = (part: string) => textOf(entries, name.replace(/[^/]*$/, part));
  const named = (shape: RegExp) =>
    [...entries.keys()].filter((key) => shape.test(key)).map((key) => textOf(entries, key));
  return succeeded({
    document: textOf(entries, name, largestDocument),
    styles: beside('styles.xml'),
    numbering: beside('numbering.xml'),
    comments: beside('comments.xml'),
    commentsExtended: beside('commentsExtended.xml'),
    notes: [beside('footnotes.xml'), beside('endnotes.xml')],
    headersAndFooters: named(/^word\/(?:header|footer)\d*\.xml$/),
    properties: [textOf(entries, 'docProps/app.xml'), textOf(entries, 'docProps/core.xml')],
  });
}
