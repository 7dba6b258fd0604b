import { Buffer } from 'node:buffer';

/** The page in a web archive (MHTML), as bytes, with the encoding that the archive names. */
export interface ArchivedPage {
  readonly bytes: Uint8Array;
  readonly charset: string | null;
}

const headerLength = 4_096;
const longestBoundary = 200;

/** The first page of a web archive; null where a text is none. What else is in it (pictures, styles) is passed over. */
export function htmlOfArchive(text: string): ArchivedPage | null {
  const head = text.slice(0, headerLength);
  if (!/^(?:[\w-]+:|\s)/.test(head) || !/^content-type:\s*multipart\/related\b/im.test(head)) return null;
  const boundary = /\bboundary="?([^"\r\n;]+)"?/i.exec(head)?.[1];
  if (boundary === undefined || boundary.length > longestBoundary) return null;
  const mark = `--${boundary}`;
  for (let at = text.indexOf(mark); at !== -1; ) {
    const next = text.indexOf(mark, at + mark.length);
    const page = readPart(text.slice(at + mark.length, next === -1 ? text.length : next));
    if (page !== null) return page;
    at = next;
  }
  return null;
}

function readPart(part: string): ArchivedPage | null {
  const empty = /\r?\n\r?\n/.exec(part.slice(0, headerLength));
  if (empty === null) return null;
  const head = part.slice(0, empty.index).replace(/\r?\n[ \t]+/g, ' ');
  const type = /^content-type:\s*text\/html\b(.*)$/im.exec(head);
  if (type === null) return null;
  const encoding = /^content-transfer-encoding:\s*(\S+)/im.exec(head)?.[1]?.toLowerCase();
  return {
    bytes: decodeBody(part.slice(empty.index + empty[0].length), encoding),
    charset: /\bcharset="?([\w:.-]{1,40})/i.exec(type[1] ?? '')?.[1] ?? null,
  };
}

function decodeBody(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'utf8');
  const joined = body.replace(/[ \t]*=\r?\n/g, '');
  return Buffer.from(
    joined.replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
