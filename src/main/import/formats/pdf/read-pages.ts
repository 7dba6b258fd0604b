import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { failed, type Result, succeeded } from '../../../../shared/result';
import type { FormatProblem } from '../format';
import { FontStyles } from './font-styles';
import { frameOf } from './page-frame';
import { drawnTextOf } from './page-text';
import { readNotes } from './pdf-notes';
import type { PdfPage } from './piece';

/** A year of a House has about 20,000 pages, in many volumes. */
const mostPages = 10_000;
/** As many as the largest text that is opened; twelve million words. */
const mostCharacters = 64 * 1024 * 1024;

/** The pages of a document, one after another. One that cannot be read makes the document damaged, lest speech be lost. */
export async function readPages(
  document: PDFDocumentProxy,
): Promise<Result<readonly PdfPage[], FormatProblem>> {
  const count = document.numPages;
  if (count > mostPages) return tooMuch(`${count} pages`);
  const styles = new FontStyles();
  const pages: PdfPage[] = [];
  let characters = 0;
  for (let index = 0; index < count; index += 1) {
    const page = await document.getPage(index + 1);
    const drawn = await drawnTextOf(page, styles);
    if (drawn === null) return tooMuch(`page ${index + 1}`);
    characters += drawn.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > mostCharacters) return tooMuch(`${characters} characters`);
    const { pieces, boxOf } = frameOf(drawn, page.getViewport({ scale: 1 }).transform);
    pages.push({ index, pieces, notes: readNotes(await page.getAnnotations(), boxOf) });
    page.cleanup();
  }
  return succeeded(pages);
}

function tooMuch(what: string): Result<never, FormatProblem> {
  return failed({ kind: 'damaged', cause: `Too much to be a transcript: ${what}` });
}
