import type { ReadWarning } from '../../../../shared/transcript/provenance';
import { decodeText } from '../../decode-text';
import type { Stretch } from '../marked-text';
import { toUtf16 } from '../offset-units';
import { childOf, type ProjectElement } from './project-xml';

/** What is in a project, by name in small letters: programs write the folder of sources in two ways. */
export type ProjectFiles = ReadonlyMap<string, Uint8Array>;

interface SourceText {
  readonly text: string;
  readonly warnings: readonly ReadWarning[];
}

/** The plain text of a source, a transcript or a note: inside the element, or in a file of its own; null where neither is here. */
export function textOf(element: ProjectElement, files: ProjectFiles): SourceText | null {
  const inside = childOf(element, 'PlainTextContent')?.text;
  if (inside !== undefined) return { text: inside, warnings: [] };
  const bytes = findFile(element.attributes.plainTextPath, files);
  return bytes === undefined ? null : decodeText(bytes);
}

/** "internal://name" is in the folder of sources; anything else is not in the file. */
function findFile(path: string | undefined, files: ProjectFiles): Uint8Array | undefined {
  const name = /^internal:\/\/(.+)$/i.exec(path ?? '')?.[1] ?? '';
  const last = name.split('/').at(-1)?.toLowerCase();
  return last === undefined ? undefined : files.get(`sources/${last}`);
}

/** A selection as a program wrote it: offsets in whatever it counts, and what it calls it, which often is its words. */
export interface Selected extends Stretch {
  readonly name: string;
}

/** A text, and the selections in it as UTF-16 offsets. */
interface Counted {
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

/** How a program counts: from which number, and whether in Unicode characters or in UTF-16 code units. */
interface Counting {
  readonly first: 0 | 1;
  readonly unit: 'character' | 'unit';
}

/** The first is what the standard says. */
const countings: readonly Counting[] = [
  { first: 0, unit: 'character' },
  { first: 0, unit: 'unit' },
  { first: 1, unit: 'character' },
  { first: 1, unit: 'unit' },
];

/**
 * Selections count Unicode characters; some programs count UTF-16 code units all the same, or a line end of two
 * characters as one, or a byte order mark as the first. Which, is told by the selections that are called by their own words.
 */
export function countSelections(text: string, selections: readonly Selected[]): Counted {
  const texts = text.includes('\r\n') ? [text, text.replaceAll('\r\n', '\n')] : [text];
  const [first, ...others] = countings.flatMap((counting) =>
    texts.map((each) => counted(each, selections, counting)),
  );
  if (first === undefined) return { text, stretches: [] };
  let best = { counted: first, agreement: agreement(first, selections) };
  for (const other of others) {
    const agreed = agreement(other, selections);
    if (agreed > best.agreement) best = { counted: other, agreement: agreed };
  }
  return best.counted;
}

function counted(text: string, selections: readonly Selected[], { first, unit }: Counting): Counted {
  const from0 = selections.map(({ start, end }) => ({ start: start - first, end: end - first }));
  const offsets = from0.flatMap(({ start, end }) => [start, end]);
  const inUtf16 = unit === 'character' ? toUtf16(text, offsets, unit) : inText(text);
  return { text, stretches: from0.map(({ start, end }) => ({ start: inUtf16(start), end: inUtf16(end) })) };
}

function inText({ length }: string): (offset: number) => number {
  return (offset) => Math.min(Math.max(0, offset), length);
}

/** How many selections say what they are called. Long ones are called by their first words alone. */
function agreement({ text, stretches }: Counted, selections: readonly Selected[]): number {
  return stretches.filter(({ start, end }, index) => {
    const name = bare(selections[index]?.name ?? '').replace(/(?:…|\.\.\.)$/, '');
    return name !== '' && bare(text.slice(start, end)).startsWith(name);
  }).length;
}

function bare(words: string): string {
  return words.replace(/\s+/g, '');
}
