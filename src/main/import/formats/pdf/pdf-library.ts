/// <reference path="./pdf-worker.d.ts" />
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { failed, type Result, succeeded } from '../../../../shared/result';
import type { FormatProblem } from '../format';
import { CharacterMaps } from './character-maps';
import { type Complaints, hearComplaints } from './library-complaints';
import type { PackedParts } from './packed-parts';

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** pdf.js names these where it draws; only the names are asked for when it is loaded, and nothing is drawn here. */
const drawing: Readonly<Record<string, unknown>> = {
  DOMMatrix: class {},
  ImageData: class {},
  Path2D: class {},
};

let loaded: Promise<Library> | undefined;

/** pdf.js with its worker in this same process: it looks for no second file, no native canvas and no network. */
function loadLibrary(): Promise<Library> {
  loaded ??= (async () => {
    for (const [name, value] of Object.entries(drawing)) {
      if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true });
    }
    const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    Object.defineProperty(globalThis, 'pdfjsWorker', { value: worker, configurable: true });
    return import('pdfjs-dist/legacy/build/pdf.mjs');
  })();
  return loaded;
}

/**
 * Text is all that is asked of a document: no code in fonts, functions, forms or scripts is run, no font and no picture
 * is loaded, and nothing outside the file is looked for.
 */
const safeguards = {
  isEvalSupported: false,
  enableXfa: false,
  CMapReaderFactory: CharacterMaps,
  disableFontFace: true,
  useSystemFonts: false,
  fontExtraProperties: false,
  useWasm: false,
  useWorkerFetch: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  maxImageSize: 0,
  disableAutoFetch: true,
  disableRange: true,
  disableStream: true,
  stopAtErrors: false,
  // What it passes over it says, and says it nowhere else: `hearComplaints` listens.
  verbosity: 5,
} as const;

/** Annotations are read by themselves; the pictures of them are not. */
export const withoutAnnotations = 0;

/** A document that is open; `close` frees what it holds. */
export interface OpenDocument {
  readonly document: PDFDocumentProxy;
  readonly complaints: Complaints;
  readonly close: () => Promise<void>;
}

/** Opens a document, or says why it cannot be read. Commands that are permitted may be unknown. */
export async function openDocument(
  bytes: Uint8Array,
  { permitted }: Pick<PackedParts, 'permitted'>,
): Promise<Result<OpenDocument, FormatProblem>> {
  const { getDocument } = await loadLibrary();
  const complaints = hearComplaints(permitted);
  // A copy: pdf.js takes the bytes that it is given away from whoever had them.
  const task = getDocument({ data: new Uint8Array(bytes), ...safeguards });
  const close = async (): Promise<void> => {
    await task.destroy();
    complaints.stop();
  };
  try {
    return succeeded({ document: await task.promise, complaints, close });
  } catch (error) {
    await close();
    return failed(problemOf(error));
  }
}

/** What an exception of pdf.js says of the file. */
export function problemOf(error: unknown): FormatProblem {
  if (error instanceof Error && error.name === 'PasswordException') return { kind: 'locked' };
  return {
    kind: 'damaged',
    cause: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  };
}
