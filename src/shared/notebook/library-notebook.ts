import * as Y from 'yjs';
import type { Author } from '../annotation/annotation';
import type { Theme } from '../annotation/theme';
import { authorId, isTranscriptId, type TranscriptId } from '../id';
import { type EventKind, eventKinds } from '../transcript/decisions';
import { entryOf, text } from './entries';
import { foldThemes, keptThemes } from './library-themes';

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
  /** In the library's order, without those that were joined into others; the first six have the keys 1 to 6. */
  readonly themes: readonly Theme[];
  readonly authors: readonly Author[];
}

const transcriptsMap = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('transcripts');
const authorsMap = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('authors');

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

/** Everything the library's notebook says now. */
export function projectLibrary(doc: Y.Doc): LibraryView {
  const authors = [...authorsMap(doc)].map(
    ([id, entry]): Author => ({
      id: authorId(id.slice('author:'.length)),
      name: text(entry.get('name')),
      initials: text(entry.get('initials')),
    }),
  );
  return { transcripts: readListed(doc), themes: foldThemes(keptThemes(doc)), authors };
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
