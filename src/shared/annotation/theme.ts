import { type ThemeId, themeId } from '../id';

/** The palette's colours; each has a light and a dark value, an underline of its own, and a name that people read. */
export const themeColours = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export type ThemeColour = (typeof themeColours)[number];

export const colourNames: Readonly<Record<ThemeColour, string>> = {
  1: 'Yellow',
  2: 'Green',
  3: 'Red',
  4: 'Blue',
  5: 'Violet',
  6: 'Grey',
  7: 'Orange',
  8: 'Turquoise',
  9: 'Pink',
  10: 'Lime',
};

/** A theme that was joined into another: annotations that name it are read as the other's. */
export interface JoinedTheme {
  readonly id: ThemeId;
  readonly name: string;
}

/** What a passage is for: a colour with a name. Themes belong to the library; keys 1 to 6 are the first six in order. */
export interface Theme {
  readonly id: ThemeId;
  readonly name: string;
  readonly description: string;
  readonly colour: ThemeColour;
  /** Absent where nothing was joined into it. */
  readonly joined?: readonly JoinedTheme[];
}

const joinedIds = ({ joined = [] }: Theme) => joined.map(({ id }) => id);

/** Whether what names this id is of the theme: by its own id, or by that of one joined into it. */
export function isOfTheme(theme: Theme, named: ThemeId): boolean {
  return theme.id === named || joinedIds(theme).includes(named);
}

/** The theme that an id stands for; every look-up goes through this, so that one joined into another is never unknown. */
export function findTheme(themes: readonly Theme[], named: ThemeId): Theme | undefined {
  return themes.find((theme) => isOfTheme(theme, named));
}

/** Whether two ids stand for one theme. */
export function isSameTheme(themes: readonly Theme[], a: ThemeId, b: ThemeId): boolean {
  return (findTheme(themes, a)?.id ?? a) === (findTheme(themes, b)?.id ?? b);
}

/** Every id that stands for a theme, with that theme: for looking up more than one. */
export function themesById<Kind extends Theme>(themes: readonly Kind[]): ReadonlyMap<ThemeId, Kind> {
  return new Map(
    themes.flatMap((theme) => [theme.id, ...joinedIds(theme)].map((id) => [id, theme] as const)),
  );
}

/** The themes every library starts with; their ids are fixed, so that two libraries agree. */
export const startingThemes: readonly Theme[] = [
  { id: themeId('key-point'), name: 'Key point', description: 'What a Member must know.', colour: 1 },
  {
    id: themeId('evidence'),
    name: 'Evidence',
    description: 'Facts and figures that support a case.',
    colour: 2,
  },
  {
    id: themeId('challenge'),
    name: 'Challenge',
    description: 'Where it is contested, or should be.',
    colour: 3,
  },
  {
    id: themeId('question'),
    name: 'Question to ask',
    description: 'What to put to a witness or a Minister.',
    colour: 4,
  },
  { id: themeId('follow-up'), name: 'Follow up', description: 'Promised, or to be chased.', colour: 5 },
  { id: themeId('context'), name: 'Context', description: 'Background that explains the rest.', colour: 6 },
];
