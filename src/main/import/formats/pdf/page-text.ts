import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextContent } from 'pdfjs-dist/types/src/display/api';
import { withoutStretching } from './ideographs';
import type { PageDrawings } from './page-drawings';
import type { DrawnText } from './page-frame';
import { withSoftHyphens } from './soft-hyphens';
import { fontsWithoutLetters, markUnknown } from './unknown-letters';

/** The fullest page that is printed has some 8,000 letters. */
export const mostPieces = 20_000;
/** In milliseconds; a full page takes about five. */
const longestPage = 5_000;

type TextItem = Extract<TextContent['items'][number], { readonly str: string }>;

interface PageText {
  /** In the order of drawing. */
  readonly drawn: readonly DrawnText[];
  /** True where nothing more could be read because the page is broken there. */
  readonly breaksOff: boolean;
}

/** Why the words of a page are not read to the end. */
type Endless = 'too-full' | 'too-slow';

/** What is drawn on a page. */
export async function drawnTextOf(page: PDFPageProxy, drawings: PageDrawings): Promise<PageText | Endless> {
  const found = await itemsOf(page);
  if (typeof found === 'string') return found;
  const { items, breaksOff } = found;
  const softHyphens = await drawings.learn(
    page,
    new Set(items.flatMap(({ str, fontName }) => (isBlank(str) ? [] : fontName))),
  );
  const without = fontsWithoutLetters(items);
  const texts = withSoftHyphens(
    items.map(({ str }) => str),
    softHyphens,
  );
  const drawn = items.flatMap(({ str, transform, width, fontName }, at) =>
    isBlank(str)
      ? []
      : {
          text: withoutStretching(markUnknown(texts[at] ?? str, without.has(fontName))),
          transform,
          width,
          spaced: isBlank(items[at + 1]?.str ?? '-'),
          ...drawings.styleOf(fontName),
        },
  );
  return { drawn, breaksOff };
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

interface Items {
  readonly items: readonly TextItem[];
  readonly breaksOff: boolean;
}

async function itemsOf(page: PDFPageProxy): Promise<Items | Endless> {
  const begun = performance.now();
  const reader = page.streamTextContent().getReader();
  const items: TextItem[] = [];
  for (;;) {
    const { value, done, breaksOff } = await nextOf(reader);
    if (done || value === undefined) return { items, breaksOff };
    for (const item of value.items) if ('str' in item && item.str !== '') items.push(item);
    const isFull = items.length > mostPieces;
    if (isFull || performance.now() - begun > longestPage) {
      await reader.cancel(new Error('too much'));
      return isFull ? 'too-full' : 'too-slow';
    }
  }
}

interface NextItems {
  readonly value?: TextContent | undefined;
  readonly done: boolean;
  readonly breaksOff: boolean;
}

/** Some broken streams pdf.js passes over by itself; of others it says that the page cannot be read. */
async function nextOf(reader: ReadableStreamDefaultReader<TextContent>): Promise<NextItems> {
  try {
    const { value, done } = await reader.read();
    return { value, done, breaksOff: false };
  } catch {
    return { done: true, breaksOff: true };
  }
}
