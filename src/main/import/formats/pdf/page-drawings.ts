import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { plainStyle, type Style, styleOf } from './font-styles';
import { withoutAnnotations } from './pdf-library';
import { findSoftHyphens } from './soft-hyphens';

/** As pdf.js numbers what a page draws. */
const setFont = 37;
const showText = 44;

/** What pdf.js tells only with all that a page draws, which takes as long as its text: asked for where it is needed. */
export class PageDrawings {
  readonly #known = new Map<string, Style>();
  readonly #hasSoftHyphens: boolean;

  constructor(hasSoftHyphens: boolean) {
    this.#hasSoftHyphens = hasSoftHyphens;
  }

  /** Learns the fonts of a page that were not met before, and says where soft hyphens stand on it. */
  async learn(page: PDFPageProxy, names: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const unknown = [...names].filter((name) => !this.#known.has(name));
    if (unknown.length === 0 && !this.#hasSoftHyphens) return new Set();
    const drawing = await drawingOf(page);
    for (const name of unknown)
      this.#known.set(name, page.commonObjs.has(name) ? styleOf(page.commonObjs.get(name)) : plainStyle);
    return this.#hasSoftHyphens ? findSoftHyphens(signsOf(drawing)) : new Set();
  }

  /** Whether a page draws anything in a font that could not be used. */
  async hasBroken(page: PDFPageProxy): Promise<boolean> {
    const { argsArray, fnArray } = await drawingOf(page);
    const names = new Set(
      argsArray.flatMap((args, at) => (fnArray[at] === setFont ? [String(args[0])] : [])),
    );
    // A font that could not be used is known by what was wrong with it.
    return [...names].some((name) => page.commonObjs.has(name) && !isFont(page.commonObjs.get(name)));
  }

  styleOf(name: string): Style {
    return this.#known.get(name) ?? plainStyle;
  }
}

type Drawing = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

async function drawingOf(page: PDFPageProxy): Promise<Drawing> {
  const drawing = await page.getOperatorList({ annotationMode: withoutAnnotations });
  // What the worker told of fonts arrives with the next turn of the event loop.
  await new Promise((resolve) => setImmediate(resolve));
  return drawing;
}

/** The signs of all words, as the fonts say what they are; between them stand numbers that move them. */
function signsOf({ argsArray, fnArray }: Drawing): readonly string[] {
  return argsArray.flatMap((args, at) => {
    if (fnArray[at] !== showText || !Array.isArray(args?.[0])) return [];
    return (args[0] as readonly unknown[]).flatMap((glyph) => {
      const sign = (glyph as { readonly unicode?: unknown } | null)?.unicode;
      return typeof sign === 'string' ? sign : [];
    });
  });
}

function isFont(font: unknown): boolean {
  return typeof font === 'object' && font !== null;
}
