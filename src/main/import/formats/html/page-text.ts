import { Buffer } from 'node:buffer';
import type { ReadWarning } from '../../../../shared/transcript/provenance';
import { decodeAs } from '../../decode-text';
import type { FileContent } from '../../file-content';
import { htmlOfArchive } from './web-archive';

/** The mark-up of a page, and how it came to be in the file. */
export interface PageText {
  readonly html: string;
  readonly warnings: readonly ReadWarning[];
  /** `answer`: what the committees' web service answers with, the page in Base64 inside JSON. */
  readonly wrapping: 'none' | 'archive' | 'answer';
}

const charsetLength = 4_096;
const charset =
  /<meta[^>]{0,200}\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})|^\s*<\?xml[^>]{0,100}\bencoding=["']([\w:.-]{1,40})/i;
/** In these, and in whatever is no name of an encoding, the bytes are what `decodeText` finds them to be. */
const foundByLooking = /^(?:utf-?8|utf-?16\w*|unicode|us-ascii|ascii)$/i;
const latin = /^(?:iso-?8859-?1|latin-?1|windows-?1252|cp-?1252|x-cp1252)$/i;

const known = new WeakMap<FileContent, PageText | null>();

/** The page that a file holds as itself, in a web archive or in a web service's answer; null for what is no text. Made once a file. */
export function pageTextOf(file: FileContent): PageText | null {
  const before = known.get(file);
  if (before !== undefined) return before;
  const page = findPage(file);
  known.set(file, page);
  return page;
}

function findPage(file: FileContent): PageText | null {
  const decoded = file.text();
  if (decoded === null) return null;
  const archived = htmlOfArchive(decoded.text);
  if (archived !== null) return { ...decodePage(archived.bytes, archived.charset), wrapping: 'archive' };
  const answered = bytesOfAnswer(decoded.text);
  if (answered !== null) return { ...decodePage(answered, null), wrapping: 'answer' };
  return { ...chooseDecoding(file.bytes, decoded, null), wrapping: 'none' };
}

interface Decoded {
  readonly html: string;
  readonly warnings: readonly ReadWarning[];
}

/** Pages inside other files are in UTF-8 unless they say otherwise. */
function decodePage(bytes: Uint8Array, told: string | null): Decoded {
  return chooseDecoding(
    bytes,
    {
      text: Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
      warnings: [],
    },
    told,
  );
}

/**
 * What looking at the bytes found, unless that was an assumption and the page names an encoding: a page saved as UTF-8
 * often still names the one that it was sent in.
 */
function chooseDecoding(
  bytes: Uint8Array,
  { text, warnings }: { readonly text: string; readonly warnings: readonly ReadWarning[] },
  told: string | null,
): Decoded {
  const assumed = warnings.some(({ kind }) => kind === 'encoding-assumed');
  const damaged = text.includes('\ufffd');
  if (!assumed && !damaged) return { html: text, warnings };
  const [, meta, xml] = charset.exec(text.slice(0, charsetLength)) ?? [];
  const name = told ?? meta ?? xml ?? '';
  if (name === '' || foundByLooking.test(name)) return { html: text, warnings };
  const isLatin = latin.test(name);
  if (isLatin && assumed)
    return { html: text, warnings: warnings.filter(({ kind }) => kind !== 'encoding-assumed') };
  const html = decodeAs(bytes, isLatin ? 'windows-1252' : name);
  return html === null ? { html: text, warnings } : { html, warnings: [] };
}

/** A page in Base64 as the `data` of a JSON object. */
function bytesOfAnswer(text: string): Uint8Array | null {
  const start = text.slice(0, charsetLength);
  if (!/^\s*\{/.test(start) || !text.includes('"data"')) return null;
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== 'object' || answer === null || !('data' in answer)) return null;
    const { data } = answer;
    if (typeof data !== 'string' || !/^[\w+/=\s-]{16,400}/.test(data.slice(0, 400))) return null;
    const bytes = Buffer.from(data, 'base64');
    return /^[^<]{0,200}<[a-z!?]/i.test(bytes.toString('latin1', 0, charsetLength)) ? bytes : null;
  } catch {
    // It is no JSON, and so no answer of a web service.
    return null;
  }
}
