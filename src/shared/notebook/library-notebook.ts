import * as Y from 'yjs';
import type { Author } from '../annotation/annotation';
import { startingThemes, type Theme, type ThemeColour } from '../annotation/theme';
import { authorId, isThemeId, isTranscriptId, type ThemeId, type TranscriptId } from '../id';
import { type EventKind, eventKinds } from '../transcript/decisions';

/** What the library shows of a transcript without opening it; written whenever a decision changes it. */
export interface TranscriptSummary {
  readonly title: string;
  readonly date: string | null;
  readonly eventKind: EventKind;
  readonly speakers: readonly string[];
  readonly words: number;
}

/** A transcript as the library lists it. */
export interface ListedTranscript extends TranscriptSummary {
  readonly id: TranscriptId;
  readonly fileName: string;
  readonly addedAt: number;
}

export interface LibraryView {
  /** Newest first; without the removed ones. */
  readonly transcripts: readonly ListedTranscript[];
  /** In the library's order; the first six have the keys 1 to 6. */
  readonly themes: readonly Theme[];
  readonly authors: readonly Author[];
}

const transcriptsMap = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('transcripts');
const themesMap = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('themes');
const authorsMap = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('authors');

function text(value: unknown, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise;
}

function readSummary(value: unknown, fileName: string): TranscriptSummary {
  const summary: Partial<Record<keyof TranscriptSummary, unknown>> =
    typeof value === 'object' && value ? value : {};
  return {
    title: text(summary.title, fileName),
    date: typeof summary.date === 'string' ? summary.date : null,
    eventKind: eventKinds.find((kind) => kind === summary.eventKind) ?? 'other',
    speakers: Array.isArray(summary.speakers) ? summary.speakers.map((name) => text(name)) : [],
    words: Number(summary.words ?? 0),
  };
}

function readListed(doc: Y.Doc): readonly ListedTranscript[] {
  return [...transcriptsMap(doc)]
    .flatMap(([id, entry]) => {
      if (!isTranscriptId(id) || entry.get('removed') === true) return [];
      const fileName = text(entry.get('fileName'));
      return [
        {
          id,
          fileName,
          addedAt: Number(entry.get('addedAt') ?? 0),
          ...readSummary(entry.get('summary'), fileName),
        },
      ];
    })
    .sort((a, b) => b.addedAt - a.addedAt || a.id.localeCompare(b.id));
}

function readColour(value: unknown, otherwise: ThemeColour): ThemeColour {
  const colours: readonly ThemeColour[] = [1, 2, 3, 4, 5, 6];
  return colours.find((colour) => colour === value) ?? otherwise;
}

function readThemes(doc: Y.Doc): readonly Theme[] {
  const kept = themesMap(doc);
  const read = (theme: Theme): Theme => {
    const entry = kept.get(theme.id);
    if (!entry) return theme;
    return {
      id: theme.id,
      name: text(entry.get('name'), theme.name),
      description: text(entry.get('description'), theme.description),
      colour: readColour(entry.get('colour'), theme.colour),
    };
  };
  const isStarting = (id: string) => startingThemes.some((theme) => theme.id === id);
  const added = [...kept.keys()]
    .filter((id): id is ThemeId => isThemeId(id) && !isStarting(id))
    .sort()
    .map((id) => read({ id, name: id.slice('theme:'.length), description: '', colour: 6 }));
  return [...startingThemes.map(read), ...added];
}

/** Everything the library's notebook says now. */
export function projectLibrary(doc: Y.Doc): LibraryView {
  const authors = [...authorsMap(doc)].map(
    ([id, entry]): Author => ({
      id: authorId(id.slice('author:'.length)),
      name: text(entry.get('name')),
      initials: text(entry.get('initials')),
    }),
  );
  return { transcripts: readListed(doc), themes: readThemes(doc), authors };
}

function entryOf(map: Y.Map<Y.Map<unknown>>, id: string): Y.Map<unknown> {
  const known = map.get(id);
  if (known) return known;
  const entry = new Y.Map<unknown>();
  map.set(id, entry);
  return entry;
}

export function listTranscript(doc: Y.Doc, listed: ListedTranscript): void {
  const { id, fileName, addedAt, ...summary } = listed;
  const entry = entryOf(transcriptsMap(doc), id);
  entry.set('fileName', fileName);
  entry.set('addedAt', addedAt);
  entry.set('summary', summary);
  entry.delete('removed');
}

/** Whether the library ever listed a transcript, even if it was removed since. */
export function hasListed(doc: Y.Doc, id: TranscriptId): boolean {
  return transcriptsMap(doc).has(id);
}

export function setSummary(doc: Y.Doc, id: TranscriptId, summary: TranscriptSummary): void {
  if (transcriptsMap(doc).has(id)) entryOf(transcriptsMap(doc), id).set('summary', summary);
}

export function unlistTranscript(doc: Y.Doc, id: TranscriptId): void {
  if (transcriptsMap(doc).has(id)) entryOf(transcriptsMap(doc), id).set('removed', true);
}

export function setAuthor(doc: Y.Doc, author: Author): void {
  const entry = entryOf(authorsMap(doc), author.id);
  entry.set('name', author.name);
  entry.set('initials', author.initials);
}

/** Takes in a theme that came with a bundle; one of the same id that is here already stays as it is. */
export function addThemeIfMissing(doc: Y.Doc, theme: Theme): void {
  const isKnown = themesMap(doc).has(theme.id) || startingThemes.some(({ id }) => id === theme.id);
  if (!isKnown) setTheme(doc, theme);
}

const settledMap = (doc: Y.Doc) => doc.getMap<string>('settledThemes');
const themeWords = ({ name, description, colour }: Theme) => JSON.stringify([name, description, colour]);

/** Whether somebody has chosen before between one's own theme and a colleague's of the same id that says just this. */
export function isThemeSettled(doc: Y.Doc, theirs: Theme): boolean {
  return settledMap(doc).get(theirs.id) === themeWords(theirs);
}

/** Remembers the choice, so that the same bundle never asks twice, and takes the colleague's theme if it was chosen. */
export function settleTheme(doc: Y.Doc, theirs: Theme, isTaken: boolean): void {
  settledMap(doc).set(theirs.id, themeWords(theirs));
  if (isTaken) setTheme(doc, theirs);
}

function setTheme(doc: Y.Doc, theme: Theme): void {
  const entry = entryOf(themesMap(doc), theme.id);
  entry.set('name', theme.name);
  entry.set('description', theme.description);
  entry.set('colour', theme.colour);
}

/**
 * The library's notebook written anew without a transcript: for erasing, which nothing brings back. In a document from
 * which an entry was merely deleted its id would still stand.
 */
export function libraryAnew(doc: Y.Doc, erased: TranscriptId): Y.Doc {
  const anew = new Y.Doc();
  for (const name of doc.share.keys()) {
    const to = anew.getMap(name);
    for (const [key, value] of doc.getMap(name)) {
      if (key !== erased) to.set(key, value instanceof Y.Map ? value.clone() : value);
    }
  }
  return anew;
}
