import type { DropList } from '../../drop-list';
import { changedTag, passedThrough, type Tag } from './changed-tags';
import { type Drawings, newDrawings, takeDrawing } from './drawings';
import {
  beginProperties,
  listBookmark,
  newParagraphList,
  type ParagraphList,
  takeListProperty,
} from './paragraph-list';
import { attributeOf, plainText } from './raw-xml';
import { isOn } from './read-part';

/** Begins the name of every bookmark of ours; a document's own are taken out. */
export const placePrefix = 'place ';

/** So many paragraphs are given to mammoth at a time: its memory for a document grows to seventy times the text's. */
const paragraphsAtOnce = 500;
/** No XML holds this character, so it can mark where the text is divided. */
const divider = '\0';

const longestHead = 100_000;
const bodyTag = /<w:body(?:\s[^<>]*)?>/;

interface Scan {
  readonly xml: string;
  readonly drop: DropList;
  /** How many tables, boxes and fields are open: the text is divided outside them alone. */
  depth: number;
  readonly drawings: Drawings;
  paragraphs: number;
  /** Whether the end of this paragraph is struck out, so that it goes on in the next. */
  goesOn: boolean;
  readonly properties: ParagraphList;
  deleted: string[] | null;
}

/**
 * The text as whole documents of some paragraphs each, for mammoth: what it would pass over (comments' places, shading,
 * hidden words, the words of fields) in a shape that it keeps, and nothing that points to another part or file. What is
 * struck out is told.
 */
export function prepareDocument(xml: string, drop: DropList): readonly string[] {
  const body = bodyTag.exec(xml);
  const end = xml.lastIndexOf('</w:body>');
  if (body === null || end < body.index) return [xml];
  const start = body.index + body[0].length;
  // What stands before the text is repeated with every part of it, and is a list of names in any document.
  if (start > longestHead) return [xml];
  const scan: Scan = {
    ...{ xml, drop, depth: 0, paragraphs: 0, goesOn: false, deleted: null },
    ...{ drawings: newDrawings(xml, drop), properties: newParagraphList() },
  };
  const content = xml
    .slice(start, end)
    .replace(changedTag, (all, slash: string, name: string, rest: string, at: number) =>
      takeTag(scan, {
        ...{ all, isEnd: slash === '/', isEmpty: rest.endsWith('/') },
        ...{ name, rest, start: start + at },
      }),
    );
  const [head, tail] = [xml.slice(0, start), xml.slice(end)];
  return content.split(divider).map((part) => `${head}${part}${tail}`);
}

/** What stands in the place of a tag. */
function takeTag(scan: Scan, tag: Tag): string {
  const { all, isEnd, isEmpty, name, rest } = tag;
  const drawn = takeDrawing(scan.drawings, tag);
  if (drawn !== null) return drawn;
  switch (name) {
    case 'w:p':
      return takeParagraph(scan, tag);
    case 'w:r':
    case 'w:t':
      return bare(tag);
    case 'w:tbl':
    case 'w:sdt':
    case 'w:txbxContent':
    case 'w:customXml':
      if (!isEmpty) scan.depth += isEnd ? -1 : 1;
      return all;
    case 'w:pPr':
    case 'w:pPrChange':
    case 'w:moveFrom':
      return takeProperties(scan, tag);
    case 'w:del':
    case 'w:delText':
      takeDeleted(scan, tag);
      return all;
    default:
      if (passedThrough.has(name)) return isEnd ? '</w:smartTag>' : `<w:smartTag${isEmpty ? '/' : ''}>`;
      return isEnd ? '' : inPlaceOf(scan, name, rest);
  }
}

function takeProperties({ properties, goesOn }: Scan, { all, isEnd, isEmpty, name }: Tag): string {
  if (name === 'w:moveFrom') properties.isMovedAway ||= isEmpty;
  else if (isEmpty) return all;
  else if (name === 'w:pPrChange') properties.isFormer = !isEnd;
  else if (!isEnd) beginProperties(properties);
  // The number of a paragraph that goes on in the next is that of the next.
  else if (!properties.isFormer && !goesOn) return `${all}${listBookmark(properties)}`;
  return all;
}

/** For an element without words: whether it was written as one tag or as two, one stands for both. */
function inPlaceOf(scan: Scan, name: string, rest: string): string {
  switch (name) {
    case 'w:commentRangeStart':
      return place(`open ${attributeOf(rest, 'id')}`);
    case 'w:commentRangeEnd':
      return place(`close ${attributeOf(rest, 'id')}`);
    case 'w:shd':
      return `<w:highlight w:val="#${(attributeOf(rest, 'fill') ?? '').replace(/[^\da-f]/gi, '')}"/>`;
    case 'w:vanish':
    case 'w:dstrike':
      return isOn(attributeOf(rest, 'val')) ? '<w:strike/>' : '';
    case 'w:ilvl':
    case 'w:numId':
      takeListProperty(scan.properties, name === 'w:numId' ? 'list' : 'level', rest);
      return '';
    case 'w:cr':
      return '<w:br/>';
    case 'w:ptab':
      return '<w:tab/>';
    default:
      return '';
  }
}

const place = (name: string): string =>
  `<w:bookmarkStart w:name="${placePrefix}${name.replace(/[^\w ]/g, '')}"/>`;

/** A tag without what only Word makes use of: marks of who typed it when. */
function bare({ isEnd, isEmpty, name }: Tag): string {
  if (isEnd) return `</${name}>`;
  return isEmpty ? `<${name}/>` : `<${name}>`;
}

function takeParagraph(scan: Scan, tag: Tag): string {
  const all = bare(tag);
  if (!tag.isEnd) {
    scan.paragraphs += 1;
    scan.goesOn = false;
    if (!tag.isEmpty) return all;
  }
  const isDivided = scan.depth === 0 && !scan.goesOn && scan.paragraphs >= paragraphsAtOnce;
  if (isDivided) scan.paragraphs = 0;
  return isDivided ? `${all}${divider}` : all;
}

function takeDeleted(scan: Scan, { all, isEnd, isEmpty, name, start }: Tag): void {
  if (name === 'w:delText') {
    const after = start + all.length;
    if (!isEnd && !isEmpty) scan.deleted?.push(scan.xml.slice(after, scan.xml.indexOf('<', after)));
  } else if (isEmpty) scan.goesOn = true;
  else if (!isEnd) scan.deleted = [];
  else {
    const words = plainText(scan.deleted?.join('') ?? '');
    if (words.trim() !== '' && scan.drawings.unread === 0) scan.drop.add('deleted', words);
    scan.deleted = null;
  }
}
