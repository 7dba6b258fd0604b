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

const entity = /&(?:amp|lt|gt|quot);/g;
const tag = /<w:instrText[^>]*>[^<]*<\/w:instrText>|<(w:br)\b[^>]*>|<[^>]*>/g;

function textOf(content: Xml): string {
  return content.replace(tag, (_, br?: string) => (br ? '\n' : '')).replace(entity, '"');
}

/** Words go on a line while they fit; a word that is longer than a line is broken. Spaces at a line's end take no room. */
function linesOf(text: string, width: number, size: number, isBold: boolean): number {
  let lines = 1;
  let used = 0;
  let word = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 10) {
      lines += 1;
      used = 0;
      word = 0;
      continue;
    }
    const advance = unitsToTwips(characterWidth(text, at, isBold), size);
    const isSpace = character === 32;
    if (!isSpace && used + advance > width && used > 0) {
      lines += 1;
      used = word < used ? word : 0;
      word = used;
    }
    used += advance;
    word = isSpace || character === 45 || character === 0x2013 || character === 0x2014 ? 0 : word + advance;
  }
  return lines;
}

const paragraphXml = /<w:p>(?:<w:pPr>(.*?)<\/w:pPr>)?(.*?)<\/w:p>/gs;
const styleName = /<w:pStyle w:val="(\w+)"/;
const bookmarkName = /w:name="(_Toc\d+)"/g;

function lineHeight({ size, line }: Pick<StyleMetrics, 'size' | 'line'>): number {
  return (unitsToTwips(lineUnits, size) * line) / 240;
}

function measureParagraph(xml: Xml): MeasuredBlock {
  const [, properties = '', content = ''] = new RegExp(paragraphXml.source, 's').exec(xml) ?? [];
  const style = styleMetrics((styleName.exec(properties)?.[1] ?? 'Normal') as ParagraphStyle);
  const isEntry = properties.includes('w:leader');
  const width = textWidth - style.left - style.right;
  return {
    lines: isEntry
      ? 1
      : linesOf(textOf(content), width, style.size, style.isBold || content.includes('<w:b/>')),
    lineHeight: lineHeight(style),
    before: style.before,
    after: style.after,
    keepsNext: style.keepsNext || properties.includes('<w:keepNext/>'),
    isWhole: false,
    breaksBefore: properties.includes('<w:pageBreakBefore/>'),
    repeated: 0,
    bookmarks: [...content.matchAll(bookmarkName)].flatMap(([, name]) => name ?? []),
  };
}

const cellXml = /<w:tc>.*?<w:tcW w:w="(\d+)".*?<\/w:tcPr>(.*?)<\/w:tc>/gs;

function measureRow(xml: Xml, repeated: number): MeasuredBlock {
  let lines = 0;
  for (const [, width = '0', content = ''] of xml.matchAll(cellXml)) {
    let inCell = 0;
    for (const [, , words = ''] of content.matchAll(paragraphXml)) {
      const room = Number(width) - 2 * tableStyle.sideMargin;
      inCell += linesOf(textOf(words), room, tableStyle.size, words.includes('<w:b/>'));
    }
    lines = Math.max(lines, inCell);
  }
  const height = lines * lineHeight(tableStyle) + 2 * tableStyle.topMargin + tableStyle.border;
  const isFixed = { before: 0, after: 0, keepsNext: false, isWhole: true, breaksBefore: false };
  return { ...isFixed, lines: 1, lineHeight: height, repeated, bookmarks: [] };
}

const blockXml = /<w:tbl>|<w:tr>.*?<\/w:tr>|<w:p>.*?<\/w:p>/gs;

/** Measures a body as it is written, block by block. */
export function* measuredBlocks(pieces: XmlPieces): Generator<MeasuredBlock> {
  let header = 0;
  for (const piece of pieces)
    for (const [xml] of piece.matchAll(blockXml)) {
      if (xml === '<w:tbl>') {
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
