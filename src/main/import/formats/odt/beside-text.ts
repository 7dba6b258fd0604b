import type { DropList } from '../../drop-list';
import { normaliseLine } from '../../normalise-text';
import type { OdfStyles } from './odf-styles';
import { readOdfXml } from './odf-xml';

const pagePart = /^style:(?:header|footer)(?:-left|-first)?$/;

/** The styles that have names, and, told as left out, what is printed on every page. */
export function readPageStyles(xml: string, styles: OdfStyles, drop: DropList): void {
  const printed = new Set<string>();
  const names: string[] = [];
  let words: string | null = null;
  readOdfXml(xml, {
    open: (name, attributes) => {
      names.push(name);
      styles.open(name, attributes);
      if (pagePart.test(name)) words = '';
      else if (words !== null && /^text:(?:p|h|s|tab|line-break)$/.test(name)) words += ' ';
    },
    text: (more) => {
      if (words !== null && names.at(-1)?.startsWith('text:')) words += more;
    },
    close: (name) => {
      names.pop();
      styles.close(name);
      if (words === null || !pagePart.test(name)) return;
      printed.add(normaliseLine(words));
      words = null;
    },
  });
  for (const line of printed) if (line !== '') drop.add('page-furniture', line);
}

/** What a document says of itself; its dates are those of the file, not of what was said. */
export function readMeta(xml: string): { readonly title: string; readonly maker: string } {
  const found = new Map<string, string>();
  let element = '';
  readOdfXml(xml, {
    open: (name) => {
      element = name;
    },
    text: (words) => {
      found.set(element, (found.get(element) ?? '') + words);
    },
    close: () => {
      element = '';
    },
  });
  const generator = found.get('meta:generator') ?? '';
  return {
    title: found.get('dc:title') ?? '',
    maker: normaliseLine(generator.slice(0, 100)).split(/[/$]/)[0] ?? '',
  };
}
