import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { readZip } from '../import/read-zip';

/*
 * An independent reading of a Word document, for tests: nothing here is used to write one. It parses strictly, so that a
 * part that is not well-formed throws.
 */

export interface ReadComment {
  readonly id: string;
  readonly author: string;
  readonly initials: string | undefined;
  readonly date: string;
  readonly paragraphs: readonly string[];
}

export interface ReadParagraph {
  readonly style: string;
  readonly text: string;
}

export interface ReadDocx {
  readonly parts: ReadonlyMap<string, string>;
  readonly paragraphs: readonly ReadParagraph[];
  readonly comments: readonly ReadComment[];
  /** The words inside each comment's range, a string per paragraph; speakers' labels between turns are no words. */
  readonly commentRanges: ReadonlyMap<string, readonly string[]>;
  /** The same for each bookmark, by name. */
  readonly bookmarkRanges: ReadonlyMap<string, readonly string[]>;
  readonly bookmarkIds: readonly string[];
  readonly links: readonly { readonly anchor: string; readonly text: string }[];
  readonly fields: readonly string[];
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Parses strictly; throws for anything that is not well-formed. */
function parseXml(
  xml: string,
  handlers: {
    readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
    readonly text?: (text: string) => void;
    readonly close?: (name: string) => void;
  } = {},
): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag: SaxesTagPlain) => handlers.open?.(tag.name, tag.attributes));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('closetag', (tag: SaxesTagPlain) => handlers.close?.(tag.name));
  parser.write(xml).close();
}

const breaks: Readonly<Record<string, string>> = { 'w:br': '\n', 'w:tab': '\t' };

/** Text as it is read: runs joined, breaks as line feeds. */
class Body {
  readonly paragraphs: ReadParagraph[] = [];
  readonly ranges = new Map<string, string[]>();
  readonly ids: string[] = [];
  readonly links: { anchor: string; text: string }[] = [];
  readonly fields: string[] = [];
  private readonly open = new Map<string, string[]>();
  private readonly bookmarks = new Map<string, string>();
  private style = '';
  private text = '';
  private inText = false;
  private inCode = false;
  private link: { anchor: string; text: string } | undefined;
  private inRunProperties = 0;

  read(xml: string): void {
    parseXml(xml, {
      open: (name, attributes) => this.opened(name, attributes),
      text: (text) => this.said(text),
      close: (name) => this.closed(name),
    });
  }

  private opened(name: string, attributes: Readonly<Record<string, string>>): void {
    const id = attributes['w:id'] ?? '';
    if (name === 'w:p') {
      this.style = 'Normal';
      this.text = '';
      for (const words of this.open.values()) words.push('');
    }
    if (name === 'w:pStyle') this.style = attributes['w:val'] ?? '';
    if (name === 'w:tabs' || name === 'w:rPr') this.inRunProperties += 1;
    if (name === 'w:t') this.inText = true;
    if (name === 'w:instrText') {
      this.inCode = true;
      this.fields.push('');
    }
    if (name === 'w:commentRangeStart') this.start(`comment ${id}`);
    if (name === 'w:commentRangeEnd') this.end(`comment ${id}`);
    if (name === 'w:bookmarkStart') {
      this.ids.push(id);
      this.bookmarks.set(id, attributes['w:name'] ?? '');
      this.start(`bookmark ${attributes['w:name']}`);
    }
    if (name === 'w:bookmarkEnd') this.end(`bookmark ${this.bookmarks.get(id)}`);
    if (name === 'w:hyperlink') this.link = { anchor: attributes['w:anchor'] ?? '', text: '' };
    const broken = breaks[name];
    if (broken && this.inRunProperties === 0) this.add(broken);
  }

  private start(name: string): void {
    if (this.ranges.has(name) || this.open.has(name)) throw new Error(`${name} starts twice`);
    this.open.set(name, ['']);
  }

  private end(name: string): void {
    const words = this.open.get(name);
    if (!words) throw new Error(`${name} ends without having started`);
    this.open.delete(name);
    this.ranges.set(
      name,
      words.filter((paragraph) => paragraph !== ''),
    );
  }

  private said(text: string): void {
    if (this.inText) this.add(text);
    if (this.inCode) this.fields[this.fields.length - 1] += text;
  }

  private add(text: string): void {
    this.text += text;
    if (this.link) this.link.text += text;
    if (this.style === 'Heading3') return;
    for (const words of this.open.values()) words[words.length - 1] += text;
  }

  private closed(name: string): void {
    if (name === 'w:p') this.paragraphs.push({ style: this.style, text: this.text });
    if (name === 'w:tabs' || name === 'w:rPr') this.inRunProperties -= 1;
    if (name === 'w:t') this.inText = false;
    if (name === 'w:instrText') this.inCode = false;
    if (name === 'w:hyperlink' && this.link) {
      this.links.push(this.link);
      this.link = undefined;
    }
  }

  rangesOf(kind: string): ReadonlyMap<string, readonly string[]> {
    if (this.open.size > 0) throw new Error(`${[...this.open.keys()][0]} never ends`);
    const ours = [...this.ranges].filter(([name]) => name.startsWith(kind));
    return new Map(ours.map(([name, words]) => [name.slice(kind.length), words]));
  }
}

function readComments(xml: string): readonly ReadComment[] {
  const comments: { comment: Omit<ReadComment, 'paragraphs'>; xml: string }[] = [];
  for (const [, attributes = '', inner = ''] of xml.matchAll(/<w:comment ([^>]*)>(.*?)<\/w:comment>/gs)) {
    const read: Record<string, string> = {};
    parseXml(`<w:c ${attributes}/>`, { open: (_, found) => Object.assign(read, found) });
    const comment = {
      id: read['w:id'] ?? '',
      author: read['w:author'] ?? '',
      initials: read['w:initials'],
      date: read['w:date'] ?? '',
    };
    comments.push({ comment, xml: `<w:body>${inner}</w:body>` });
  }
  return comments.map(({ comment, xml: inner }) => {
    const body = new Body();
    body.read(inner);
    return { ...comment, paragraphs: body.paragraphs.map(({ text }) => text) };
  });
}

/** Reads a whole document; throws unless every part is well-formed and every range that starts ends once. */
export async function readDocx(bytes: Uint8Array): Promise<ReadDocx> {
  const zip = await readZip(bytes, { entries: 100, bytes: 1e9 });
  if (!zip.ok) throw new Error(zip.problem);
  const parts = new Map([...zip.value].map(([name, content]) => [name, decoder.decode(content)]));
  for (const xml of parts.values()) parseXml(xml);
  const body = new Body();
  body.read(parts.get('word/document.xml') ?? '');
  return {
    parts,
    paragraphs: body.paragraphs,
    comments: readComments(parts.get('word/comments.xml') ?? ''),
    commentRanges: body.rangesOf('comment '),
    bookmarkRanges: body.rangesOf('bookmark '),
    bookmarkIds: body.ids,
    links: body.links,
    fields: body.fields.map((code) => code.trim()),
  };
}

const forbiddenContent =
  /attachedTemplate|fldSimple|oleObject|altChunk|externalLink|vbaProject|updateFields|w:dirty|w:object|<w:pict|w:drawing/i;
const allowedField =
  /^(?:PAGE|NUMPAGES|TOC \\o "1-2" \\h \\z \\u|PAGEREF (?:_Toc\d{9}|passage_\d+|note_\d+) \\h)$/;

/** Whatever could make Word ask a question, run something or reach out; empty for a document that is only text. */
export function activeContent({ parts }: ReadDocx): readonly string[] {
  const found: string[] = [];
  for (const [name, xml] of parts) {
    parseXml(xml, {
      open: (tag, attributes) => {
        if (forbiddenContent.test(tag)) found.push(`${name}: ${tag}`);
        if (attributes['w:dirty'] !== undefined) found.push(`${name}: a dirty field`);
        if (attributes.TargetMode === 'External') found.push(`${name}: ${attributes.Target}`);
      },
    });
    for (const [, code = ''] of xml.matchAll(/<w:instrText[^>]*>([^<]*)</g))
      if (!allowedField.test(code.trim())) found.push(`${name}: field ${code}`);
  }
  return [
    ...found,
    ...[...parts.keys()].filter((name) => /\.(?:bin|exe|dll|vml)$|embeddings|activeX/i.test(name)),
  ];
}
