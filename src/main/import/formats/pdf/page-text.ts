import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextContent } from 'pdfjs-dist/types/src/display/api';
import type { FontStyles } from './font-styles';
import { withoutStretching } from './ideographs';
import type { DrawnText } from './page-frame';

/** The fullest page that is printed has some 8,000 letters. */
const mostPieces = 100_000;
/** In milliseconds; a full page takes about five. */
const longestPage = 5_000;

type TextItem = Extract<TextContent['items'][number], { readonly str: string }>;

/** What is drawn on a page, in the order of drawing; null where it takes too long or has no end. */
export async function drawnTextOf(
  page: PDFPageProxy,
  styles: FontStyles,
): Promise<readonly DrawnText[] | null> {
  const items = await itemsOf(page);
  if (items === null) return null;
  await styles.learn(page, new Set(items.flatMap(({ str, fontName }) => (isBlank(str) ? [] : fontName))));
  return items.flatMap(({ str, transform, width, fontName }, at) =>
    isBlank(str)
      ? []
      : {
          text: withoutStretching(str),
          transform,
          width,
          spaced: isBlank(items[at + 1]?.str ?? '-'),
          ...styles.of(fontName),
        },
  );
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

async function itemsOf(page: PDFPageProxy): Promise<readonly TextItem[] | null> {
  const begun = performance.now();
  const reader = page.streamTextContent().getReader();
  const items: TextItem[] = [];
  for (;;) {
    const { value, done }: { readonly value?: TextContent; readonly done: boolean } = await reader.read();
    if (done || value === undefined) return items;
    for (const item of value.items) if ('str' in item && item.str !== '') items.push(item);
    if (items.length > mostPieces || performance.now() - begun > longestPage) {
      await reader.cancel(new Error('too much'));
      return null;
    }
  }
}
