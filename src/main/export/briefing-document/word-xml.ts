import { cleanLine, cleanText } from '../clean-text';

/*
 * What grows with the transcript is written as strings: measured, an object for every run costs four times the time and
 * three times the memory. Every text passes `cleanText`, so the parts are well-formed whatever a person pasted.
 */

/** A piece of well-formed WordprocessingML. */
export type Xml = string;

/**
 * The same in pieces, paragraph by paragraph: joining what grows with the transcript into one string, time and again,
 * costs more than all the rest, so blocks hand over pieces, and they are encoded and zipped as they come.
 */
export type XmlPieces = Iterable<Xml>;

/** In code units: few buffers, and strings gone before they are moved about in memory. */
const bufferLength = 65_536;

/** UTF-8 of all the pieces, in order. */
export function* encodeXml(pieces: XmlPieces): Generator<Uint8Array> {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < bufferLength) continue;
    yield Buffer.from(waiting);
    waiting = '';
  }
  yield Buffer.from(waiting);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const breaks: Readonly<Record<string, Xml>> = {
  '\n': '<w:br/>',
  '\v': '<w:br/>',
  '\f': '<w:br w:type="page"/>',
  '\t': '<w:tab/>',
};

function escaped(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => entities[character] ?? '') : text;
}

/** An attribute's value: cleaned, on one line, and no longer than Word takes. */
export function attribute(value: string, longest = 255): string {
  return escaped([...cleanLine(value)].slice(0, longest).join(''));
}

function textElements(text: string): Xml {
  const cleaned = cleanText(text);
  if (!/[\n\v\f\t]/.test(cleaned)) return `<w:t xml:space="preserve">${escaped(cleaned)}</w:t>`;
  return cleaned
    .split(/([\n\v\f\t])/)
    .map(
      (piece) => breaks[piece] ?? (piece === '' ? '' : `<w:t xml:space="preserve">${escaped(piece)}</w:t>`),
    )
    .join('');
}

export interface RunLook {
  readonly style?: 'Hyperlink' | 'CommentReference' | 'Strong' | 'Clarification' | 'SourcePlace';
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** RRGGBB. */
  readonly colour?: string;
  /** Half points. */
  readonly size?: number;
  readonly underline?: { readonly kind: string; readonly colour: string };
  /** RRGGBB behind the text. */
  readonly shade?: string;
}

/** In the order that the schema asks for. */
function runProperties(look: RunLook): Xml {
  const { style, bold, italic, colour, size, underline, shade } = look;
  const properties =
    (style ? `<w:rStyle w:val="${style}"/>` : '') +
    (bold ? '<w:b/><w:bCs/>' : '') +
    (italic ? '<w:i/><w:iCs/>' : '') +
    (colour ? `<w:color w:val="${colour}"/>` : '') +
    (size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : '') +
    (underline ? `<w:u w:val="${underline.kind}" w:color="${underline.colour}"/>` : '') +
    (shade ? `<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>` : '');
  return properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
}

const plain: RunLook = {};

export function run(text: string, look: RunLook = plain): Xml {
  return text === '' ? '' : `<w:r>${runProperties(look)}${textElements(text)}</w:r>`;
}

/** A built-in style, by its id; `properties` are further children of `w:pPr` in the schema's order. */
export function paragraph(style: ParagraphStyle, content: Xml, properties: Xml = ''): Xml {
  const name = style === 'Normal' ? '' : `<w:pStyle w:val="${style}"/>`;
  const all = name + properties;
  return `<w:p>${all === '' ? '' : `<w:pPr>${all}</w:pPr>`}${content}</w:p>`;
}

export type ParagraphStyle =
  | 'Normal'
  | 'Title'
  | 'Subtitle'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'TOCHeading'
  | 'TOC1'
  | 'TOC2'
  | 'ListNumber'
  | 'ListContinue'
  | 'Quote'
  | 'Caption'
  | 'BodyText'
  | 'BodyText2'
  | 'CommentText';

export const keepNext: Xml = '<w:keepNext/>';
export const pageBreakBefore: Xml = '<w:pageBreakBefore/>';

/** A bookmark's name is ours alone, short and of plain letters, so that a field or a link can name it. */
export type BookmarkName = `passage_${number}` | `note_${number}` | `_Toc${string}`;

export function bookmarkStart(id: number, name: BookmarkName): Xml {
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`;
}

export function bookmarkEnd(id: number): Xml {
  return `<w:bookmarkEnd w:id="${id}"/>`;
}

/** A link inside this document; nothing we write leads out of it. */
export function link(to: BookmarkName, content: Xml): Xml {
  return `<w:hyperlink w:anchor="${to}" w:history="1">${content}</w:hyperlink>`;
}

/** A field with what it shows until Word is asked to update it. */
export function field(instruction: `PAGEREF ${BookmarkName} \\h`, shown: string): Xml {
  const character = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = `<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>`;
  return character('begin') + code + character('separate') + run(shown) + character('end');
}
