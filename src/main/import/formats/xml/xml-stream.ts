import { failed, type Result, succeeded } from '../../../../shared/result';
import type { ReadWarning } from '../../../../shared/transcript/provenance';
import type { FileContent } from '../../file-content';
import type { FormatProblem } from '../format';
import { entitiesOfDoctype } from './entities';
import { decodeXml } from './xml-text';

/** An element as it opens. Names are without prefixes, attributes with theirs. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What is told of an XML file, in order. */
export interface XmlVisitor {
  readonly open: (element: XmlElement) => void;
  readonly text: (words: string) => void;
  readonly close: () => void;
  readonly instruction: (target: string, body: string) => void;
}

/** No record of a parliament nests half as deep. */
const deepest = 200;

/** What is wrong with a file, on its way out of the parser, which goes on otherwise. */
class XmlFault extends Error {}

/**
 * Reads a file as XML, strictly: what is not well-formed is damaged. No entity is followed or expanded: one that a document
 * type declares as a single character stands for that, and any other is left in the text as it is written.
 */
export async function readXml(
  file: FileContent,
  visitor: XmlVisitor,
): Promise<Result<readonly ReadWarning[], FormatProblem>> {
  const decoded = decodeXml(file);
  if (decoded === null) return failed({ kind: 'not-text', found: file.named });
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser();
  let depth = 0;
  parser.ENTITIES = entitiesOfDoctype('');
  parser.on('doctype', (doctype) => {
    parser.ENTITIES = entitiesOfDoctype(doctype);
  });
  parser.on('error', (error) => {
    throw new XmlFault(error.message);
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > deepest) throw new XmlFault(`elements nested deeper than ${deepest}`);
    visitor.open({ name: localName(name), attributes });
  });
  parser.on('closetag', () => {
    depth -= 1;
    visitor.close();
  });
  parser.on('text', (words) => visitor.text(words));
  parser.on('cdata', (words) => visitor.text(words));
  parser.on('processinginstruction', ({ target, body }) => visitor.instruction(target, body));
  try {
    parser.write(decoded.text.replace(/^\ufeff/, '')).close();
  } catch (error) {
    if (error instanceof XmlFault) return failed({ kind: 'damaged', cause: error.message });
    throw error;
  }
  return succeeded(decoded.warnings);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
