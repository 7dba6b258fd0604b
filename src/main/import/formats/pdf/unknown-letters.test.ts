import { describe, expect, it } from 'vitest';
import { importBytes } from '../../import-transcript';
import { type PdfObject, pdfOf } from './pdf-objects.testing';

/** As a program numbers the letters that it puts into a font, in the order of the alphabet and without a list of them. */
const inOrder = (words: string): string =>
  [...words].map((sign) => ((sign.codePointAt(0) ?? 0) - 29).toString(16).padStart(4, '0')).join('');

const inAscii = (words: string): string => Buffer.from(words, 'utf16le').swap16().toString('hex');

/** Says of every letter what it is, but of one, to which it gives a private number. */
const nearlyAll: PdfObject = {
  dictionary: '',
  stream: Buffer.from(
    '1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0020> <007e> <0020> endbfrange 1 beginbfchar <00a1> <e001> endbfchar',
  ),
};

/** A page of words that can be read, and of words in a font that does not say what its signs are. */
function pdfWith(readable: readonly string[], drawn: string, toUnicode: PdfObject = 'null'): Buffer {
  const content = readable
    .map((words, at) => `BT /F 10 Tf 50 ${700 - 20 * at} Td (${words}) Tj ET`)
    .concat(`BT /G 10 Tf 50 400 Td <${drawn}> Tj ET`)
    .join('\n');
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 5 0 R /G 6 0 R >> >> /Contents 4 0 R >>',
    { dictionary: '', stream: Buffer.from(content) },
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 9 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 8 0 R /DW 500 >>',
    '<< /Type /FontDescriptor /FontName /Own /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 800 /StemV 80 >>',
    toUnicode,
  ]);
}

const read = (bytes: Uint8Array) => importBytes(bytes, 'a.pdf', { readAt: '2024-06-04T10:30:00Z' });

describe('letters of which the file does not say what they are', () => {
  it('are marked and counted, and the others read', async () => {
    const file = await read(pdfWith(['Chair: Order. We begin at once.'], inOrder('We do not.')));
    if (!file.ok) throw new Error(file.problem.kind);
    expect(file.value.lines.map(({ text }) => text)).toEqual([
      'Chair: Order. We begin at once.',
      '\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd',
    ]);
    expect(file.value.warnings).toEqual([{ kind: 'characters-undecodable', count: 10 }]);
  });

  it('are marked one by one in a font that knows nearly all', async () => {
    const words = `Ms Rook: ${'The harbour was closed. '.repeat(3)}Of\u00a1ce hours.`;
    const file = await read(pdfWith(['Chair: Order.'], inAscii(words), nearlyAll));
    if (!file.ok) throw new Error(file.problem.kind);
    expect(file.value.lines.map(({ text }) => text)).toContain(words.replace('\u00a1', '\ufffd'));
    expect(file.value.warnings).toEqual([{ kind: 'characters-undecodable', count: 1 }]);
  });

  it('are marked one by one however often a ligature comes that has a private number', async () => {
    const words = 'Chair: The mo\u00a1on for addi\u00a1onal sta\u00a1ons is put to the mee\u00a1ng.';
    const file = await read(pdfWith([], inAscii(words), nearlyAll));
    if (!file.ok) throw new Error(file.problem.kind);
    expect(file.value.lines.map(({ text }) => text)).toEqual([words.replaceAll('\u00a1', '\ufffd')]);
    expect(file.value.warnings).toEqual([{ kind: 'characters-undecodable', count: 4 }]);
  });

  it('are reason enough to refuse a file where they are more than half', async () => {
    const file = await read(pdfWith(['Page 1'], inOrder('We do not, and nobody can know what we said.')));
    expect(file).toEqual({ ok: false, problem: { kind: 'letters-unknown', fileName: 'a.pdf' } });
  });

  it('are no loss where a font of signs draws the dot before an item', async () => {
    const file = await read(pdfWith(['Chair: There are two things.'], 'f0b7'));
    if (!file.ok) throw new Error(file.problem.kind);
    expect(file.value.lines.map(({ text }) => text)).toEqual(['Chair: There are two things.', '•']);
    expect(file.value.warnings).toEqual([]);
  });
});
