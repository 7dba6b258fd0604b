import { Buffer } from 'node:buffer';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { FoundAnnotation } from '../../../../shared/annotation/found-annotation';
import { failed, type Result, succeeded } from '../../../../shared/result';
import { DropList } from '../../drop-list';
import { LineBuilder } from '../../line-builder';
import { documentTitle } from '../document-title';
import type { Format, FormatProblem, ReadSource } from '../format';
import { MarkedText } from '../marked-text';
import { toUtf16 } from '../offset-units';
import { addHtml, textIn } from './html-lines';
import { projectTables, readProject, type TaguetteDocument, type TaguetteProject } from './read-project';

/** A Taguette project: every document with its highlights, one annotation for each tag of a highlight. */
export const taguetteFormat: Format = {
  id: 'taguette',
  version: 1,
  container: 'sqlite',
  recognise: ({ bytes }) => {
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // A database holds the statements that made its tables, as text.
    const holds = (table: string) =>
      content.includes(`CREATE TABLE ${table}`) || content.includes(`CREATE TABLE "${table}"`);
    return projectTables.every(holds) ? 'certain' : null;
  },
  read: async ({ bytes }) => {
    const project = await readProject(bytes);
    return project.ok ? readDocuments(project.value) : failed({ kind: 'damaged', cause: project.problem });
  },
};

async function readDocuments(project: TaguetteProject): Promise<Result<ReadSource, FormatProblem>> {
  const { parseFragment } = await import('parse5');
  const drops = new DropList();
  const used = new Set(project.documents.flatMap(({ highlights }) => highlights.flatMap(({ tags }) => tags)));
  for (const { path, description } of project.tags)
    if (!used.has(path)) drops.add('other', `The tag ${path}, which no highlight has. ${description}`);
  const labels = project.tags
    .filter(({ path, description }) => used.has(path) && description !== '')
    .map(({ path, description }) => ({ name: path, description, colour: null }));
  const sources = project.documents.map((document, number) => ({
    ...readDocument(document, parseFragment(document.html), number === 0 ? drops : new DropList()),
    labels,
  }));
  const [first, ...others] = sources;
  if (first === undefined) return failed({ kind: 'no-text-found' });
  return succeeded(others.length === 0 ? first : { ...first, others });
}

function readDocument(
  { name, description, html, highlights }: TaguetteDocument,
  root: DefaultTreeAdapterTypes.DocumentFragment,
  drops: DropList,
): ReadSource {
  if (description !== '') drops.add('other', `Description of the document: ${description}`);
  const builder = new LineBuilder();
  const inUtf16 = toUtf16(
    textIn(root),
    highlights.flatMap(({ start, end }) => [start, end]),
    'byte',
  );
  const text = new MarkedText(
    builder,
    highlights.map(({ start, end }) => ({ start: inUtf16(start), end: inUtf16(end) })),
  );
  addHtml(root, text, builder, drops);
  const { lines, anchors, warnings } = builder.finish();
  const annotations: FoundAnnotation[] = [];
  for (const [number, passage] of text.passages(anchors).entries()) {
    const { snippet = '', tags = [] } = highlights[number] ?? {};
    if (passage === null) drops.add('annotation', snippet.replace(/<[^<>]*>/g, ''));
    else
      for (const label of tags.length === 0 ? [null] : tags)
        annotations.push({ passage, note: '', label, author: null, madeAt: null });
  }
  const facts = documentTitle(name);
  return {
    lines,
    warnings,
    dropped: drops.all,
    annotations,
    maker: 'Taguette',
    document: { name, bytes: Buffer.from(html) },
    ...(facts && { facts }),
  };
}
