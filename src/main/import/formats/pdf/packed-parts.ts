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

/** How fonts say that they draw a soft hyphen. */
const softHyphen = /<00ad>|\/(?:sfthyphen|softhyphen|uni00ad)\b/i;
/** No list of a font's letters is longer. */
const longestList = 1_000_000;

export interface PackedParts {
  /** Whether a part that is read for its words unpacks to far more than words take. */
  readonly isTooLarge: boolean;
  /** Whether a font draws soft hyphens. */
  readonly hasSoftHyphens: boolean;
}

/** What is known of a PDF by unpacking its parts, before anything is read of it. */
export function lookIntoParts(bytes: Uint8Array): PackedParts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hasSoftHyphens = softHyphen.test(file.toString('latin1'));
  let start = file.indexOf(begin);
  while (start !== -1) {
    const stop = file.indexOf(end, start);
    if (stop === -1) break;
    const part = unpack(dictionaryBefore(file, start), file.subarray(start + begin.length, stop));
    if (part === 'too-large') return { isTooLarge: true, hasSoftHyphens };
    hasSoftHyphens ||= part.length < longestList && softHyphen.test(part.toString('latin1'));
    start = file.indexOf(begin, stop + end.length);
  }
  return { isTooLarge: false, hasSoftHyphens };
}

function dictionaryBefore(file: Buffer, at: number): string {
  const before = file.toString('latin1', Math.max(0, at - longestDictionary), at);
  return before.slice(Math.max(0, before.lastIndexOf(' obj')));
}

/** Nothing where it is not packed, or not read for its words, or broken: that is said where it is read. */
function unpack(dictionary: string, part: Buffer): Buffer | 'too-large' {
  const times = unread.test(dictionary) ? 0 : (dictionary.match(packing)?.length ?? 0);
  let unpacked = times === 0 ? Buffer.alloc(0) : part.subarray(lengthOfLineEnd(part));
  for (let time = 0; time < Math.min(times, mostOften); time += 1) {
    try {
      unpacked = inflateSync(unpacked, { maxOutputLength: largestPart });
    } catch (error) {
      const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
      return isTooLarge ? 'too-large' : Buffer.alloc(0);
    }
  }
  return unpacked;
}

function lengthOfLineEnd(start: Buffer): number {
  if (start[0] === 0x0d) return start[1] === 0x0a ? 2 : 1;
  return start[0] === 0x0a ? 1 : 0;
}
