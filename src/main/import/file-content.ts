import { failed, type Result } from '../../shared/result';
import { type DecodedText, decodeText } from './decode-text';
import { isMarkedUpText, nameContent } from './name-content';
import { readZip } from './read-zip';

/** What kind of bytes a file holds, by the first of them. */
export type Container = 'text' | 'zip' | 'pdf' | 'sqlite' | 'other';

/** A file as readers are given it. What takes work is done when it is first asked for, and once. */
export interface FileContent {
  /** Without folders. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly container: Container;
  /** What a file that is no text is, in plain words with an article: "a PNG picture"; null for text. */
  readonly named: string | null;
  /** The bytes as text, where they are one in any encoding. */
  readonly text: () => DecodedText | null;
  /** What is in a zip, by name, or why it cannot be had in words for the log. */
  readonly entries: () => Promise<Result<ReadonlyMap<string, Uint8Array>, string>>;
}

const megabyte = 1024 * 1024;
/** More than any document holds that a person wrote; what a zip inflates to is counted while it does. */
const zipLimits = { entries: 5_000, bytes: 200 * megabyte };

export function contentOf(bytes: Uint8Array, fileName: string): FileContent {
  const named = nameContent(bytes);
  const container = containerOf(bytes, named);
  let decoded: DecodedText | null | undefined;
  let entries: ReturnType<FileContent['entries']> | undefined;
  return {
    fileName,
    bytes,
    container,
    named,
    text: () => {
      if (decoded === undefined) decoded = container === 'text' ? decodeText(bytes) : null;
      return decoded;
    },
    entries: () => {
      entries ??= container === 'zip' ? readZip(bytes, zipLimits) : Promise.resolve(failed('not a zip'));
      return entries;
    },
  };
}

/** Programs may write a few bytes before a PDF's own beginning; its readers look for that in the first kilobyte. */
const startLength = 1_024;

function containerOf(bytes: Uint8Array, named: string | null): Container {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, startLength));
  const signs = start.toString('latin1');
  if (signs.startsWith('PK\x03\x04') || signs.startsWith('PK\x05\x06')) return 'zip';
  if (signs.startsWith('SQLite format 3\0')) return 'sqlite';
  if (signs.startsWith('%PDF-') || isPdfWithin(signs, bytes)) return 'pdf';
  return named === null || isMarkedUpText(named) ? 'text' : 'other';
}

/** A PDF with a few bytes before it; a text that only speaks of one does not end as one. */
function isPdfWithin(signs: string, bytes: Uint8Array): boolean {
  if (!/[\r\n]%PDF-\d/.test(signs)) return false;
  return Buffer.from(bytes.subarray(-startLength)).toString('latin1').includes('\n%%EOF');
}
