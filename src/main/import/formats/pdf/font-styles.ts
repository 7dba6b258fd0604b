import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withoutAnnotations } from './pdf-library';

interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
}

const plain: Style = { bold: false, italic: false };

/** "ABCDEF+TimesNewRomanPS-BoldItalicMT", "Helvetica-Black", "FreightText-BdIt". */
const bold = /bold|black|heavy|demi|[-,]bd|Bd(?:It|$)/i;
const italic = /italic|oblique|[-,](?:bd)?it(?:$|[^a-z])/i;

/** As pdf.js numbers what a page draws. */
const setFont = 37;

/** What the names of a document's fonts say of their style. */
export class FontStyles {
  readonly #known = new Map<string, Style>();

  /**
   * Asks for the fonts of a page that were not met before. pdf.js tells the name of a font only with all that a page
   * draws, which takes as long as its text; most pages have the fonts of the first.
   */
  async learn(page: PDFPageProxy, names: ReadonlySet<string>): Promise<void> {
    const unknown = [...names].filter((name) => !this.#known.has(name));
    if (unknown.length === 0) return;
    await page.getOperatorList({ annotationMode: withoutAnnotations });
    // What the worker told of fonts arrives with the next turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    for (const name of unknown)
      this.#known.set(name, page.commonObjs.has(name) ? styleOf(page.commonObjs.get(name)) : plain);
  }

  /** Whether a page draws anything in a font that could not be used. */
  async hasBroken(page: PDFPageProxy): Promise<boolean> {
    const { argsArray, fnArray } = await page.getOperatorList({ annotationMode: withoutAnnotations });
    await new Promise((resolve) => setImmediate(resolve));
    const names = new Set(
      argsArray.flatMap((args, at) => (fnArray[at] === setFont ? [String(args[0])] : [])),
    );
    // A font that could not be used is known by what was wrong with it.
    return [...names].some((name) => page.commonObjs.has(name) && !isFont(page.commonObjs.get(name)));
  }

  of(name: string): Style {
    return this.#known.get(name) ?? plain;
  }
}

function isFont(font: unknown): boolean {
  return typeof font === 'object' && font !== null;
}

function styleOf(font: unknown): Style {
  const name = (font as { readonly name?: unknown } | null)?.name;
  return typeof name === 'string' ? { bold: bold.test(name), italic: italic.test(name) } : plain;
}
