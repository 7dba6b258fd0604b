import type { FileContent } from '../../file-content';

/** The outermost element of an XML text, and what follows it, near the beginning. */
export interface XmlRoot {
  /** Without a prefix. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The first 64 kB of the text: what says which of a family a file is stands there. */
  readonly start: string;
}

/** A document type with every character that HTML has a name for is 20 kB long. */
const startLength = 65_536;
const prolog = /(?:[\s\ufeff]+|<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>)/y;
const rootTag = /<(?:([\w.-]+):)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/y;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/** Looks at the root of a file without reading it; null for what does not begin as XML. */
export function rootOf(file: FileContent): XmlRoot | null {
  const start = file.text()?.text.slice(0, startLength) ?? '';
  let at = 0;
  for (;;) {
    prolog.lastIndex = at;
    const skipped = prolog.exec(start)?.[0].length ?? 0;
    if (skipped === 0) break;
    at += skipped;
  }
  rootTag.lastIndex = at;
  const [, prefix = '', name, written = ''] = rootTag.exec(start) ?? [];
  if (name === undefined) return null;
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single] of written.matchAll(attribute))
    attributes.set(key, double ?? single ?? '');
  const namespace = attributes.get(prefix === '' ? 'xmlns' : `xmlns:${prefix}`) ?? '';
  return { name, namespace, attributes, start };
}
