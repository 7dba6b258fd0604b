import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { importBytes } from '../../import-transcript';
import { type PdfObject, packed, pdfOf } from './pdf-objects.testing';

const words = (text: string, font = 'F') => `BT /${font} 10 Tf 50 700 Td (${text}) Tj ET `;
const flate = (stream: Uint8Array): PdfObject => ({ dictionary: '/Filter /FlateDecode', stream });

/** Enough different words for several blocks of a packed stream. */
const long = Array.from(
  { length: 400 },
  (_, at) => `BT /F 10 Tf 50 ${830 - at * 2} Td (Speech ${at * 7919} of many) Tj ET`,
).join('\n');
const whole = deflateSync(long);
/** The end of a block, and nothing after it. */
const unfinished = deflateSync(words('Chair: the first part.'), { finishFlush: 2 }).subarray(0, -4);

interface Damage {
  readonly contents: string;
  /** The objects after the last page, from number 8. */
  readonly more: readonly PdfObject[];
  /** What the second and third pages may draw with. */
  readonly parts?: string;
  readonly font?: string;
  /** What the third page draws as well. */
  readonly third?: string;
}

const fonts = '/F << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>';

/** Three pages, of which the second has this damage; the first and third are whole. */
function threePages({ contents, more, parts = '', font = '', third = '' }: Damage): Buffer {
  const page = (own: string, more = '', otherFont = '') =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << ${fonts} ${otherFont} >> ${more} >> /Contents ${own} >>`;
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R 5 0 R] /Count 3 >>',
    page('6 0 R'),
    page(contents, parts, font),
    page('7 0 R', parts, font),
    packed(words('Chair: Good morning.')),
    packed(words('Witness: Good evening.') + third),
    ...more,
  ]);
}

async function read(bytes: Uint8Array) {
  const file = await importBytes(bytes, 'a.pdf', { readAt: '2024-06-04T10:30:00Z' });
  if (!file.ok) return file.problem.kind;
  const { lines, warnings, dropped } = file.value;
  return { words: lines.map(({ text }) => text), warnings, dropped };
}

const damages: readonly (readonly [string, Damage])[] = [
  ['a packed stream that breaks off', { contents: '8 0 R', more: [flate(whole.subarray(0, 600))] }],
  [
    'a packed stream whose bytes are others',
    { contents: '8 0 R', more: [flate(Buffer.concat([whole.subarray(0, 300), Buffer.alloc(900, 0xa7)]))] },
  ],
  ['a packed stream that ends between two blocks', { contents: '8 0 R', more: [flate(unfinished)] }],
  ['a stream that is not packed as it says', { contents: '8 0 R', more: [flate(Buffer.from('Chair: So.'))] }],
  [
    'one broken stream of two',
    { contents: '[8 0 R 9 0 R]', more: [packed(words('Chair: So far.')), flate(whole.subarray(0, 600))] },
  ],
  [
    'words that are drawn before any font is named',
    { contents: '8 0 R', more: [packed('BT (Chair: So.) Tj ET')] },
  ],
  ['words that no bracket ends', { contents: '8 0 R', more: [packed('BT /F 10 Tf 50 700 Td (Chair: x')] }],
  ['bytes that are no drawing', { contents: '8 0 R', more: [packed(`${words('Chair: So.')} gibberish BT`)] }],
  [
    'a part that is drawn and is not there',
    { contents: '8 0 R', more: [packed('/X Do')], parts: '/XObject << /X 99 0 R >>' },
  ],
  [
    'a part that is drawn and is broken',
    {
      contents: '8 0 R',
      more: [
        packed('/X Do'),
        {
          dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Filter /FlateDecode',
          stream: whole.subarray(0, 600),
        },
      ],
      parts: '/XObject << /X 9 0 R >>',
    },
  ],
  ['a font that the page does not have', { contents: '8 0 R', more: [packed(words('Chair: So.', 'H'))] }],
];

describe('a PDF of which a page is damaged', () => {
  it.each(damages)('says which where there is %s', async (_name, damage) => {
    const file = await read(threePages(damage));
    expect(file).toMatchObject({ warnings: [{ kind: 'pages-damaged', pages: [2] }], dropped: [] });
    expect(file).toMatchObject({
      words: expect.arrayContaining(['Chair: Good morning.', 'Witness: Good evening.']),
    });
  });

  it('is no page that says of commands that they may be unknown', async () => {
    const content = `BX /Foo zz EX ${words('Ms Rook: Good day.')}`;
    expect(await read(threePages({ contents: '8 0 R', more: [packed(content)] }))).toEqual({
      words: ['Chair: Good morning.', 'Ms Rook: Good day.', 'Witness: Good evening.'],
      warnings: [],
      dropped: [],
    });
  });

  it('names every page that draws in a font that cannot be used', async () => {
    const broken =
      '/G << /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Nobody-Knows-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /X /Flags 4 >> >>] >>';
    const pdf = threePages({
      contents: '8 0 R',
      more: [packed(words('Chair: So.') + words('lost', 'G'))],
      font: broken,
      third: words('lost too', 'G'),
    });
    expect(await read(pdf)).toMatchObject({ warnings: [{ kind: 'pages-damaged', pages: [2, 3] }] });
  });

  it('is refused where nothing is left of it', async () => {
    const pdf = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << ${fonts} >> >> /Contents 4 0 R >>`,
      flate(whole.subarray(0, 600)),
    ]);
    expect(await read(pdf)).toBe('damaged');
  });
});
