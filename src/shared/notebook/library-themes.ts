import type * as Y from 'yjs';
import {
  type JoinedTheme,
  startingThemes,
  type Theme,
  type ThemeColour,
  themeColours,
} from '../annotation/theme';
import { isThemeId, type ThemeId } from '../id';
import { entryOf, text } from './entries';
import { comparePositions, isPosition, longestPosition, type Position, positionBetween } from './position';

/** A theme as the library keeps it and a bundle carries it: also one that was joined into another. */
export interface KeptTheme extends Omit<Theme, 'joined'> {
  /** Its place in the order; null while nobody has moved it. */
  readonly position: Position | null;
  /** The theme as which annotations that name this one are read; null while it stands for itself. */
  readonly joinedInto: ThemeId | null;
}

/** What a person says of a theme. */
export type ThemeWords = Pick<Theme, 'name' | 'description' | 'colour'>;

const themesMap = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('themes');

/** What Undo covers of the themes. */
export const themesUndoScope = (doc: Y.Doc): Y.AbstractType<unknown>[] => [
  themesMap(doc) as unknown as Y.AbstractType<unknown>,
];

const isStarting = (id: string) => startingThemes.some((theme) => theme.id === id);

/** Themes that nobody has moved stand as they always did: the starting ones, then those that came later, by their ids. */
function placeOf({ id, position }: KeptTheme): Position {
  const starting = startingThemes.findIndex((theme) => theme.id === id);
  return position ?? String((starting < 0 ? startingThemes.length : starting) + 1);
}

function readColour(value: unknown, otherwise: ThemeColour): ThemeColour {
  return themeColours.find((colour) => colour === value) ?? otherwise;
}

function readTheme(doc: Y.Doc, theme: Theme): KeptTheme {
  const entry = themesMap(doc).get(theme.id);
  const [kept, into] = [entry?.get('position'), entry?.get('joinedInto')];
  return {
    id: theme.id,
    name: text(entry?.get('name'), theme.name),
    description: text(entry?.get('description'), theme.description),
    colour: readColour(entry?.get('colour'), theme.colour),
    position: isPosition(kept) ? kept : null,
    joinedInto: isThemeId(into) ? into : null,
  };
}

function compareThemes(a: KeptTheme, b: KeptTheme): number {
  return comparePositions(placeOf(a), placeOf(b)) || (a.id < b.id ? -1 : 1);
}

/** Every theme there is, in order, those that were joined into others among them. */
export function keptThemes(doc: Y.Doc): readonly KeptTheme[] {
  const later = [...themesMap(doc).keys()].filter((id): id is ThemeId => isThemeId(id) && !isStarting(id));
  return [
    ...startingThemes.map((theme) => readTheme(doc, theme)),
    ...later.map((id) => readTheme(doc, { id, name: id.slice('theme:'.length), description: '', colour: 6 })),
  ].sort(compareThemes);
}

/**
 * The theme that stands for one, at the end of whatever it was joined into. Where two people joined two themes each into
 * the other, the one whose id comes first stands for both.
 */
function standingFor(theme: KeptTheme, byId: ReadonlyMap<ThemeId, KeptTheme>): KeptTheme {
  const way: KeptTheme[] = [theme];
  for (let last = theme; ; ) {
    const next = last.joinedInto ? byId.get(last.joinedInto) : undefined;
    if (!next) return last;
    const from = way.indexOf(next);
    if (from >= 0) return way.slice(from).reduce((first, each) => (each.id < first.id ? each : first));
    way.push(next);
    last = next;
  }
}

/** The themes that people see, in order, each with those that were joined into it. */
export function foldThemes(kept: readonly KeptTheme[]): readonly Theme[] {
  const byId = new Map(kept.map((theme) => [theme.id, theme]));
  const joined = new Map<KeptTheme, JoinedTheme[]>();
  for (const theme of kept) {
    const stands = standingFor(theme, byId);
    const others = joined.get(stands) ?? [];
    joined.set(stands, stands === theme ? others : [...others, { id: theme.id, name: theme.name }]);
  }
  return [...joined.keys()].sort(compareThemes).map((theme): Theme => {
    const { id, name, description, colour } = theme;
    const others = joined.get(theme) ?? [];
    return { id, name, description, colour, ...(others.length > 0 ? { joined: others } : {}) };
  });
}

/** Those of the themes that annotations name, and those as which they are read. */
export function themesInUse(kept: readonly KeptTheme[], named: ReadonlySet<ThemeId>): readonly KeptTheme[] {
  const used = new Set(named);
  // A set that grows goes on through what is added to it.
  for (const id of used) {
    const into = kept.find((theme) => theme.id === id)?.joinedInto;
    if (into) used.add(into);
  }
  return kept.filter(({ id }) => used.has(id));
}

/** Renames, describes or recolours a theme. */
export function changeThemeWords(doc: Y.Doc, id: ThemeId, words: Partial<ThemeWords>): void {
  const entry = entryOf(themesMap(doc), id);
  for (const [key, value] of Object.entries(words)) entry.set(key, value);
}

function setPosition(doc: Y.Doc, id: ThemeId, position: Position): void {
  entryOf(themesMap(doc), id).set('position', position);
}

/** Adds a theme behind all others. */
export function addTheme(doc: Y.Doc, id: ThemeId, words: ThemeWords): void {
  const last = keptThemes(doc).at(-1);
  changeThemeWords(doc, id, words);
  setPosition(doc, id, positionBetween(last ? placeOf(last) : null, null));
}

/** A position between two, or null where two people put themes in one place, or hundreds were moved there. */
function roomBetween(before: Position | null, after: Position | null): Position | null {
  if (before !== null && after !== null && before >= after) return null;
  const position = positionBetween(before, after);
  return position.length <= longestPosition ? position : null;
}

/** Moves a theme to a place, counted from 0, among those that people see. */
export function moveTheme(doc: Y.Doc, id: ThemeId, place: number): void {
  const kept = keptThemes(doc);
  const places = new Map(kept.map((theme) => [theme.id, placeOf(theme)]));
  const others = foldThemes(kept).flatMap((theme) => (theme.id === id ? [] : theme.id));
  const placeAt = (index: number) => places.get(others[index] ?? id) ?? null;
  const before = place > 0 ? placeAt(place - 1) : null;
  const after = place < others.length ? placeAt(place) : null;
  const position = roomBetween(before, after);
  if (position === null) arrange(doc, others.toSpliced(place, 0, id));
  else setPosition(doc, id, position);
}

/** Gives every theme a new position, in this order. */
function arrange(doc: Y.Doc, wanted: readonly ThemeId[]): void {
  let last: Position | null = null;
  for (const id of wanted) {
    last = positionBetween(last, null);
    setPosition(doc, id, last);
  }
}

/** Joins a theme into another: it stays, and whatever names it is read as the other's. */
export function joinTheme(doc: Y.Doc, id: ThemeId, into: ThemeId): void {
  entryOf(themesMap(doc), id).set('joinedInto', into);
}

/** Lets a joined theme stand for itself again. */
export function separateTheme(doc: Y.Doc, id: ThemeId): void {
  themesMap(doc).get(id)?.delete('joinedInto');
}

/** Puts a theme where a bundle has it. */
export function takeOverPlace(doc: Y.Doc, { id, position, joinedInto }: KeptTheme): void {
  if (position) setPosition(doc, id, position);
  if (joinedInto) joinTheme(doc, id, joinedInto);
}

function setKept(doc: Y.Doc, theme: KeptTheme): void {
  const { id, name, description, colour } = theme;
  changeThemeWords(doc, id, { name, description, colour });
  takeOverPlace(doc, theme);
}

/** Takes in a theme that came with a bundle; one of the same id that is here already stays as it is. */
export function addThemeIfMissing(doc: Y.Doc, theme: KeptTheme): void {
  if (!themesMap(doc).has(theme.id) && !isStarting(theme.id)) setKept(doc, theme);
}

/** Takes over all that a bundle says of themes, for a library that stands for the bundle alone. */
export function takeOverThemes(doc: Y.Doc, themes: readonly KeptTheme[]): void {
  for (const theme of themes) setKept(doc, theme);
}

const settledMap = (doc: Y.Doc) => doc.getMap<string>('settledThemes');
const settledWords = ({ name, description, colour }: ThemeWords) =>
  JSON.stringify([name, description, colour]);

/** Whether somebody has chosen before between one's own theme and a colleague's of the same id that says just this. */
export function isThemeSettled(doc: Y.Doc, theirs: Pick<Theme, 'id'> & ThemeWords): boolean {
  return settledMap(doc).get(theirs.id) === settledWords(theirs);
}

/** Remembers the choice, so that the same bundle never asks twice, and takes the colleague's theme if it was chosen. */
export function settleTheme(doc: Y.Doc, theirs: Pick<Theme, 'id'> & ThemeWords, isTaken: boolean): void {
  const { id, name, description, colour } = theirs;
  settledMap(doc).set(id, settledWords(theirs));
  if (isTaken) changeThemeWords(doc, id, { name, description, colour });
}
