import { characterWidth, lineUnits, unitsToTwips } from './character-widths';
import { type StyleMetrics, styleMetrics } from './style-metrics';
import { tableStyle, textWidth } from './styles';
import type { ParagraphStyle, Xml, XmlPieces } from './word-xml';

/** A paragraph or a row of a table as the page sees it; heights in twentieths of a point. */
export interface MeasuredBlock {
  readonly lines: number;
  readonly lineHeight: number;
  readonly before: number;
  readonly after: number;
  readonly keepsNext: boolean;
  /** Never broken over two pages. */
  readonly isWhole: boolean;
  readonly breaksBefore: boolean;
  /** How high the header is that a table repeats where a page begins with this row. */
  readonly repeated: number;
  readonly bookmarks: readonly string[];
}

const code = { space: 32, ampersand: 38, hyphen: 45, tag: 60, enDash: 0x2013, emDash: 0x2014 };
const fieldCodeEnd = '</w:instrText>';

/** Where a tag ends, or where a field's code does, which is not shown. */
function endOfTag(xml: Xml, at: number): number {
  if (!xml.startsWith('<w:instrText', at)) return xml.indexOf('>', at);
  return xml.indexOf(fieldCodeEnd, at) + fieldCodeEnd.length - 1;
}

/**
 * Words go on a line while they fit; a word that is longer than a line is broken. Spaces at a line's end take no room.
 * Reads the runs as they are written, since taking them apart first costs more than measuring them.
 */
function linesOf(xml: Xml, width: number, size: number, isBold: boolean): number {
  let lines = 1;
  let used = 0;
  let word = 0;
  for (let at = 0; at < xml.length; at += 1) {
    const character = xml.charCodeAt(at);
    const isTag = character === code.tag;
    if (isTag && !xml.startsWith('<w:br', at)) {
      at = endOfTag(xml, at);
      continue;
    }
    if (isTag) {
      at = endOfTag(xml, at);
      lines += 1;
      used = 0;
      word = 0;
      continue;
    }
    const advance = unitsToTwips(characterWidth(xml, at, isBold), size);
    if (character === code.ampersand) at = xml.indexOf(';', at);
    const isSpace = character === code.space;
    if (!isSpace && used + advance > width && used > 0) {
      lines += 1;
      used = word < used ? word : 0;
      word = used;
    }
    used += advance;
    const isBreak =
      isSpace || character === code.hyphen || character === code.enDash || character === code.emDash;
    word = isBreak ? 0 : word + advance;
  }
  return lines;
}

/** Every element of one name, none of which holds another of that name; `indexOf` is ten times as fast as a pattern. */
function* elementsIn(xml: Xml, name: 'w:p' | 'w:tc'): Generator<Xml> {
  const open = `<${name}>`;
  const close = `</${name}>`;
  for (let at = xml.indexOf(open); at >= 0; ) {
    const end = xml.indexOf(close, at) + close.length;
    yield xml.slice(at, end);
    at = xml.indexOf(open, end);
  }
}

const propertiesEnd = '</w:pPr>';

/** A paragraph's properties, and what comes after them. */
function splitProperties(xml: Xml): readonly [properties: Xml, content: Xml] {
  const end = xml.startsWith('<w:p><w:pPr>') ? xml.indexOf(propertiesEnd) + propertiesEnd.length : 0;
  return [xml.slice(0, end), xml.slice(end)];
}

const styleName = /<w:pStyle w:val="(\w+)"/;
const bookmarkName = /w:name="(_Toc\d+)"/g;

function lineHeight({ size, line }: Pick<StyleMetrics, 'size' | 'line'>): number {
  return (unitsToTwips(lineUnits, size) * line) / 240;
}

function measureParagraph(xml: Xml): MeasuredBlock {
  const [properties, content] = splitProperties(xml);
  const style = styleMetrics((styleName.exec(properties)?.[1] ?? 'Normal') as ParagraphStyle);
  const isEntry = properties.includes('w:leader');
  const width = textWidth - style.left - style.right;
  return {
    lines: isEntry ? 1 : linesOf(content, width, style.size, style.isBold || content.includes('<w:b/>')),
    lineHeight: lineHeight(style),
    before: style.before,
    after: style.after,
    keepsNext: style.keepsNext || properties.includes('<w:keepNext/>'),
    isWhole: false,
    breaksBefore: properties.includes('<w:pageBreakBefore/>'),
    repeated: 0,
    bookmarks: content.includes('_Toc')
      ? [...content.matchAll(bookmarkName)].flatMap(([, name]) => name ?? [])
      : [],
  };
}

const cellWidth = /<w:tcW w:w="(\d+)"/;

function measureRow(xml: Xml, repeated: number): MeasuredBlock {
  let lines = 0;
  for (const cell of elementsIn(xml, 'w:tc')) {
    const room = Number(cellWidth.exec(cell)?.[1]) - 2 * tableStyle.sideMargin;
    let inCell = 0;
    for (const words of elementsIn(cell, 'w:p'))
      inCell += linesOf(words, room, tableStyle.size, words.includes('<w:b/>'));
    lines = Math.max(lines, inCell);
  }
  const height = lines * lineHeight(tableStyle) + 2 * tableStyle.topMargin + tableStyle.border;
  const isFixed = { before: 0, after: 0, keepsNext: false, isWhole: true, breaksBefore: false };
  return { ...isFixed, lines: 1, lineHeight: height, repeated, bookmarks: [] };
}

/** The paragraphs and rows of a piece, and the beginnings of its tables. */
function* blocksIn(piece: Xml): Generator<Xml> {
  for (let at = piece.indexOf('<w:'); at >= 0; ) {
    const close = piece.startsWith('<w:tr>', at) ? '</w:tr>' : piece.startsWith('<w:p>', at) ? '</w:p>' : '>';
    const end = piece.indexOf(close, at) + close.length;
    if (close !== '>' || piece.startsWith(tableStart, at)) yield piece.slice(at, end);
    at = piece.indexOf('<w:', end);
  }
}

const tableStart = '<w:tbl>';

/** Measures a body as it is written, block by block. */
export function* measuredBlocks(pieces: XmlPieces): Generator<MeasuredBlock> {
  let header = 0;
  for (const piece of pieces)
    for (const xml of blocksIn(piece)) {
      if (xml === tableStart) {
        header = 0;
      } else if (xml.startsWith('<w:tr>')) {
        const row = measureRow(xml, header);
        if (xml.includes('<w:tblHeader/>')) header = row.lineHeight;
        yield row;
      } else {
        yield measureParagraph(xml);
      }
    }
}
