import type { Xml } from './word-xml';

export interface Cell {
  /** One paragraph or more. */
  readonly content: Xml;
}

interface TableShape {
  /** Twentieths of a point. */
  readonly widths: readonly number[];
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

/** A table of plain rows and columns, no cell merged, row by row; the first is the header where the shape says so. */
export function* tableRows(shape: TableShape, rows: Iterable<readonly Cell[]>): Generator<Xml> {
  const { widths, headers } = shape;
  const isRow = headers === 'row';
  // Bits: first row 20, first column 80, no bands 600. Office 2007 knows them only as one number.
  const look = `<w:tblLook w:val="${isRow ? '0620' : '0680'}"/>`;
  const total = widths.reduce((sum, width) => sum + width, 0);
  yield '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>' +
    `<w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}</w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  let properties = isRow ? headerRow : wholeRow;
  for (const cells of rows) {
    yield rowXml(cells, widths, properties);
    properties = wholeRow;
  }
  yield '</w:tbl>';
}

/** The same, whole, for a table that stays small. */
export function table(shape: TableShape, rows: Iterable<readonly Cell[]>): Xml {
  return [...tableRows(shape, rows)].join('');
}
