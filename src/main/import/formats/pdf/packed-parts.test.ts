import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { lookIntoParts } from './packed-parts';
import { type PdfObject, pdfOf } from './pdf-objects.testing';

const megabyte = 1024 * 1024;
const spaces = Buffer.alloc(40 * megabyte, ' ');
const large = deflateSync(spaces);
const almostLarge = deflateSync(Buffer.alloc(31 * megabyte, ' '));

/** Words that are kept as they are, in front of what is packed. */
function keptAhead(words: string, rest: Uint8Array): Buffer {
  const kept = Buffer.from(words);
  const head = Buffer.from([0x78, 0x9c, 0, 0, 0, 0, 0]);
  head.writeUInt16LE(kept.length, 3);
  head.writeUInt16LE(kept.length ^ 0xffff, 5);
  return Buffer.concat([head, kept, deflateRawSync(rest)]);
}

const passes = { kind: 'unpacks-too-large', limit: 32 * megabyte };
const filter = '/Filter /FlateDecode';
const look = (...objects: readonly PdfObject[]) => lookIntoParts(pdfOf(objects)).problem;
const timesFour = [1, 2, 3].reduce((packed) => deflateSync(packed), large);
const tooLarge: readonly (readonly [string, PdfObject])[] = [
  [
    'begins with the words that end a part',
    { dictionary: filter, stream: keptAhead('% endstream\n', spaces) },
  ],
  ['says elsewhere how it is packed', { dictionary: '/Filter 5 0 R', stream: large }],
  ['spells how it is packed by numbers', { dictionary: '/Filter /Flate#44ecode', stream: large }],
  ['is no picture but names one', { dictionary: `${filter} /X /Image`, stream: large }],
  ['names another part in its dictionary', { dictionary: `${filter} /X (stream)`, stream: large }],
  ['is packed four times over', { dictionary: `/Filter 5 0 R`, stream: timesFour }],
];

describe('a part that unpacks to more than a page', () => {
  it.each(tooLarge)('is found though it %s', (_how, part) => {
    expect(look(part)).toEqual(passes);
  });

  it.each(['/Subtype /Image', '/Type /EmbeddedFile'])('is no matter where it is %s', (kind) => {
    const ahead: PdfObject = { dictionary: '', stream: Buffer.from('BT ET') };
    expect(look(ahead, { dictionary: `${kind} ${filter}`, stream: large })).toBeNull();
    expect(
      look({ dictionary: `${kind} ${filter}`, stream: almostLarge }, { dictionary: filter, stream: large }),
    ).toEqual(passes);
  });
});

describe('many parts', () => {
  it('are too large where no document holds what they unpack to together', () => {
    const parts = Array.from({ length: 80 }, () => ({ dictionary: filter, stream: almostLarge }));
    expect(look(...parts.slice(0, 4))).toBeNull();
    expect(look(...parts)).toEqual({ ...passes, limit: 1024 * megabyte, isInAll: true });
  });

  it.each([
    ['on one line', 'streamendstream /Fl '],
    ['that are empty', 'stream\nendstream /Fl\n'],
    ['that are broken', 'stream\nx\x9cendstream\n'],
    ['that hold each other', 'stream\nx\x9c\0\x10\0\xef\xff'],
  ])('%s are looked at in no time', (_which, part) => {
    const file = Buffer.from(part.repeat(100_000), 'latin1');
    const begun = performance.now();
    lookIntoParts(file);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
