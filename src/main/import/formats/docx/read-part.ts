import { SaxesParser } from 'saxes';

/** Names and attributes without their prefixes, which every program may choose for itself. */
export interface PartHandlers {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly text?: (words: string) => void;
  readonly close?: (name: string) => void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Goes through the XML of a part; what is broken ends it, and what was read until then stands. No entity is expanded. */
export function readPart(xml: string, { open, text, close }: PartHandlers): void {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    open?.(local(name), (wanted) => Object.entries(attributes).find(([key]) => local(key) === wanted)?.[1]);
  });
  if (text) parser.on('text', text);
  parser.on('closetag', ({ name }) => close?.(local(name)));
  parser.on('doctype', () => {
    throw new Error('a document type');
  });
  try {
    parser.write(xml).close();
  } catch {
    // A part beside the text (a style, a comment) that cannot be read takes no words of the text with it.
  }
}

/** A switch of Word's: there and not said to be off. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/i.test(value);
}
