import { failed, type Result, succeeded } from '../../../../shared/result';
import type { FormatProblem } from '../format';
import type { PackedParts } from './packed-parts';
import { PageDrawings } from './page-drawings';
import { frameOf } from './page-frame';
import { drawnTextOf, mostPieces } from './page-text';
import type { OpenDocument } from './pdf-library';
import { readNotes } from './pdf-notes';
import type { PdfPage } from './piece';

/** A year of a House has about 20,000 pages, in many volumes. */
const mostPages = 10_000;
/** As many as the largest text that is opened; twelve million words. */
const mostCharacters = 64 * 1024 * 1024;

/** The pages of a document, one after another. One that cannot be read makes the document damaged, lest speech be lost. */
export async function readPages(
  { document, complaints }: Pick<OpenDocument, 'document' | 'complaints'>,
  { hasSoftHyphens }: Pick<PackedParts, 'hasSoftHyphens'>,
): Promise<Result<readonly PdfPage[], FormatProblem>> {
  const count = document.numPages;
  if (count > mostPages) return failed({ kind: 'too-many-pages', pages: count, limit: mostPages });
  const drawings = new PageDrawings(hasSoftHyphens);
  const pages: PdfPage[] = [];
  let characters = 0;
  // What was said until here is of no page.
  complaints.hasLost();
  for (let index = 0; index < count; index += 1) {
    const page = await document.getPage(index + 1);
    const text = await drawnTextOf(page, drawings);
    if (text === 'too-full') return failed({ kind: 'page-too-full', page: index + 1, limit: mostPieces });
    if (text === 'too-slow')
      return failed({ kind: 'reader-failed', cause: `Page ${index + 1} took too long.` });
    const { drawn, breaksOff } = text;
    characters += drawn.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > mostCharacters) return failed({ kind: 'too-much-text', limit: mostCharacters });
    const { pieces, boxOf } = frameOf(drawn, page.getViewport({ scale: 1 }).transform);
    const notes = readNotes(await page.getAnnotations(), boxOf);
    const hasBrokenFont = complaints.hasBrokenFont() && (await drawings.hasBroken(page));
    pages.push({ index, pieces, notes, isDamaged: complaints.hasLost() || breaksOff || hasBrokenFont });
    page.cleanup();
  }
  return succeeded(pages);
}
