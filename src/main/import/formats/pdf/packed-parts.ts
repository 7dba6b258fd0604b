import { inflateSync } from 'node:zlib';

/** In bytes, unpacked. A full page takes a hundred thousand, a font of Chinese letters twenty million. */
export const largestPart = 32 * 1024 * 1024;
/** A dictionary stands right before what it describes; one of more bytes than this describes no page. */
const longestDictionary = 2_000;
/** Nobody packs more often what was packed. */
const mostOften = 3;

const begin = 'stream';
const end = 'endstream';
const unread = /\/(?:Image|EmbeddedFile)\b/;
const packing = /\/(?:FlateDecode|Fl)\b/g;

/** Whether a part of a PDF that is read for its words unpacks to far more than words take. */
export function unpacksTooLarge(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = file.indexOf(begin);
  while (start !== -1) {
    const stop = file.indexOf(end, start);
    if (stop === -1) return false;
    const dictionary = dictionaryBefore(file, start);
    const times = dictionary.match(packing)?.length ?? 0;
    const packed = file.subarray(start + begin.length, stop);
    if (times > 0 && !unread.test(dictionary) && isTooLarge(packed, times)) return true;
    start = file.indexOf(begin, stop + end.length);
  }
  return false;
}

function dictionaryBefore(file: Buffer, at: number): string {
  const before = file.toString('latin1', Math.max(0, at - longestDictionary), at);
  return before.slice(Math.max(0, before.lastIndexOf(' obj')));
}

function isTooLarge(part: Buffer, times: number): boolean {
  let packed = part.subarray(lengthOfLineEnd(part));
  for (let time = 0; time < Math.min(times, mostOften); time += 1) {
    try {
      packed = inflateSync(packed, { maxOutputLength: largestPart });
    } catch (error) {
      // Whatever else is wrong with it is said where it is read.
      return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    }
  }
  return false;
}

function lengthOfLineEnd(start: Buffer): number {
  if (start[0] === 0x0d) return start[1] === 0x0a ? 2 : 1;
  return start[0] === 0x0a ? 1 : 0;
}
