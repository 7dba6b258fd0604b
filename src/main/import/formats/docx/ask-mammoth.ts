import { writeZip } from '../../../export/write-zip';
import type { WordStyles } from './word-styles';

/** A node of mammoth's model of a document, of whatever type; only what is used of it. */
export interface WordNode {
  readonly type: string;
  readonly children?: readonly WordNode[];
  /** Of text. */
  readonly value?: string;
  /** Of paragraphs and runs. */
  readonly styleId?: string | null;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isStrikethrough?: boolean;
  readonly highlight?: string | null;
  /** Of bookmarks. */
  readonly name?: string;
  readonly commentId?: string;
  /** Of cells. */
  readonly colSpan?: number;
}

function isNode(value: unknown): value is WordNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'children' in value;
}

const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

const styleNamed = /<[^\s<>]*Style\s[^<>]*?val\s*=\s*["']([^"'<>&]*)/g;

/** The ids alone of the styles that a text names, without which mammoth would write a warning for every use of one. */
function namesOfStyles(documentXml: string, styles: WordStyles): string {
  const named = new Set([...documentXml.matchAll(styleNamed)].map(([, id = '']) => id));
  const all = [...named].filter((id) => styles.has(id));
  const each = (type: string): string =>
    all.map((id) => `<w:style w:type="${type}" w:styleId="${id}"/>`).join('');
  return `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${each('paragraph')}${each('character')}${each('table')}</w:styles>`;
}

/**
 * What mammoth understands of a text. It is given the text and nothing else of the file: no style map, picture or link
 * that the file brings can reach it, and it makes no HTML. Throws what mammoth throws.
 */
export async function askMammoth(documentXml: string, styles: WordStyles): Promise<readonly WordNode[]> {
  const { default: mammoth } = await import('mammoth');
  const parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships,
    'word/document.xml': documentXml,
    'word/styles.xml': namesOfStyles(documentXml, styles),
  };
  const zip = await writeZip(
    Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text), isStored: true })),
  );
  let nodes: readonly WordNode[] = [];
  await mammoth.convertToHtml(
    { buffer: Buffer.from(zip) },
    {
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      transformDocument: (document: unknown) => {
        if (!isNode(document)) return document;
        nodes = document.children ?? [];
        return { ...document, children: [] };
      },
    },
  );
  return nodes;
}
