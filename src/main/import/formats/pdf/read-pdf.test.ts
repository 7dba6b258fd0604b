import { deflateSync } from 'node:zlib';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { importBytes } from '../../import-transcript';
import { type PdfObject, packed, pdfOf } from './pdf-objects.testing';
import { type WrittenPdf, widthOf, writePdf } from './pdf-writer.testing';
import { readPages } from './read-pages';
import { pageFrames, plain } from './set-words.testing';
import { typeset } from './typeset.testing';

const page = { texts: [{ text: 'Chair: Good morning.', x: 70, y: 700 }] };

const onePage = (content: PdfObject, more: PdfObject = 'null') =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >> >> /Contents 4 0 R >>',
    content,
    more,
  ]);

async function read(bytes: Uint8Array) {
  return importBytes(bytes, 'a.pdf', { readAt: '2024-06-04T10:30:00Z' });
}

const readPdf = (pdf: WrittenPdf) => read(writePdf(pdf));

async function linesOf(pdf: WrittenPdf): Promise<readonly string[]> {
  const file = await readPdf(pdf);
  if (!file.ok) throw new Error(JSON.stringify(file.problem));
  return file.value.lines.map(({ text }) => text);
}

describe('a PDF that cannot be read', () => {
  it('is locked where it asks for a password', async () => {
    expect(await readPdf({ pages: [page], isLocked: true })).toEqual({
      ok: false,
      problem: { kind: 'locked', fileName: 'a.pdf' },
    });
  });

  it('is a scan where nearly every page is a picture', async () => {
    const picture = { texts: [], hasPicture: true };
    const pages = [page, ...Array.from({ length: 9 }, () => picture)];
    expect(await readPdf({ pages })).toEqual({ ok: false, problem: { kind: 'scanned', fileName: 'a.pdf' } });
  });

  it('has no text where its pages are blank', async () => {
    expect(await readPdf({ pages: [{ texts: [] }] })).toEqual({
      ok: false,
      problem: { kind: 'no-text-found', fileName: 'a.pdf' },
    });
  });

  it.each([0.3, 0.6, 0.9, 0.99])('is damaged where only the first %d of it arrived', async (share) => {
    const whole = writePdf({ pages: [page, page, page] });
    const file = await read(whole.subarray(0, Math.floor(whole.length * share)));
    expect(file.ok ? 'read' : file.problem.kind).toBe('damaged');
  });

  it('is damaged where a page of it is missing, lest what was said there be lost', async () => {
    const whole = writePdf({ pages: [page, page] }).toString('latin1');
    const file = await read(Buffer.from(whole.replace('/Kids [7 0 R', '/Kids [99 0 R'), 'latin1'));
    expect(file.ok ? 'read' : file.problem.kind).toBe('damaged');
  });
});

describe('a PDF that is beyond a limit', () => {
  it('has too many pages where it has more than any document', async () => {
    const document = { numPages: 1_000_000 } as PDFDocumentProxy;
    const complaints = { hasLost: () => false, hasBrokenFont: () => false, stop: () => undefined };
    expect(await readPages({ document, complaints }, { hasSoftHyphens: false })).toEqual({
      ok: false,
      problem: { kind: 'too-many-pages', pages: 1_000_000, limit: 10_000 },
    });
  });

  it('names the page that holds more than can be printed on one', async () => {
    const words = Array.from(
      { length: 21_000 },
      (_, at) => `1 0 0 1 ${(at * 37) % 500} ${(at * 11) % 700} Tm (ab) Tj`,
    );
    const full = packed(`BT /F 10 Tf ${words.join(' ')} ET`);
    const file = await read(onePage(full));
    expect(file).toEqual({
      ok: false,
      problem: { kind: 'page-too-full', fileName: 'a.pdf', page: 1, limit: 20_000 },
    });
  });

  it.each([
    ['once', packed(Buffer.alloc(40_000_000, ' '))],
    [
      'twice',
      {
        dictionary: '/Filter [/FlateDecode /FlateDecode]',
        stream: deflateSync(deflateSync(Buffer.alloc(40_000_000, ' '))),
      },
    ],
  ])(
    'is refused before it is opened where a part packed %s unpacks to more than a page',
    async (_times, part) => {
      expect(await read(onePage(part))).toEqual({
        ok: false,
        problem: { kind: 'unpacks-too-large', fileName: 'a.pdf', limit: 32 * 1024 * 1024 },
      });
    },
  );

  it('is read though a picture or a file in it unpacks to more than a page', async () => {
    const picture = {
      dictionary: '/Type /EmbeddedFile /Filter /FlateDecode',
      stream: deflateSync(Buffer.alloc(40_000_000)),
    };
    const words = packed('BT /F 10 Tf 50 700 Td (Chair: Good morning.) Tj ET');
    const file = await read(onePage(words, picture));
    expect(file.ok && file.value.lines.map(({ text }) => text)).toEqual(['Chair: Good morning.']);
  });
});

describe('a PDF', () => {
  it('is read though it claims more pages than it has', async () => {
    const whole = writePdf({ pages: [page] }).toString('latin1');
    const file = await read(Buffer.from(whole.replace('/Count 1 ', '/Count 999999999 '), 'latin1'));
    expect(file.ok && file.value.lines.map(({ text }) => text)).toEqual(['Chair: Good morning.']);
  });

  it('is read with hundreds of empty pages in it, which are told', async () => {
    const pages = [page, ...Array.from({ length: 500 }, () => ({ texts: [] })), page];
    const file = await readPdf({ pages });
    if (!file.ok) throw new Error(file.problem.kind);
    expect(file.value.lines.map(({ text }) => text)).toEqual([
      'Chair: Good morning.',
      'Chair: Good morning.',
    ]);
    expect(file.value.dropped).toEqual([{ kind: 'picture', count: 500, samples: [] }]);
  });

  it('names no page for a sheet before the one that is printed as 1', async () => {
    const pages = ['', '', '1', '2', '3', '4'].map((foot, at) => ({
      texts: [
        { text: `Chair: This is sheet ${'abcdef'[at]}.`, x: 70, y: 700 },
        ...(foot === '' ? [] : [{ text: foot, x: 300, y: 40 }]),
      ],
    }));
    const file = await readPdf({ pages });
    if (!file.ok) throw new Error(file.problem.kind);
    expect(
      file.value.lines.map(({ marks = [] }) => marks.map((mark) => mark.kind === 'page' && mark.page)),
    ).toEqual([[], [], [1], [2], [3], [4]]);
  });

  it('is read where a server put words before and after it', async () => {
    const file = await read(
      Buffer.concat([Buffer.from('HTTP\r\n\r\n'), writePdf({ pages: [page] }), Buffer.from('\r\n0')]),
    );
    expect(file.ok && file.value.lines.map(({ text }) => text)).toEqual(['Chair: Good morning.']);
  });

  it('gives its title unless that is the name of a file, and the program that wrote it', async () => {
    const titles = ['Small harbours', 'Microsoft Word - harbours.docx', 'harbours_final_2', 'Untitled'];
    const files = await Promise.all(
      titles.map((title) => readPdf({ pages: [page], title, producer: 'Press 3' })),
    );
    expect(files.map((file) => file.ok && [file.value.facts.title, file.value.format.maker])).toEqual([
      ['Small harbours', 'Press 3'],
      [undefined, 'Press 3'],
      [undefined, 'Press 3'],
      [undefined, 'Press 3'],
    ]);
  });

  it('keeps the same sentence at the head of two pages that is no head', async () => {
    const pages = [700, 640].map((y) => ({
      texts: [
        { text: 'Chair: Order. We will begin again from the beginning.', x: 70, y },
        { text: 'Ms Rook: We will.', x: 70, y: y - 40 },
        { text: 'Chair: Thank you.', x: 70, y: y - 80 },
      ],
    }));
    expect((await linesOf({ pages })).filter((text) => text.startsWith('Chair: Order'))).toHaveLength(2);
  });
});

describe('a word divided at the end of a line', () => {
  const wrapped = (words: string, width: number) => {
    const [texts = []] = typeset([plain(words)], {
      frames: pageFrames(1, { x: 70, top: 760, bottom: 60, width }),
    });
    return linesOf({ pages: [{ texts }] });
  };

  it.each([
    [
      'is joined where it is written whole elsewhere',
      'The settlement was a set\u00adtlement.',
      'The settlement was a settlement.',
    ],
    [
      'keeps its hyphen where it is written with it elsewhere',
      'A half-hearted and half-\u00adhearted thing.',
      'A half-hearted and half-hearted thing.',
    ],
    [
      'keeps its hyphen before a capital',
      'Terms of the Anglo-\u00adFrench treaty.',
      'Terms of the Anglo-French treaty.',
    ],
  ])('%s', async (_case, words, expected) => {
    const printed = words.replaceAll('-\u00ad', '\u00ad');
    expect(await wrapped(printed, widthThatBreaks(printed))).toEqual([expected]);
  });
});

/** Just wide enough for the words up to the place where the word may be divided, with a hyphen. */
function widthThatBreaks(words: string): number {
  return widthOf(`${words.slice(0, words.indexOf('\u00ad'))}-`, 10) + 1;
}
