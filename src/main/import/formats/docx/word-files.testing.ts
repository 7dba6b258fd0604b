import { writeZip } from '../../../export/write-zip';

/** A Word document as a test describes it: the content of its body, and of what other parts it has. */
export interface WordFile {
  readonly body: string;
  /** Styles beyond those that every document here has. */
  readonly styles?: string;
  readonly parts?: Readonly<Record<string, string>>;
  /** Relationships of the text beyond those to its parts: links, pictures. */
  readonly links?: string;
}

const wordNames = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part of a Word document with the names that its elements are of. */
export function wordPart(root: string, content: string): string {
  return `${declared}<w:${root} ${wordNames}>${content}</w:${root}>`;
}

const usualStyles = [
  ...[1, 2, 3].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Kop${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`,
  ),
  '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Spreker"><w:name w:val="Spoken by"/><w:rPr><w:b/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="Zwaar"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="Member"><w:name w:val="Member"/><w:basedOn w:val="Zwaar"/></w:style>',
].join('');

const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const extendedType = 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended';
const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';

/** What a part of the text is, by its name: "footer" for "word/footer2.xml". */
const kindOf = (name: string): string | undefined => /^word\/([a-z]+)\d*\.xml$/i.exec(name)?.[1];

function contentTypes(names: readonly string[]): string {
  const own = names.flatMap((name) => {
    const kind = kindOf(name);
    const type = kind === 'document' ? 'document.main' : kind;
    return type === undefined
      ? []
      : [`<Override PartName="/${name}" ContentType="${wordTypes}.${type}+xml"/>`];
  });
  return `${declared}<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${own.join('')}</Types>`;
}

const relationships = (all: string): string =>
  `${declared}<Relationships xmlns="${packageTypes}/relationships">${all}</Relationships>`;

/** A relationship as Word writes it. */
export function relationship(id: string, kind: string, target: string, mode = ''): string {
  const type = kind === 'commentsExtended' ? extendedType : `${officeTypes}/${kind}`;
  const outside = mode === '' ? '' : ` TargetMode="${mode}"`;
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"${outside}/>`;
}

/** The parts of a document by name, in the order in which they are zipped. */
export function partsOfWord({
  body,
  styles = '',
  parts = {},
  links = '',
}: WordFile): Readonly<Record<string, string>> {
  const text = {
    'word/document.xml': wordPart('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/styles.xml': wordPart('styles', `${usualStyles}${styles}`),
    ...parts,
  };
  const beside = Object.keys(text).flatMap((name, at) => {
    const kind = name === 'word/document.xml' ? undefined : kindOf(name);
    const target = name.replace('word/', '');
    return kind === undefined ? [] : [relationship(`part${at}`, kind, target)];
  });
  return {
    '[Content_Types].xml': contentTypes(Object.keys(text)),
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relationships(`${beside.join('')}${links}`),
    ...text,
  };
}

export function writeWord(file: WordFile): Promise<Uint8Array> {
  return writeZip(
    Object.entries(partsOfWord(file)).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
  );
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A run; a line break and a tab in its words are Word's own. `look` is what stands in its properties. */
export function run(words: string, look = ''): string {
  const content = words
    .split(/(\n|\t)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\n') return '<w:br/>';
      return piece === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${escaped(piece)}</w:t>`;
    });
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${content.join('')}</w:r>`;
}

export const bold = (words: string): string => run(words, '<w:b/>');
export const italic = (words: string): string => run(words, '<w:i/>');

/** A paragraph of runs, in a style by its id. */
export function paragraph(content: string, style = ''): string {
  const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${content}</w:p>`;
}

/** Paragraphs of plain words. */
export const plain = (...all: readonly string[]): string =>
  all.map((words) => paragraph(run(words))).join('');

/** A table of cells, each the content of its paragraphs. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (content: string): string => `<w:tc><w:tcPr/>${content}</w:tc>`;
  return `<w:tbl><w:tblPr/>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** A picture that is linked to, outside the document. */
export const picture =
  '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="The harbour &amp; the wall"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

/** Words with a comment on them. */
export function commented(id: number, content: string): string {
  return `${commentStart(id)}${content}${commentEnd(id)}`;
}

export const commentStart = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
export const commentEnd = (id: number): string =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

export interface TestComment {
  readonly author: string;
  readonly date?: string;
  readonly paragraphs: readonly string[];
  /** The place of the comment in the list that it answers. */
  readonly answers?: number;
}

/** The parts that hold comments, numbered from 0. */
export function commentParts(comments: readonly TestComment[]): Readonly<Record<string, string>> {
  const mark = (id: number): string => `4A00000${id}`;
  const all = comments.map(({ author, date, paragraphs }, id) => {
    const words = paragraphs.map((each, at) => {
      const last = at === paragraphs.length - 1 ? ` w14:paraId="${mark(id)}"` : '';
      return `<w:p${last}>${run(each)}</w:p>`;
    });
    const when = date === undefined ? '' : ` w:date="${date}"`;
    return `<w:comment w:id="${id}" w:author="${author}"${when} w:initials="X">${words.join('')}</w:comment>`;
  });
  const extended = comments.map(({ answers }, id) => {
    const parent = answers === undefined ? '' : ` w15:paraIdParent="${mark(answers)}"`;
    return `<w15:commentEx w15:paraId="${mark(id)}"${parent} w15:done="0"/>`;
  });
  return {
    'word/comments.xml': wordPart('comments', all.join('')),
    'word/commentsExtended.xml': wordPart('commentsEx', extended.join('')).replaceAll(
      'w:commentsEx',
      'w15:commentsEx',
    ),
  };
}
