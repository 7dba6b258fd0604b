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
  ...['keepNext', 'keepLines', 'widowControl', 'numPr', 'tcW', 'tblW', 'tblLook', 'gridCol'],
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
  ...['pPr', 'pPrChange', 'ilvl', 'numId', 'moveFrom', 'customXml', ...needless],
];

/** What may stand around the words of a drawing; mammoth looks into none of it. */
const aroundBoxes = [
  ...['wp:inline', 'wp:anchor', 'a:graphic', 'a:graphicData', 'wps:wsp', 'wps:txbx'],
  ...['wpg:wgp', 'wpg:grpSp', 'wpc:wpc', 'v:oval', 'v:line', 'v:polyline', 'v:curve', 'v:arc', 'v:image'],
];

/** A tag of the text, as its author's program wrote it. */
export interface Tag {
  readonly all: string;
  readonly isEnd: boolean;
  /** Begins and ends an element without content. */
  readonly isEmpty: boolean;
  readonly name: string;
  /** Its attributes, and the slash of one that is empty. */
  readonly rest: string;
  /** Where it begins. */
  readonly start: number;
}

/** For elements that are passed through, to what is in them. */
export const passedThrough: ReadonlySet<string> = new Set([
  ...['w:fldSimple', 'w:bdo', 'w:dir', 'w:hyperlink'],
  ...aroundBoxes,
]);

const changed = inWords
  .map((name) => `w:${name}`)
  .concat(aroundBoxes)
  .concat('mc:AlternateContent', 'mc:Choice', 'mc:Fallback', 'w:drawing', 'a:blip', 'v:imagedata', 'wp:docPr')
  .join('|');

/** The tags of a text that do not stay as they are: whether it ends an element, its name, and what is in it besides. */
export const changedTag = new RegExp(`<(/?)(${changed})(?=[\\s/>])([^<>]*)>`, 'g');
