import { strToU8, zipSync } from 'fflate';

/**
 * A document in the form that is quickest to write out again: its mark-up as templates, each kept once, with holes for
 * the few numbers and dates that differ; and the texts, unescaped. Templates, holes and texts are in printed order.
 */
export interface Letter {
  /** Each template is the pieces around its holes. */
  readonly templates: readonly (readonly string[])[];
  readonly order: readonly number[];
  readonly holes: readonly string[];
  readonly texts: readonly string[];
}

/** The parts of a Word document: the large ones as letters, the others as they are. */
export interface Letters {
  readonly whole: Readonly<Record<string, string>>;
  readonly letters: Readonly<Record<string, Letter>>;
}

const textElement = /(<w:t xml:space="preserve">)([^<]*)/g;
const hole = /(?<=w:id="|passage_|note_|_Toc)\d+|(?<=w:date=")[^"]+/g;
const unescaped: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Takes a part apart; done beforehand, by nobody's clock. */
export function letterOf(xml: string): Letter {
  const known = new Map<string, number>();
  const letter = {
    templates: [] as string[][],
    order: [] as number[],
    holes: [] as string[],
    texts: [] as string[],
  };
  const addMarkup = (markup: string) => {
    letter.holes.push(...(markup.match(hole) ?? []));
    const template = markup.replace(hole, '\u0001');
    const index = known.get(template) ?? known.size;
    if (index === known.size) letter.templates.push(template.split('\u0001'));
    known.set(template, index);
    letter.order.push(index);
  };
  let from = 0;
  for (const match of xml.matchAll(textElement)) {
    const end = match.index + (match[1]?.length ?? 0);
    addMarkup(xml.slice(from, end));
    const text = match[2] ?? '';
    letter.texts.push(text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => unescaped[entity] ?? ''));
    from = end + text.length;
  }
  addMarkup(xml.slice(from));
  return letter;
}

function inXml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => escaped[character] ?? '') : text;
}

function writeLetter({ templates, order, holes, texts }: Letter): string {
  let xml = '';
  let filled = 0;
  for (const [at, index] of order.entries()) {
    const pieces = templates[index] ?? [];
    xml += pieces[0] ?? '';
    for (let piece = 1; piece < pieces.length; piece += 1) {
      xml += holes[filled] + (pieces[piece] ?? '');
      filled += 1;
    }
    const text = texts[at];
    if (text !== undefined) xml += inXml(text);
  }
  return xml;
}

/**
 * The rival: the same XML as strings, zipped by hand. It is given everything but the escaping, the joining and the zip,
 * so nothing that writes strings can do less.
 */
export function writeStrings({ whole, letters }: Letters): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  for (const [name, text] of Object.entries(whole)) parts[name] = strToU8(text);
  for (const [name, letter] of Object.entries(letters)) parts[name] = strToU8(writeLetter(letter));
  return zipSync(parts);
}
