import type { FoundAnnotation } from '../../../../shared/annotation/found-annotation';
import type { Passage } from '../../../../shared/transcript/passage';
import { idOf, type ProjectIndex } from './project';
import { childrenOf, type ProjectElement } from './project-xml';
import { type ProjectFiles, type Selected, textOf } from './source-text';

type FoundWords = Omit<FoundAnnotation, 'passage'>;

/** A selection of a text, and what was said of it. */
export interface Selection extends Selected {
  /** One for each of its codes; one without a label where it has none. The notes on it stand in the first. */
  readonly found: readonly FoundWords[];
}

/** What somebody said of an element: its codings, and the notes on it. */
export function foundOn(
  element: ProjectElement,
  index: ProjectIndex,
  files: ProjectFiles,
): readonly FoundWords[] {
  const codings = childrenOf(element, 'Coding').map((coding) => ({
    ...madeBy(coding, index, madeBy(element, index)),
    label: index.codes.get(idOf(childrenOf(coding, 'CodeRef')[0], 'targetGUID'))?.name ?? null,
    note: notesOn(coding, index, files),
  }));
  const note = notesOn(element, index, files);
  const [first, ...rest] = codings;
  if (first === undefined) return [{ ...madeBy(element, index), label: null, note }];
  return [{ ...first, note: [note, first.note].filter((words) => words !== '').join('\n\n') }, ...rest];
}

type Made = Pick<FoundAnnotation, 'author' | 'madeAt'>;

function madeBy({ attributes }: ProjectElement, index: ProjectIndex, otherwise?: Made): Made {
  const user = (attributes.creatingUser ?? '').replace(/[{}]/g, '').toLowerCase();
  return {
    author: index.users.get(user) ?? otherwise?.author ?? null,
    madeAt: timeOf(attributes.creationDateTime) ?? otherwise?.madeAt ?? null,
  };
}

/** Without a zone it is universal time, whatever this machine's is. */
function timeOf(written = ''): number | null {
  const time = Date.parse(/(?:z|[+-]\d\d:?\d\d)$/i.test(written) ? written : `${written}Z`);
  return Number.isFinite(time) ? time : null;
}

/** Descriptions of an element and the notes that it refers to, each with its title. */
function notesOn(element: ProjectElement, index: ProjectIndex, files: ProjectFiles): string {
  const described = childrenOf(element, 'Description').map(({ text }) => text.trim());
  const notes = childrenOf(element, 'NoteRef').flatMap((ref) => {
    const note = index.notes.get(idOf(ref, 'targetGUID'));
    return note ? [noteWords(note, files)] : [];
  });
  return [...described, ...notes].filter((words) => words !== '').join('\n\n');
}

export function noteWords(note: ProjectElement, files: ProjectFiles): string {
  const text = (textOf(note, files)?.text ?? '').replace(/\r\n?/g, '\n').trim();
  const title = (note.attributes.name ?? '').trim();
  return title === '' || text.startsWith(title) ? text : `${title}\n${text}`.trim();
}

function positionOf(element: ProjectElement, attribute: string): number {
  const position = Number(element.attributes[attribute]);
  return Number.isFinite(position) ? Math.max(0, Math.trunc(position)) : 0;
}

/** Every selection of a text's plain words. */
export function selectionsIn(
  text: ProjectElement,
  index: ProjectIndex,
  files: ProjectFiles,
): readonly Selection[] {
  const selected = (element: ProjectElement, start: number, end: number): Selection => ({
    start,
    end,
    name: element.attributes.name ?? '',
    found: foundOn(element, index, files),
  });
  const synced = new Map(
    childrenOf(text, 'SyncPoint').map((point) => [idOf(point), positionOf(point, 'position')]),
  );
  return [
    ...childrenOf(text, 'PlainTextSelection').map((element) =>
      selected(element, positionOf(element, 'startPosition'), positionOf(element, 'endPosition')),
    ),
    ...childrenOf(text, 'TranscriptSelection').map((element) =>
      selected(
        element,
        synced.get(idOf(element, 'fromSyncPoint')) ?? 0,
        synced.get(idOf(element, 'toSyncPoint')) ?? 0,
      ),
    ),
  ];
}

export function placed(selection: Selection, passage: Passage): readonly FoundAnnotation[] {
  return selection.found.map((words) => ({ ...words, passage }));
}

/** What to say of a selection that has no place. */
export function lostWords({ name, found }: Selection): string {
  return [name, ...found.flatMap(({ label, note }) => [label ?? '', note])]
    .filter((words) => words !== '')
    .join(': ');
}
