import { failed, type Result, succeeded } from '../../../../shared/result';
import type { ReadWarning } from '../../../../shared/transcript/provenance';
import { DropList } from '../../drop-list';
import type { FileContent } from '../../file-content';
import { swornWitness } from '../../sworn-witness';
import type { FormatProblem, ReadSource } from '../format';
import { lossWarnings } from '../text';
import { takeColumnHeads } from './column-heads';
import { takeFootnotes } from './footnotes';
import { hyphenRule } from './hyphens';
import { takeLineNumbers } from './line-numbers';
import { annotationsOf, NotePlaces } from './note-places';
import { lookIntoParts, type PackedParts } from './packed-parts';
import { findFurniture } from './page-furniture';
import { pageStyleOf } from './page-style';
import { findParagraphs } from './paragraphs';
import { factsInHeads, headEvidence, makerOf, titleOf } from './pdf-facts';
import { type OpenDocument, openDocument, problemOf } from './pdf-library';
import type { PdfPage } from './piece';
import { readPages } from './read-pages';
import { findGutters, inReadingOrder } from './reading-order';
import { rowsOf, rowText } from './rows';
import { findTimeTable } from './time-table';
import { countUnknown } from './unknown-letters';
import { headingLevels, writeLines } from './write-lines';

/** The share of pages without text from which a document is a scan: its cover may have been typed. */
const scannedShare = 0.9;
/** With a larger share of letters that nobody can know, nothing is worth reading. */
const mostUnknown = 0.5;
/** A file ends with this mark, and perhaps a little that a server added. */
const endMark = '%%EOF';
const endLength = 4_096;

/** Reads a PDF, whatever is in it. */
export async function readPdf({ bytes }: FileContent): Promise<Result<ReadSource, FormatProblem>> {
  const end = Buffer.from(bytes.subarray(-endLength)).toString('latin1');
  if (!end.includes(endMark)) return failed({ kind: 'damaged', cause: 'Its end is missing.' });
  const parts = lookIntoParts(bytes);
  if (parts.problem !== null) return failed(parts.problem);
  const opened = await openDocument(bytes, parts);
  if (!opened.ok) return opened;
  try {
    return await readOpened(opened.value, parts, bytes);
  } catch (error) {
    return failed(problemOf(error));
  } finally {
    await opened.value.close();
  }
}

async function readOpened(
  opened: OpenDocument,
  parts: PackedParts,
  bytes: Uint8Array,
): Promise<Result<ReadSource, FormatProblem>> {
  const pages = await readPages(opened, parts);
  if (!pages.ok) return pages;
  const damaged = pages.value.filter(({ isDamaged }) => isDamaged);
  const isEmpty = pages.value.every(({ pieces }) => pieces.length === 0);
  if (isEmpty && damaged.length > 0) return failed({ kind: 'damaged', cause: 'Its pages cannot be read.' });
  const empty = pages.value.filter(({ pieces, isDamaged }) => pieces.length === 0 && !isDamaged).length;
  if (isEmpty || (empty >= pages.value.length * scannedShare && hasPictures(bytes)))
    return failed({ kind: hasPictures(bytes) ? 'scanned' : 'no-text-found' });
  const letters = countLetters(pages.value);
  if (letters.unknown > letters.all * mostUnknown) return failed({ kind: 'letters-unknown' });
  const drops = new DropList();
  if (empty > 0) drops.add('picture', '', empty);
  const read = layOut(pages.value, drops);
  const info = await infoOf(opened.document);
  const title = titleOf(info);
  const maker = makerOf(info);
  return succeeded({
    ...read,
    warnings: [
      ...read.warnings,
      ...damageWarnings(damaged),
      ...lossWarnings({ removed: 0, undecodable: letters.unknown }),
    ],
    facts: { ...read.facts, ...(title !== undefined && { title }) },
    dropped: drops.all,
    ...(maker !== undefined && { maker }),
  });
}

function countLetters(pages: readonly PdfPage[]): { readonly all: number; readonly unknown: number } {
  const texts = pages.flatMap(({ pieces }) => pieces.map(({ text }) => text));
  return {
    all: texts.reduce((sum, text) => sum + text.length, 0),
    unknown: texts.reduce((sum, text) => sum + countUnknown(text), 0),
  };
}

function damageWarnings(damaged: readonly PdfPage[]): readonly ReadWarning[] {
  return damaged.length === 0
    ? []
    : [{ kind: 'pages-damaged', pages: damaged.map(({ index }) => index + 1) }];
}

/** A picture is an object of its own, whose dictionary is never packed. */
function hasPictures(bytes: Uint8Array): boolean {
  return /\/Subtype\s{0,9}\/Image\b/.test(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'),
  );
}

async function infoOf(document: OpenDocument['document']): Promise<Readonly<Record<string, unknown>>> {
  const { info } = await document.getMetadata();
  return info as Readonly<Record<string, unknown>>;
}

/** From words with places to lines in the order of reading. */
function layOut(
  pages: readonly PdfPage[],
  drops: DropList,
): Pick<ReadSource, 'lines' | 'warnings' | 'annotations' | 'facts'> {
  const numbered = takeLineNumbers(pages.map(rowsOf));
  if (numbered.taken > 0) drops.add('line-number', '', numbered.taken);
  const furniture = findFurniture(numbered.pages);
  tellFurniture([...furniture.rows].map(rowText), drops);
  const printed = numbered.pages.map((page) => page.filter((row) => !furniture.rows.has(row)));
  const found = findTimeTable(printed);
  const table = found === 'uncertain' ? null : found;
  tellFurniture((table?.heads ?? []).map(rowText), drops);
  const rows = table?.before ?? printed;
  const gutters = findGutters(rows);
  const ordered = rows.map((page, at) => inReadingOrder(page, gutters[at] ?? null));
  const bodySize = pageStyleOf(ordered).size;
  const free = ordered.map((page) => takeFootnotes(page, bodySize));
  for (const words of free.flatMap(({ taken }) => taken)) drops.add('footnote', words);
  const heads = takeColumnHeads(
    free.flatMap(({ lines }) => lines),
    furniture.columns,
  );
  tellFurniture(heads.taken.map(rowText), drops);
  const running = findParagraphs(heads.lines, pageStyleOf(free.map(({ lines }) => lines)));
  const paragraphs = [...running, ...(table?.paragraphs ?? [])];
  const allLines = paragraphs.flatMap(({ lines }) => lines);
  const { lines, anchors, warnings } = writeLines(paragraphs, {
    join: hyphenRule(allLines),
    notes: new NotePlaces(pages, allLines),
    pageNumber: furniture.pageNumber,
    columns: heads.begins,
    headingOf: headingLevels(paragraphs, bodySize),
  });
  return {
    lines: headEvidence(lines),
    warnings: found === 'uncertain' ? [{ kind: 'table-uncertain' }, ...warnings] : warnings,
    facts: { ...swornWitness(lines), ...factsInHeads(furniture) },
    annotations: annotationsOf(pages, anchors, drops),
  };
}

/** The same head on a hundred pages is shown once. */
function tellFurniture(words: readonly string[], drops: DropList): void {
  const told = new Set<string>();
  for (const text of words) {
    const key = text.replace(/\d+/g, '0');
    drops.add('page-furniture', told.has(key) ? '' : text);
    told.add(key);
  }
}
