import { pdfOf } from './pdf-objects.testing';

/** A page that draws lines of these bytes in a font that is not in the file, its letters numbered as a map of that name says. */
export function pdfInMap(map: string, ordering: string, lines: readonly Buffer[]): Buffer {
  const content = lines
    .map((bytes, at) => `BT /F 10 Tf 50 ${700 - at * 24} Td <${bytes.toString('hex')}> Tj ET`)
    .join('\n');
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R >>',
    { dictionary: '', stream: Buffer.from(content) },
    `<< /Type /Font /Subtype /Type0 /BaseFont /Ming /Encoding /${map} /DescendantFonts [6 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ming /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /FontDescriptor 7 0 R /DW 1000 >>`,
    '<< /Type /FontDescriptor /FontName /Ming /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 800 /StemV 80 >>',
  ]);
}

/** As UniGB-UCS2-H and its like number letters. */
export const inUnicode = (words: string): Buffer => Buffer.from(words, 'utf16le').swap16();
