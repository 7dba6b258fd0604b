import { SaxesParser } from 'saxes';
import { messageOf } from '../../../../shared/message-of';

export type Attributes = Readonly<Record<string, string>>;

export interface OdfVisitor {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (words: string) => void;
  readonly close: (name: string) => void;
}

/** Programs agree on the prefixes of OpenDocument, and every reader relies on it. */
export function readOdfXml(xml: string, visitor: OdfVisitor): string | null {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => visitor.open(name, attributes));
  if (visitor.text) parser.on('text', visitor.text);
  if (visitor.text) parser.on('cdata', visitor.text);
  parser.on('closetag', ({ name }) => visitor.close(name));
  parser.on('doctype', () => {
    throw new Error('a document type');
  });
  try {
    parser.write(xml).close();
    return null;
  } catch (error) {
    return messageOf(error);
  }
}
