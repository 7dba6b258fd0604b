import type { Xml } from './word-xml';

export interface Cell {
  /** One paragraph or more. */
  readonly content: Xml;
}

interface TableShape {
  /** Twentieths of a point. */
  readonly widths: readonly number[];
  /** What assistive technology reads as the table's name. */
  readonly caption: string;
  /** Where its headers are: the first row, repeated on every page, or the first column. */
  readonly headers: 'row' | 'column';
}

function cellXml({ content }: Cell, width: number): Xml {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
}

function rowXml(cells: readonly Cell[], widths: readonly number[], properties: Xml): Xml {
  const row = cells.map((cell, column) => cellXml(cell, widths[column] ?? 0)).join('');
  return `<w:tr>${properties}${row}</w:tr>`;
}

const headerRow: Xml = '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>';
/** Word breaks a row that is longer than a page all the same. */
const wholeRow: Xml = '<w:trPr><w:cantSplit/></w:trPr>';

/** A table of plain rows and columns, no cell merged; the first row is the header where the shape says so. */
export function table(shape: TableShape, rows: readonly (readonly Cell[])[]): Xml {
  const { widths, caption, headers } = shape;
  const isRow = headers === 'row';
  const look = `<w:tblLook w:val="${isRow ? '0020' : '0080'}" w:firstRow="${isRow ? 1 : 0}" w:lastRow="0" w:firstColumn="${isRow ? 0 : 1}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const properties =
    `<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${total}" w:type="dxa"/>` +
    `<w:tblLayout w:type="fixed"/>${look}<w:tblCaption w:val="${caption}"/></w:tblPr>`;
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  const body = rows.map((cells, index) => rowXml(cells, widths, isRow && index === 0 ? headerRow : wholeRow));
  return `<w:tbl>${properties}${grid}${body.join('')}</w:tbl>`;
}
