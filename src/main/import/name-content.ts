import { Buffer } from 'node:buffer';

/** Kinds of file that are known not to be a transcript, by their first bytes (in Latin-1), and what a person calls them. */
const signatures: readonly (readonly [start: string, name: string])[] = [
  ['\x89PNG\r\n', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF87a', 'a GIF picture'],
  ['GIF89a', 'a GIF picture'],
  ['BM', 'a bitmap picture'],
  ['II*\0', 'a TIFF picture'],
  ['MM\0*', 'a TIFF picture'],
  ['%PDF-', 'a PDF'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an older Office document, such as a .doc'],
  ['{\\rtf', 'a Rich Text document'],
  ['\x7fELF', 'a program'],
  ['MZ', 'a program'],
  ['\x1f\x8b\x08', 'a compressed file'],
  ['7z\xbc\xaf\x27\x1c', 'a compressed file'],
  ['Rar!\x1a\x07', 'a compressed file'],
  ['BZh', 'a compressed file'],
  ['\xfd7zXZ\0', 'a compressed file'],
  ['SQLite format 3\0', 'a database'],
  ['ID3', 'a sound recording'],
  ['fLaC', 'a sound recording'],
  ['OggS', 'a sound or film recording'],
  ['\x1aE\xdf\xa3', 'a film recording'],
];

const markedUp: ReadonlySet<string> = new Set(['a Rich Text document', 'a web page']);

/** Whether what has this name is a text all the same, with mark-up in it. */
export function isMarkedUpText(name: string): boolean {
  return markedUp.has(name);
}

/** Two letters can begin a text: for these the bytes after them must not look like text. */
const shortSignature = 3;

/** What a file that holds no plain text is, in plain words with an article; null when it may be text. */
export function nameContent(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4_096)).toString(
    'latin1',
  );
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return nameZip(start);
  if (start.startsWith('RIFF')) return nameRiff(start);
  if (start.slice(4, 8) === 'ftyp') return 'a film or sound recording';
  const found = signatures.find(([signature]) => start.startsWith(signature));
  if (found !== undefined && (found[0].length > shortSignature || holdsControls(start))) return found[1];
  return /^\s*(?:<!doctype html|<html[\s>])/i.test(start.replace(/^ï»¿/, '')) ? 'a web page' : null;
}

const olderOffice = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const lockedPart = Buffer.from('EncryptedPackage', 'utf16le');

/** Whether it is a document of Office that a password protects: such a one lies in a file of the older kind. */
export function isLockedOffice(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return all.toString('latin1', 0, olderOffice.length) === olderOffice && all.includes(lockedPart);
}

function holdsControls(start: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a control character near the start means it is not text
  return /[\x00-\x08\x0e-\x1f]/.test(start);
}

function nameZip(start: string): string {
  if (start.includes('word/')) return 'a Word document';
  if (start.includes('xl/')) return 'an Excel workbook';
  if (start.includes('ppt/')) return 'a PowerPoint presentation';
  if (start.includes('application/vnd.oasis.opendocument')) return 'an OpenDocument file';
  if (start.includes('application/epub')) return 'an e-book';
  if (start.includes('[Content_Types].xml')) return 'an Office document';
  return 'a ZIP archive';
}

function nameRiff(start: string): string {
  if (start.slice(8, 12) === 'WEBP') return 'a WebP picture';
  return start.slice(8, 12) === 'WAVE' ? 'a sound recording' : 'a film recording';
}
