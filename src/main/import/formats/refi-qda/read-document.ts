import { Buffer } from 'node:buffer';
import type { FoundAnnotation } from '../../../../shared/annotation/found-annotation';
import type { SourceLine } from '../../../../shared/transcript/source-line';
import type { DropList } from '../../drop-list';
import { LineBuilder } from '../../line-builder';
import { documentTitle } from '../document-title';
import type { ReadSource } from '../format';
import { MarkedText } from '../marked-text';
import { inPrintedOrder } from '../placed-notes';
import type { ProjectIndex } from './project';
import { childrenOf, type ProjectElement } from './project-xml';
import { foundOn, lostWords, placed, selectionsIn } from './selections';
import { countSelections, type ProjectFiles, type Selected, textOf } from './source-text';

/** A text of a project that becomes a transcript. */
export interface ProjectText {
  readonly name: string;
  /** What codes and notes on the whole of it hang on. */
  readonly source: ProjectElement;
  /** What holds the words and the selections in them: the source itself, or a part of it. */
  readonly text: ProjectElement;
}

const everyLineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** Reads one text with its selections; null where its words are not in the file. */
export function readDocument(
  { name, source, text: element }: ProjectText,
  index: ProjectIndex,
  files: ProjectFiles,
  drops: DropList,
): ReadSource | null {
  const words = textOf(element, files);
  if (words === null) return null;
  const selections = selectionsIn(element, index, files);
  const times = timesIn(element);
  const { text, stretches } = countSelections(words.text, [...selections, ...times]);
  const builder = new LineBuilder();
  const marked = new MarkedText(builder, stretches.slice(0, selections.length));
  const timed = times.map(({ name: time }, number) => ({
    time,
    at: stretches[selections.length + number]?.start ?? 0,
  }));
  addLines(text, { marked, builder, timed });
  const { lines, anchors, warnings } = builder.finish();
  const found: FoundAnnotation[] = [];
  for (const [number, passage] of marked.passages(anchors).entries()) {
    const selection = selections[number];
    if (selection && passage) found.push(...placed(selection, passage));
    else if (selection) drops.add('annotation', lostWords(selection));
  }
  const annotations = inPrintedOrder(found);
  const whole = onWholeText(lines[0], foundOn(source, index, files), drops);
  if (source !== element) tellAreas(source, drops);
  const facts = documentTitle(name);
  return {
    lines,
    warnings: [...words.warnings, ...warnings],
    annotations: [...whole, ...annotations],
    labels: labelsOf([...whole, ...annotations], index),
    document: { name, bytes: Buffer.from(text) },
    ...(facts && { facts }),
  };
}

/** A note on a whole text stands with its first line; a code on all of it marks nothing in it, and is told as left out. */
function onWholeText(
  first: SourceLine | undefined,
  found: ReturnType<typeof foundOn>,
  drops: DropList,
): readonly FoundAnnotation[] {
  const notes = found.filter(({ note }) => note !== '');
  for (const { label, note } of found)
    if (label !== null && note === '') drops.add('annotation', `On the whole document: ${label}`);
  if (first === undefined) return [];
  const start = { paragraph: first.id, offset: 0 };
  const end = { paragraph: first.id, offset: first.text.length };
  return notes.map((words) => ({ ...words, passage: { start, end } }));
}

/** What was marked of the pages or of the recording, and not of the words. */
function tellAreas(source: ProjectElement, drops: DropList): void {
  const areas = source.children.filter(({ name }) => name.endsWith('Selection'));
  for (const area of areas)
    drops.add(
      'annotation',
      `On a part of ${source.attributes.name ?? ''} that is no text: ${area.attributes.name ?? ''}`,
      Math.max(1, countCodings(area)),
    );
}

/** Where a transcript was at a time of its recording, as selections of nothing that are called by the time. */
function timesIn(text: ProjectElement): readonly Selected[] {
  return childrenOf(text, 'SyncPoint').map(({ attributes }) => {
    const position = Math.max(0, Math.trunc(Number(attributes.position)) || 0);
    return { start: position, end: position, name: timeWords(Number(attributes.timeStamp) || 0) };
  });
}

/** "0:01:02", of milliseconds. */
function timeWords(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1000);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

interface Lines {
  readonly marked: MarkedText;
  readonly builder: LineBuilder;
  readonly timed: readonly { readonly at: number; readonly time: string }[];
}

function addLines(text: string, { marked, builder, timed }: Lines): void {
  const times = timed.toSorted((a, b) => a.at - b.at);
  let at = 0;
  let next = 0;
  const addUntil = (end: number) => {
    for (let time = times[next]; time && time.at < end; time = times[next]) {
      marked.add(text.slice(at, time.at));
      builder.mark({ kind: 'time', time: time.time });
      at = Math.max(at, time.at);
      next += 1;
    }
    marked.add(text.slice(at, end));
  };
  for (const { 0: lineEnd, index } of text.matchAll(everyLineEnd)) {
    addUntil(index);
    builder.endLine();
    marked.skip(lineEnd.length);
    at = index + lineEnd.length;
  }
  addUntil(text.length);
}

function labelsOf(annotations: readonly FoundAnnotation[], { codes }: ProjectIndex) {
  const used = new Set(annotations.map(({ label }) => label));
  return [...codes.values()].filter(({ name }) => used.has(name));
}

/** How many times something in a source was coded. */
export function countCodings(source: ProjectElement): number {
  return source.children.reduce(
    (count, child) => count + countCodings(child),
    childrenOf(source, 'Coding').length,
  );
}
