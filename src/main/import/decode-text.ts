import { Buffer, isUtf8 } from 'node:buffer';
import type { ReadWarning } from '../../shared/transcript/provenance';

export interface DecodedText {
  readonly text: string;
  readonly warnings: readonly ReadWarning[];
}

/** What bytes 0x80 to 0x9F stand for in Windows-1252; U+FFFD where nothing does. Node's own decoder reads them as Latin-1 in some versions. */
const windows1252 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';
const upperControls = /[\x80-\x9f]/g;

/** Enough to tell an encoding, little enough to look at in a millisecond. */
const sampleLength = 65_536;
/** Text holds next to none; noise holds about one in ten. */
const mostControlsInText = 0.05;

/** Reads bytes as text in whatever encoding they are in; null when they are not text. Never throws. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf)
    return decodeUtf8(buffer.subarray(3), true);
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return decodeUtf16(buffer.subarray(2), 'little', false);
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return decodeUtf16(buffer.subarray(2), 'big', false);
  if (buffer.includes(0)) {
    const order = guessByteOrder(buffer);
    return order === null ? null : decodeUtf16(buffer, order, true);
  }
  if (tooManyControls(buffer.toString('latin1', 0, sampleLength))) return null;
  return decodeUtf8(buffer, false);
}

function decodeUtf8(buffer: Buffer, certain: boolean): DecodedText {
  const text = buffer.toString('utf8');
  if (isUtf8(buffer)) return { text, warnings: [] };
  // Windows-1252 forms a valid sequence of UTF-8 by chance very seldom: where most are valid, the file is damaged UTF-8.
  const broken = count(text, /\ufffd/g);
  if (certain || count(text, /[^\0-\x7f\ufffd]/g) > broken) {
    return { text, warnings: [{ kind: 'characters-undecodable', count: broken }] };
  }
  return decodeWindows1252(buffer);
}

/** Bytes by the name of their encoding; null where nobody here knows an encoding of that name. */
export function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    // The name says nothing then, and the bytes are read by what they look like.
    return null;
  }
}

/** Every byte as the character that it is in Windows-1252. */
export function decodeWindows1252(buffer: Buffer): DecodedText {
  const latin = fromWindows1252(buffer.toString('latin1'));
  const unknown = count(latin, /\ufffd/g);
  const assumed: ReadWarning = { kind: 'encoding-assumed', encoding: 'Windows-1252' };
  return {
    text: latin,
    warnings: unknown === 0 ? [assumed] : [assumed, { kind: 'characters-undecodable', count: unknown }],
  };
}

/** From bytes, each as the character of its number, to what they stand for in Windows-1252. */
export function fromWindows1252(latin: string): string {
  return latin.replace(upperControls, (character) => windows1252[character.charCodeAt(0) - 0x80] ?? '\ufffd');
}

function decodeUtf16(buffer: Buffer, order: 'little' | 'big', assumed: boolean): DecodedText | null {
  const whole = buffer.subarray(0, buffer.length - (buffer.length % 2));
  const text = (order === 'little' ? whole : Buffer.from(whole).swap16()).toString('utf16le');
  if (tooManyControls(text.slice(0, sampleLength))) return null;
  const encoding = order === 'little' ? 'UTF-16 LE' : 'UTF-16 BE';
  const warnings: ReadWarning[] = assumed ? [{ kind: 'encoding-assumed', encoding }] : [];
  if (whole.length < buffer.length) warnings.push({ kind: 'characters-undecodable', count: 1 });
  return { text, warnings };
}

/** Spaces, line ends and Latin letters leave a zero in the same half of every unit; in text hardly any stands in the other. */
function guessByteOrder(buffer: Buffer): 'little' | 'big' | null {
  const sample = buffer.subarray(0, sampleLength);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const most = Math.max(even, odd);
  const fewest = Math.min(even, odd);
  // One unit in fifty: text in any script has that many spaces, digits and line ends.
  if (most * 100 < sample.length || fewest * 20 > most) return null;
  return odd > even ? 'little' : 'big';
}

function tooManyControls(sample: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: their share is what tells noise from text
  return count(sample, /[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]/g) > sample.length * mostControlsInText;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
