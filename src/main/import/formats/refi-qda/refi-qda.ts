import { failed, type Result, succeeded } from '../../../../shared/result';
import { decodeText } from '../../decode-text';
import { DropList } from '../../drop-list';
import type { FileContent } from '../../file-content';
import type { Format, FormatProblem, ReadSource } from '../format';
import { indexProject, type ProjectIndex } from './project';
import { childOf, childrenOf, type ProjectElement, parseProject } from './project-xml';
import { countCodings, type ProjectText, readDocument } from './read-document';
import { noteWords } from './selections';
import type { ProjectFiles } from './source-text';

const description = 'project.qde';

/** A REFI-QDA project (.qdpx), as NVivo, ATLAS.ti, MAXQDA and others exchange it: every text in it with its codings. */
export const refiQdaFormat: Format = {
  id: 'refi-qda',
  version: 1,
  container: 'zip',
  recognise: async (file) => ((await filesIn(file))?.has(description) ? 'certain' : null),
  read: async (file) => {
    const entries = await file.entries();
    if (!entries.ok) return failed({ kind: 'damaged', cause: entries.problem });
    const files = new Map([...entries.value].map(([name, bytes]) => [name.toLowerCase(), bytes]));
    const xml = decodeText(files.get(description) ?? new Uint8Array());
    const project = xml === null ? failed('the description is no text') : parseProject(xml.text);
    return project.ok
      ? readProject(project.value, files)
      : failed({ kind: 'damaged', cause: project.problem });
  },
};

async function filesIn(file: FileContent): Promise<ProjectFiles | null> {
  const entries = await file.entries();
  return entries.ok ? entries.value : null;
}

function readProject(project: ProjectElement, files: ProjectFiles): Result<ReadSource, FormatProblem> {
  const index = indexProject(project);
  const drops = new DropList();
  const read: ReadSource[] = [];
  for (const source of childOf(project, 'Sources')?.children ?? []) {
    for (const text of textsIn(source)) {
      const ofDocument = read.length === 0 ? drops : new DropList();
      const document = readDocument(text, index, files, ofDocument);
      if (document) read.push({ ...document, dropped: ofDocument.all });
      else leaveOut(source, drops);
    }
    if (textsIn(source).length === 0) leaveOut(source, drops);
  }
  tellTheRest(project, index, files, drops);
  const maker = project.attributes.origin?.trim();
  const [first, ...others] = read.map((each) => ({ ...each, ...(maker && { maker }) }));
  if (first === undefined) return failed({ kind: 'no-text-found' });
  return succeeded({ ...first, dropped: drops.all, ...(others.length > 0 && { others }) });
}

/** A source of text is one; a PDF and a recording may have their words beside them. */
function textsIn(source: ProjectElement): readonly ProjectText[] {
  const name = (source.attributes.name ?? '').trim();
  if (source.name === 'TextSource') return [{ name, source, text: source }];
  const parts = [...childrenOf(source, 'Representation'), ...childrenOf(source, 'Transcript')];
  return parts.map((text) => ({ name, source, text }));
}

const kindWords: Readonly<Record<string, string>> = {
  TextSource: 'The document',
  PDFSource: 'The PDF',
  PictureSource: 'The picture',
  AudioSource: 'The sound recording',
  VideoSource: 'The film recording',
};

/** Its codings are counted, so that a person knows how much of the work is not here. */
function leaveOut(source: ProjectElement, drops: DropList): void {
  const name = source.attributes.name ?? '';
  const codings = countCodings(source);
  const coded = codings === 1 ? 'a coding' : `${codings} codings`;
  const what = `${kindWords[source.name] ?? 'The source'} ${name}`;
  drops.add('other', codings === 0 ? what : `${what}, with ${coded}`);
}

/** Codes that nothing has, notes on nothing, and what the project says of its cases, sets and links. */
function tellTheRest(
  project: ProjectElement,
  index: ProjectIndex,
  files: ProjectFiles,
  drops: DropList,
): void {
  const referred = new Set<string>();
  const ahead = [project];
  for (let element = ahead.pop(); element; element = ahead.pop()) {
    const target = element.attributes.targetGUID;
    if (target !== undefined) referred.add(target.replace(/[{}]/g, '').toLowerCase());
    for (const child of element.children) ahead.push(child);
  }
  for (const [id, { name }] of index.codes)
    if (!referred.has(id)) drops.add('other', `The code ${name}, which nothing has`);
  for (const [id, note] of index.notes)
    if (!referred.has(id)) drops.add('annotation', `A note on nothing: ${noteWords(note, files)}`);
  for (const kind of ['Case', 'Set', 'Link'])
    for (const each of childrenOf(childOf(project, `${kind}s`), kind))
      drops.add('other', `${kind} ${each.attributes.name ?? ''}`);
}
