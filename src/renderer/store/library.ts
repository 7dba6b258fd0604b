import type { Author } from '../../shared/annotation/annotation';
import type { Theme } from '../../shared/annotation/theme';
import { authorId, type TranscriptId } from '../../shared/id';
import type { ReadBundle } from '../../shared/ipc';
import {
  hasListed,
  type LibraryView,
  type ListedTranscript,
  listTranscript,
  projectLibrary,
  setAuthor,
  setSummary,
  type TranscriptSummary,
  unlistTranscript,
} from '../../shared/notebook/library-notebook';
import {
  addThemeIfMissing,
  isThemeSettled,
  type KeptTheme,
  settleTheme,
  takeOverPlace,
} from '../../shared/notebook/library-themes';
import type { Transcript } from '../../shared/transcript/transcript';
import type { KeptDoc } from './kept-doc';
import { LibraryThemes } from './library-themes';
import { Listeners } from './listeners';
import { wordsIn } from './spoken-words';

/** What the library lists of a transcript. */
export function summaryOf(transcript: Transcript): TranscriptSummary {
  return {
    title: transcript.title,
    date: transcript.date,
    eventKind: transcript.eventKind,
    speakers: transcript.speakers.map((speaker) => speaker.name),
    words: wordsIn(transcript),
  };
}

/** Whoever made what a file brings with it, by the name in the file; null is somebody whom it does not name. */
export const namedAuthor = (name: string | null): Author['id'] => authorId(`named ${name ?? ''}`);

/** Whoever made what a file does not say of whom it is. */
const unnamedAuthor = 'Author not named';

function initialsOf(name: string): string {
  const letters = name.split(/\s+/).map((word) => word[0] ?? '');
  return letters.join('').slice(0, 3).toUpperCase();
}

/** The library's notebook, open for as long as the app is: transcripts listed, themes, authors. */
export class Library {
  private readonly listeners = new Listeners();
  private view: LibraryView;
  readonly themes: LibraryThemes;

  constructor(
    readonly kept: KeptDoc,
    readonly author: Author['id'],
    private readonly accountName: string,
  ) {
    this.view = projectLibrary(kept.doc);
    this.themes = new LibraryThemes(kept, () => this.view.themes);
    kept.doc.on('afterTransaction', () => {
      this.view = projectLibrary(kept.doc);
      this.listeners.tell();
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => this.listeners.add(listener);
  readonly snapshot = (): LibraryView => this.view;

  /** Who writes at this desk: named after the computer's account until somebody says otherwise. */
  get self(): Author {
    const known = this.view.authors.find(({ id }) => id === this.author);
    return known ?? { id: this.author, name: this.accountName, initials: initialsOf(this.accountName) };
  }

  /** Writes the author down with the first thing this desk adds, so that every copy knows the name. */
  introduceSelf(): void {
    if (this.view.authors.some(({ id }) => id === this.author)) return;
    this.rename(this.self.name, this.self.initials);
  }

  rename(name: string, initials: string): void {
    const { self } = this;
    if (self.name === name && self.initials === initials && this.view.authors.includes(self)) return;
    this.kept.edit(`Named the author ${name}`, (doc) => setAuthor(doc, { id: this.author, name, initials }));
  }

  /** Who made what a file brings with it; those who are not known are added. Null is somebody whom it does not name. */
  authorsNamed(names: readonly (string | null)[]): (name: string | null) => Author['id'] {
    const known = new Set(this.view.authors.map(({ id }) => id));
    const fresh = [...new Set(names)].filter((name) => !known.has(namedAuthor(name)));
    if (fresh.length > 0) {
      this.kept.edit('Added the authors of comments and highlights in a file', (doc) => {
        for (const name of fresh) {
          const author = name ?? unnamedAuthor;
          const initials = name === null ? '' : initialsOf(name);
          setAuthor(doc, { id: namedAuthor(name), name: author, initials });
        }
      });
    }
    return namedAuthor;
  }

  find(id: TranscriptId): ListedTranscript | undefined {
    return this.view.transcripts.find((listed) => listed.id === id);
  }

  add(listed: ListedTranscript): void {
    this.introduceSelf();
    this.kept.edit(`Added “${listed.title}”`, (doc) => listTranscript(doc, listed));
  }

  hasListed(id: TranscriptId): boolean {
    return hasListed(this.kept.doc, id);
  }

  remove(id: TranscriptId): void {
    const title = this.find(id)?.title ?? '';
    this.kept.edit(`Removed “${title}” from the library`, (doc) => unlistTranscript(doc, id));
  }

  summarise(transcript: Transcript): void {
    const listed = this.find(transcript.id);
    const summary = summaryOf(transcript);
    const isSame =
      listed &&
      Object.entries(summary).every(
        ([key, value]) => JSON.stringify(listed[key as keyof TranscriptSummary]) === JSON.stringify(value),
      );
    if (listed && !isSame) {
      this.kept.edit(`Corrected how “${summary.title}” is listed`, (doc) =>
        setSummary(doc, transcript.id, summary),
      );
    }
  }

  /** The themes of a bundle that say something else than those of the same id here, and nobody has chosen yet. */
  themeQuestions(
    theirs: readonly KeptTheme[],
  ): readonly { readonly mine: Theme; readonly theirs: KeptTheme }[] {
    return theirs.flatMap((theme) => {
      const mine = this.view.themes.find(({ id }) => id === theme.id);
      const isSame =
        !mine ||
        theme.joinedInto !== null ||
        (mine.name === theme.name && mine.description === theme.description && mine.colour === theme.colour);
      return isSame || isThemeSettled(this.kept.doc, theme) ? [] : [{ mine, theirs: theme }];
    });
  }

  chooseThemes(chosen: readonly { readonly theirs: KeptTheme; readonly isTaken: boolean }[]): void {
    if (chosen.length === 0) return;
    this.kept.edit('Chose between themes', (doc) => {
      for (const { theirs, isTaken } of chosen) settleTheme(doc, theirs, isTaken);
    });
  }

  /** Takes in the themes and authors that a bundle uses and this library does not know. */
  welcome({ themes, authors, fileName }: ReadBundle): void {
    const known = new Set(this.view.authors.map(({ id }) => id));
    // A library that is moved to another computer keeps its order and what was joined; nobody's own is changed by it.
    const isEmpty = this.view.transcripts.length === 0;
    this.kept.edit(`Took in the themes and authors of ${fileName}`, (doc) => {
      for (const theme of themes) {
        addThemeIfMissing(doc, theme);
        if (isEmpty) takeOverPlace(doc, theme);
      }
      for (const author of authors) if (!known.has(author.id)) setAuthor(doc, author);
    });
  }
}

export const authorOf = (key: string): Author['id'] => authorId(key);
