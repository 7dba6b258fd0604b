import { wordPart } from './word-files.testing';

/** A level of a list as a test describes it; what it does not say is as in most documents. */
interface TestLevel {
  readonly text: string;
  readonly format?: string;
  readonly start?: number;
  /** What stands before and after the words of the number, as Word orders its elements. */
  readonly before?: string;
  readonly after?: string;
}

export function level(
  at: number,
  { text, format = 'decimal', start = 1, before = '', after = '' }: TestLevel,
) {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${before}<w:lvlText w:val="${text}"/>${after}</w:lvl>`;
}

/** What lists are based on: their levels from the first, or what else stands in it. */
export function base(id: number, content: readonly TestLevel[] | string): string {
  const levels = typeof content === 'string' ? content : content.map((each, at) => level(at, each)).join('');
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`;
}

export function list(id: number, baseId: number, changes = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${baseId}"/>${changes}</w:num>`;
}

export function startAt(at: number, start: number): string {
  return `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
}

export function numberingPart(...content: readonly string[]): Readonly<Record<string, string>> {
  return { 'word/numbering.xml': wordPart('numbering', content.join('')) };
}

/** A paragraph that says itself that it is an item of a list. */
export function item(listId: number, at: number, content: string, style = ''): string {
  const named = style === '' ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${named}<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${listId}"/></w:numPr></w:pPr>${content}</w:p>`;
}

/** A style whose paragraphs are items; what it does not say is as in the style it is based on. */
export function listStyle(
  id: string,
  { listId, at, based }: { readonly listId?: number; readonly at?: number; readonly based?: string },
): string {
  const level = at === undefined ? '' : `<w:ilvl w:val="${at}"/>`;
  const named = listId === undefined ? '' : `<w:numId w:val="${listId}"/>`;
  const properties = level + named === '' ? '' : `<w:pPr><w:numPr>${level}${named}</w:numPr></w:pPr>`;
  const parent = based === undefined ? '' : `<w:basedOn w:val="${based}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${parent}${properties}</w:style>`;
}
