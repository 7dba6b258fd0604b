import type { FoundLabel } from '../../shared/annotation/found-annotation';
import { colourNames, type Theme, type ThemeColour, themeColours } from '../../shared/annotation/theme';
import { themeColourNear } from '../../shared/annotation/theme-colour-near';
import { type ThemeId, themeId } from '../../shared/id';
import {
  addTheme,
  changeThemeWords,
  foldThemes,
  joinTheme,
  keptThemes,
  moveTheme,
  separateTheme,
  themesUndoScope,
} from '../../shared/notebook/library-themes';
import type { KeptDoc } from './kept-doc';
import type { Steps } from './undoing';

/** The first colour that no theme has, or the first of all. */
function freeColour(themes: readonly Theme[]): ThemeColour {
  return themeColours.find((colour) => themes.every((theme) => theme.colour !== colour)) ?? 1;
}

/** "New theme", or with a number behind it where there is one already. */
function freeName(themes: readonly Theme[]): string {
  const names = new Set(themes.map(({ name }) => name));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? 'New theme' : `New theme ${number}`;
    if (!names.has(name)) return name;
  }
}

/** What a person does to the library's themes; each is a Change of the library's notebook, and a step of Undo. */
export class LibraryThemes {
  readonly steps: Steps;

  constructor(
    private readonly kept: KeptDoc,
    /** In order, as they are now. */
    private readonly list: () => readonly Theme[],
  ) {
    this.steps = { kept, manager: kept.steps(themesUndoScope(kept.doc)) };
  }

  /** A name as it is typed. */
  rename({ id }: Theme, name: string): void {
    this.kept.type(`Named a theme ${name}`, `name of ${id}`, (doc) => changeThemeWords(doc, id, { name }));
  }

  describe({ id, name }: Theme, description: string): void {
    this.kept.type(`Described the theme ${name}`, `description of ${id}`, (doc) =>
      changeThemeWords(doc, id, { description }),
    );
  }

  recolour({ id, name, colour: before }: Theme, colour: ThemeColour): void {
    if (colour === before) return;
    this.kept.edit(`Made the theme ${name} ${colourNames[colour].toLowerCase()}`, (doc) =>
      changeThemeWords(doc, id, { colour }),
    );
  }

  /** Adds a theme at the end, in a colour that no other has as long as there is one. */
  add(): ThemeId {
    const themes = this.list();
    const id = themeId(crypto.randomUUID());
    const name = freeName(themes);
    this.kept.edit(`Added the theme ${name}`, (doc) =>
      addTheme(doc, id, { name, description: '', colour: freeColour(themes) }),
    );
    return id;
  }

  /**
   * Themes by their names in whatever case. Those that are not there are added at the end, in one Change, with what a file
   * says of them; those that are there stay as they are.
   */
  named(names: readonly string[], labels: readonly FoundLabel[] = []): ReadonlyMap<string, ThemeId> {
    const folded = (name: string) => name.trim().toLowerCase();
    const known = new Map(this.list().map(({ id, name }) => [folded(name), id]));
    const fresh = [...new Map(names.map((name) => [folded(name), name.trim()]))].filter(
      ([key]) => key !== '' && !known.has(key),
    );
    const told = new Map(labels.map((label) => [folded(label.name), label]));
    if (fresh.length > 0) {
      this.kept.edit(`Added ${fresh.length} themes of a file`, (doc) => {
        for (const [key, name] of fresh) {
          const id = themeId(crypto.randomUUID());
          const { description = '', colour: wanted = null } = told.get(key) ?? {};
          const colour = wanted === null ? freeColour(foldThemes(keptThemes(doc))) : themeColourNear(wanted);
          addTheme(doc, id, { name, description, colour });
          known.set(key, id);
        }
      });
    }
    return new Map(
      names.flatMap((name) => {
        const id = known.get(folded(name));
        return id ? [[name, id] as const] : [];
      }),
    );
  }

  /** Moves a theme to a place counted from 0. */
  move({ id, name }: Theme, place: number): void {
    this.kept.edit(`Moved the theme ${name} to place ${place + 1}`, (doc) => moveTheme(doc, id, place));
  }

  join(theme: Theme, into: Theme): void {
    this.kept.edit(`Joined the theme ${theme.name} with ${into.name}`, (doc) =>
      joinTheme(doc, theme.id, into.id),
    );
  }

  separate({ id, name }: Pick<Theme, 'id' | 'name'>): void {
    this.kept.edit(`Separated the theme ${name} again`, (doc) => separateTheme(doc, id));
  }
}
