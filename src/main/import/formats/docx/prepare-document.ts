import type { DropList } from '../../drop-list';
import { attributeOf, plainText } from './raw-xml';
import { isOn } from './read-part';

/** Begins the name of every bookmark of ours; a document's own are taken out. */
export const placePrefix = 'place ';

/** So many paragraphs are given to mammoth at a time: its memory for a document grows to seventy times the text's. */
const paragraphsAtOnce = 500;
/** No XML holds this character, so it can mark where the text is divided. */
const divider = '\0';

/** How words look, in ways that say nothing here: for every one of them mammoth would make an object or several. */
const needless = [
  ...[
    'rFonts',
    'sz',
    'szCs',
    'lang',
    'color',
    'bCs',
    'iCs',
    'kern',
    'spacing',
    'noProof',
    'jc',
    'ind',
    'bidi',
  ],
  ...['keepNext', 'keepLines', 'widowControl', 'numPr', 'ilvl', 'numId', 'tcW', 'tblW', 'tblLook', 'gridCol'],
  ...['proofErr', 'lastRenderedPageBreak', 'bookmarkEnd', 'contextualSpacing', 'snapToGrid', 'autoSpaceDN'],
];
const inWords = [
  ...[
    'commentRangeStart',
    'commentRangeEnd',
    'bookmarkStart',
    'shd',
    'vanish',
    'dstrike',
    'vMerge',
    'cr',
    'ptab',
  ],
  ...['fldSimple', 'bdo', 'dir', 'hyperlink', 'del', 'delText', 'p', 'r', 't', 'tbl', 'sdt', 'txbxContent'],
  ...['customXml', ...needless],
];
const changed = inWords
  .map((name) => `w:${name}`)
  .concat('mc:Choice', 'a:blip', 'v:imagedata', 'wp:docPr')
  .join('|');
const changedTag = new RegExp(`<(/?)(${changed})(?=[\\s/>])([^<>]*)>`, 'g');
const longestHead = 100_000;
const bodyTag = /<w:body(?:\s[^<>]*)?>/;

interface Scan {
  readonly xml: string;
  readonly drop: DropList;
  /** How many tables, boxes and fields are open: the text is divided outside them alone. */
  depth: number;
  /** Of a drawing that is there twice, the rendering that mammoth does not read is open. */
  choices: number;
  paragraphs: number;
  /** Whether the end of this paragraph is struck out, so that it goes on in the next. */
  goesOn: boolean;
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
  const scan: Scan = { xml, drop, depth: 0, choices: 0, paragraphs: 0, goesOn: false, deleted: null };
  const content = xml
    .slice(start, end)
    .replace(changedTag, (all, slash: string, name: string, rest: string, at: number) =>
      takeTag(scan, { all, isEnd: slash === '/', name, rest, after: start + at + all.length }),
    );
  const [head, tail] = [xml.slice(0, start), xml.slice(end)];
  return content.split(divider).map((part) => `${head}${part}${tail}`);
}

interface Tag {
  readonly all: string;
  readonly isEnd: boolean;
  readonly name: string;
  /** Its attributes, and the slash of one that is empty. */
  readonly rest: string;
  /** Where the text goes on. */
  readonly after: number;
}

/** What stands in the place of a tag. */
function takeTag(scan: Scan, tag: Tag): string {
  const { all, isEnd, name, rest } = tag;
  const isEmpty = rest.endsWith('/');
  switch (name) {
    case 'w:p':
      return takeParagraph(scan, tag, isEmpty);
    case 'w:r':
    case 'w:t':
      return bare(tag, isEmpty);
    case 'w:tbl':
    case 'w:sdt':
    case 'w:txbxContent':
    case 'w:customXml':
      if (!isEmpty) scan.depth += isEnd ? -1 : 1;
      return all;
    case 'mc:Choice':
      if (!isEmpty) scan.choices += isEnd ? -1 : 1;
      return all;
    case 'w:fldSimple':
    case 'w:bdo':
    case 'w:dir':
    case 'w:hyperlink':
      return isEnd ? '</w:smartTag>' : `<w:smartTag${isEmpty ? '/' : ''}>`;
    case 'a:blip':
      return isEnd ? all : `<a:blip${isEmpty ? '/' : ''}>`;
    case 'wp:docPr':
      if (!isEnd) takePicture(scan, rest);
      return all;
    case 'w:del':
    case 'w:delText':
      takeDeleted(scan, tag, isEmpty);
      return all;
    default:
      return isEnd ? '' : inPlaceOf(scan, name, rest);
  }
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
    case 'w:cr':
      return '<w:br/>';
    case 'w:ptab':
      return '<w:tab/>';
    case 'v:imagedata':
      takePicture(scan, rest);
      return '';
    default:
      return '';
  }
}

const place = (name: string): string =>
  `<w:bookmarkStart w:name="${placePrefix}${name.replace(/[^\w ]/g, '')}"/>`;

/** A tag without what only Word makes use of: marks of who typed it when. */
function bare({ isEnd, name }: Tag, isEmpty: boolean): string {
  if (isEnd) return `</${name}>`;
  return isEmpty ? `<${name}/>` : `<${name}>`;
}

function takeParagraph(scan: Scan, tag: Tag, isEmpty: boolean): string {
  const all = bare(tag, isEmpty);
  if (!tag.isEnd) {
    scan.paragraphs += 1;
    scan.goesOn = false;
    if (!isEmpty) return all;
  }
  const isDivided = scan.depth === 0 && !scan.goesOn && scan.paragraphs >= paragraphsAtOnce;
  if (isDivided) scan.paragraphs = 0;
  return isDivided ? `${all}${divider}` : all;
}

function takePicture({ choices, drop }: Scan, rest: string): void {
  if (choices > 0) return;
  drop.add('picture', plainText(attributeOf(rest, 'descr') ?? attributeOf(rest, 'title') ?? ''));
}

function takeDeleted(scan: Scan, { isEnd, name, after }: Tag, isEmpty: boolean): void {
  if (name === 'w:delText') {
    if (!isEnd && !isEmpty) scan.deleted?.push(scan.xml.slice(after, scan.xml.indexOf('<', after)));
  } else if (isEmpty) scan.goesOn = true;
  else if (!isEnd) scan.deleted = [];
  else {
    const words = plainText(scan.deleted?.join('') ?? '');
    if (words.trim() !== '' && scan.choices === 0) scan.drop.add('deleted', words);
    scan.deleted = null;
  }
}
