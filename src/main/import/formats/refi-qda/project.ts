import type { FoundLabel } from '../../../../shared/annotation/found-annotation';
import { childOf, childrenOf, type ProjectElement } from './project-xml';

/** A code as a label: its name with those of the codes above it. */
type Code = FoundLabel;

/** What sources refer to, by the ids that a project gives everything. */
export interface ProjectIndex {
  readonly codes: ReadonlyMap<string, Code>;
  readonly users: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, ProjectElement>;
}

const between = ' › ';

/** Ids are written in capitals here and in small letters there, with braces or without. */
export function idOf(element: ProjectElement | undefined, attribute = 'guid'): string {
  return keyOf(element?.attributes[attribute]);
}

function keyOf(id: string | undefined): string {
  return (id ?? '').replace(/[{}]/g, '').toLowerCase();
}

export function indexProject(project: ProjectElement): ProjectIndex {
  const codes = new Map<string, Code>();
  const addCodes = (parent: ProjectElement | undefined, path: readonly string[]) => {
    for (const code of childrenOf(parent, 'Code')) {
      const names = [...path, (code.attributes.name ?? '').trim()].filter((name) => name !== '');
      codes.set(idOf(code), {
        name: names.join(between),
        description: childOf(code, 'Description')?.text.trim() ?? '',
        colour: colourOf(code.attributes.color),
      });
      addCodes(code, names);
    }
  };
  addCodes(childOf(childOf(project, 'CodeBook'), 'Codes'), []);
  const users = childrenOf(childOf(project, 'Users'), 'User').map(
    (user) => [idOf(user), (user.attributes.name ?? user.attributes.id ?? '').trim()] as const,
  );
  const notes = childrenOf(childOf(project, 'Notes'), 'Note').map((note) => [idOf(note), note] as const);
  return { codes, users: new Map(users.filter(([, name]) => name !== '')), notes: new Map(notes) };
}

/** "#rrggbb"; some programs write the opacity first. */
function colourOf(colour = ''): string | null {
  return /^#(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(colour)?.[1]?.toLowerCase().replace(/^/, '#') ?? null;
}
