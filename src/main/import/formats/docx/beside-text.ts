import type { DropList } from '../../drop-list';
import type { SourceFacts } from '../../facts';
import { cleanLine } from '../../normalise-text';
import { givenTitle } from '../document-title';
import { readPart } from './read-part';
import type { WordPackage } from './word-package';

/** Tells what stands beside the text and is no part of it: notes at the foot or at the end, and what every page repeats. */
export function tellBesideText({ notes, headersAndFooters }: WordPackage, drop: DropList): void {
  for (const words of notes.flatMap((xml) => wordsWithin(xml, /^(?:footnote|endnote)$/)))
    drop.add('footnote', words);
  const printed = headersAndFooters.flatMap((xml) => wordsWithin(xml, /^(?:hdr|ftr)$/));
  for (const words of new Set(printed)) drop.add('page-furniture', words);
}

/** The words of each element of a name, where it has any. */
function wordsWithin(xml: string, element: RegExp): readonly string[] {
  const all: string[] = [];
  let words: string | null = null;
  let isWords = false;
  readPart(xml, {
    open: (name) => {
      if (element.test(name)) words = '';
      else if (words !== null && /^(?:p|br|tab)$/.test(name)) words += ' ';
      isWords = name === 't';
    },
    text: (more) => {
      if (isWords && words !== null) words += more;
    },
    close: (name) => {
      isWords = false;
      if (words === null || !element.test(name)) return;
      if (words.trim() !== '') all.push(words);
      words = null;
    },
  });
  return all;
}

/** What a document says of itself in its properties. Its dates are those of the file, not of what was said. */
export function readProperties({ properties }: WordPackage): {
  readonly facts: SourceFacts;
  readonly maker: string | null;
} {
  const found = new Map<string, string>();
  for (const xml of properties) {
    let open = '';
    readPart(xml, {
      open: (name) => {
        open = name;
      },
      text: (words) => {
        if (open === 'title' || open === 'Application') found.set(open, (found.get(open) ?? '') + words);
      },
      close: () => {
        open = '';
      },
    });
  }
  return {
    facts: givenTitle(found.get('title') ?? ''),
    maker: cleanLine((found.get('Application') ?? '').slice(0, 300)).split('/')[0] || null,
  };
}
