import { inflateSync } from 'node:zlib';
import type { FormatProblem } from '../format';
import { mostPermitted, permittedCommands } from './permitted-commands';

const megabyte = 1024 * 1024;
/** In bytes, unpacked. A full page takes a hundred thousand, a font of Chinese letters twenty million. */
const largestPart = 32 * megabyte;
/** In bytes, of all parts, packed and unpacked: ten thousand full pages. */
const largestSum = 1024 * megabyte;
/** In bytes: as long as to unpack so many takes it to begin. */
const leastEffort = 4_000;
/** Where more parts than this are broken, nothing is left to read; each takes a quarter of a millisecond to find out. */
const mostFailures = 5_000;
/** A dictionary stands right before what it describes; one of more bytes than this describes no page. */
const longestDictionary = 2_000;
/** Nobody packs more often what was packed. */
const mostOften = 3;

const begin = 'stream';
const end = 'endstream';
const unread = /\/Subtype\s*\/Image\b|\/Type\s*\/EmbeddedFile\b/;

/** How fonts say that they draw a soft hyphen. */
const softHyphen = /<00ad>|\/(?:sfthyphen|softhyphen|uni00ad)\b/i;
/** No list of a font's letters is longer. */
const longestList = 1_000_000;

export interface PackedParts {
  /** Why nothing is to be read of the file. */
  readonly problem: FormatProblem | null;
  /** Whether a font draws soft hyphens. */
  readonly hasSoftHyphens: boolean;
  /** Commands that may be passed over where they are not known. */
  readonly permitted: readonly string[];
}

/** What is known of a PDF by unpacking its parts, before anything is read of it. */
export function lookIntoParts(bytes: Uint8Array): PackedParts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let found = findMore(file, { hasSoftHyphens: false, permitted: [] });
  let [effort, failures] = [0, 0];
  for (const start of packedStarts(file)) {
    const part = unpack(file, start);
    if (part === 'too-large') return { problem: { kind: 'unpacks-too-large', limit: largestPart }, ...found };
    effort += part.effort;
    failures += part.failures;
    if (effort > largestSum)
      return { problem: { kind: 'unpacks-too-large', limit: largestSum, isInAll: true }, ...found };
    if (failures > mostFailures)
      return { problem: { kind: 'damaged', cause: 'Too many of its parts are broken.' }, ...found };
    if (part.unpacked.length < longestList) found = findMore(part.unpacked, found);
  }
  return { problem: null, ...found };
}

type Found = Omit<PackedParts, 'problem'>;

function findMore(part: Buffer, { hasSoftHyphens, permitted }: Found): Found {
  const text = part.toString('latin1');
  const more = permitted.length < mostPermitted ? permittedCommands(text) : [];
  return {
    hasSoftHyphens: hasSoftHyphens || softHyphen.test(text),
    permitted: more.length === 0 ? permitted : [...new Set([...permitted, ...more])],
  };
}

/**
 * Where parts begin that are read for their words and look packed, whatever their dictionaries say of it: how a part is
 * packed may be said elsewhere in the file.
 */
function* packedStarts(file: Buffer): Iterable<number> {
  let at = file.indexOf(begin);
  while (at !== -1) {
    const start = nextLine(file, at);
    if (isPacked(file, start) && !unread.test(dictionaryBefore(file, start))) yield start;
    at = file.indexOf(begin, start);
  }
}

/** Where the next line begins: after CR, LF or both. */
function nextLine(file: Buffer, from: number): number {
  let at = from;
  while (at < file.length && file[at] !== 0x0a && file[at] !== 0x0d) at += 1;
  return file[at] === 0x0d && file[at + 1] === 0x0a ? at + 2 : at + 1;
}

/** Whether bytes begin as RFC 1950 says, without a dictionary that was agreed upon before. */
function isPacked(bytes: Buffer, at: number): boolean {
  const [method = 0, check = 0] = [bytes[at], bytes[at + 1]];
  return method % 16 === 8 && (method * 256 + check) % 31 === 0 && (check & 0x20) === 0;
}

function dictionaryBefore(file: Buffer, at: number): string {
  const before = file.toString('latin1', Math.max(0, at - longestDictionary), at);
  return before.slice(Math.max(0, before.lastIndexOf(' obj'), before.lastIndexOf(end)));
}

interface Unpacked {
  /** Nothing where it is broken: that is said where it is read. */
  readonly unpacked: Buffer;
  /** In bytes, what was looked at and what came of it. */
  readonly effort: number;
  readonly failures: number;
}

function unpack(file: Buffer, start: number): Unpacked | 'too-large' {
  const first = unpackOnce(file, start);
  if (first === 'too-large') return first;
  let { unpacked, effort, failures } = first;
  for (let times = 1; isPacked(unpacked, 0); times += 1) {
    if (times === mostOften) return 'too-large';
    const inner = inflate(unpacked);
    if (inner === 'too-large') return inner;
    if (typeof inner === 'string') return { unpacked, effort, failures: failures + 1 };
    effort += inner.length;
    unpacked = inner;
  }
  return { unpacked, effort, failures };
}

/** The words that end a part may stand inside it: it goes on to those after which it is whole. */
function unpackOnce(file: Buffer, start: number): Unpacked | 'too-large' {
  let effort = 0;
  let failures = 0;
  let stop = start;
  while (stop < file.length) {
    stop = endAfter(file, start + 2 * (stop - start));
    effort += leastEffort + stop - start;
    const unpacked = inflate(file.subarray(start, stop));
    if (unpacked === 'too-large') return unpacked;
    if (typeof unpacked !== 'string') return { unpacked, effort: effort + unpacked.length, failures };
    failures += 1;
    if (unpacked === 'broken') break;
  }
  return { unpacked: Buffer.alloc(0), effort, failures };
}

function endAfter(file: Buffer, from: number): number {
  const found = file.indexOf(end, from);
  return found === -1 ? file.length : found;
}

function inflate(packed: Buffer): Buffer | 'too-large' | 'unfinished' | 'broken' {
  try {
    return inflateSync(packed, { maxOutputLength: largestPart });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ERR_BUFFER_TOO_LARGE') return 'too-large';
    return code === 'Z_BUF_ERROR' ? 'unfinished' : 'broken';
  }
}
