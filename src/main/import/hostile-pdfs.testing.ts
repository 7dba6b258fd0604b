import { type PdfObject, packed, pdfOf } from './formats/pdf/pdf-objects.testing';
import type { HostileFile } from './hostile-file.testing';

const catalog = '<< /Type /Catalog /Pages 2 0 R >>';
const fonts = '/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >>';
const words = 'BT /F 10 Tf 50 700 Td (Chair: words) Tj ET ';

const pageOf = (content: number, resources = ''): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ${fonts} ${resources} >> /Contents ${content} 0 R >>`;
const onePage = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const plain = (content: string): PdfObject => ({ dictionary: '', stream: Buffer.from(content) });

/** Forms that draw the next ten times over, so many deep. */
const forms = (depth: number): readonly PdfObject[] =>
  Array.from({ length: depth }, (_, at) => ({
    dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${fonts} /XObject << /X ${at + 6} 0 R >> >>`,
    stream: Buffer.from(at === depth - 1 ? words : '/X Do '.repeat(10)),
  }));

const script =
  '/OpenAction << /S /JavaScript /JS (app.alert(1)) >> /AA << /WC << /S /Launch /F (/bin/sh) >> >>';

export const hostilePdfs: readonly HostileFile[] = [
  {
    name: 'pages in a circle.pdf',
    make: () => pdfOf([catalog, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 5 >>']),
  },
  {
    name: 'pages ten thousand deep.pdf',
    make: () => {
      const levels = Array.from(
        { length: 10_000 },
        (_, at) => `<< /Type /Pages /Kids [${at + 3} 0 R] /Count 1 >>`,
      );
      return pdfOf([catalog, ...levels, pageOf(10_003), plain(words)]);
    },
  },
  {
    name: 'page of fifty megabytes of nothing.pdf',
    make: () => pdfOf([catalog, onePage, pageOf(4), packed(Buffer.alloc(50_000_000, ' '))]),
  },
  {
    name: 'page of a million words.pdf',
    make: () => pdfOf([catalog, onePage, pageOf(4), packed(words.repeat(1_000_000))]),
  },
  {
    name: 'forms that draw each other.pdf',
    make: () => pdfOf([catalog, onePage, pageOf(4, '/XObject << /X 5 0 R >>'), plain('/X Do'), ...forms(12)]),
  },
  {
    name: 'pdf with a script.pdf',
    make: () => pdfOf([catalog.replace('>>', `${script} >>`), onePage, pageOf(4), plain(words)]),
    isQuick: true,
  },
  {
    name: 'letters of a light year.pdf',
    make: () =>
      pdfOf([catalog, onePage, pageOf(4), plain('BT /F 10 Tf 1e30 0 0 1e30 50 700 Tm (Chair: words) Tj ET')]),
  },
];
