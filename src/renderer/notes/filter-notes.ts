import type { Annotation, Author } from '../../shared/annotation/annotation';
import { findTheme, type Theme } from '../../shared/annotation/theme';
import type { SpeakerId, ThemeId } from '../../shared/id';
import { positionOf } from '../../shared/transcript/passage';
import type { Transcript } from '../../shared/transcript/transcript';
import { comparePlaced, type PlacedAnnotation } from '../store/annotation-index';

/** Which annotations are wanted: all that fit everything that is not 'any'. */
export interface NotesFilter {
  readonly theme: ThemeId | 'any';
  readonly speaker: SpeakerId | 'any';
  /** 'none': those of which nobody has said it. */
  readonly importance: NonNullable<Annotation['importance']> | 'none' | 'any';
  readonly progress: Annotation['progress'] | 'any';
  /** By what they are called: who is known under two ids and one name is one to whoever looks. Null is anybody. */
  readonly author: string | null;
  readonly note: 'with' | 'without' | 'any';
  /** Every word of it stands in the note or in the quotation, in any case. */
  readonly words: string;
}

export const noFilter: NotesFilter = {
  theme: 'any',
  speaker: 'any',
  importance: 'any',
  progress: 'any',
  author: null,
  note: 'any',
  words: '',
};

export type NotesOrder = 'place' | 'newest';

/** What the annotations belong to. */
interface Around {
  readonly transcript: Transcript;
  readonly themes: readonly Theme[];
  readonly nameOf: (author: Author['id']) => string;
}

/** Who made the annotations, each name once, in alphabetical order. */
export function authorsIn(list: readonly PlacedAnnotation[], nameOf: Around['nameOf']): readonly string[] {
  const ids = new Set(list.map(({ annotation }) => annotation.authorId));
  return [...new Set([...ids].map(nameOf))].sort((a, b) => a.localeCompare(b));
}

/** The annotations that fit, in reading order or the last changed first. */
export function filterNotes(
  list: readonly PlacedAnnotation[],
  filter: NotesFilter,
  order: NotesOrder,
  { transcript, themes, nameOf }: Around,
): readonly PlacedAnnotation[] {
  const wanted = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = list.filter(
    (placed) =>
      fits(placed.annotation, filter) &&
      (filter.theme === 'any' || findTheme(themes, placed.annotation.themeId)?.id === filter.theme) &&
      (filter.author === null || nameOf(placed.annotation.authorId) === filter.author) &&
      (filter.speaker === 'any' || speaks(placed, filter.speaker, transcript)) &&
      hasWords(placed.annotation, wanted),
  );
  return found.sort(order === 'place' ? comparePlaced : compareNewest);
}

function compareNewest(a: PlacedAnnotation, b: PlacedAnnotation): number {
  return b.annotation.changedAt - a.annotation.changedAt || comparePlaced(a, b);
}

function fits(annotation: Annotation, { importance, progress, note }: NotesFilter): boolean {
  return (
    (importance === 'any' || (annotation.importance ?? 'none') === importance) &&
    (progress === 'any' || annotation.progress === progress) &&
    (note === 'any' || (annotation.note !== '') === (note === 'with'))
  );
}

/** Whether any of the paragraphs that the words lie in is this speaker's. */
function speaks({ passage }: PlacedAnnotation, speaker: SpeakerId, transcript: Transcript): boolean {
  const from = passage ? positionOf(transcript, passage.start.paragraph) : undefined;
  const to = passage ? positionOf(transcript, passage.end.paragraph) : undefined;
  if (from === undefined || to === undefined) return false;
  return transcript.paragraphs.slice(from, to + 1).some(({ turn }) => {
    const said = transcript.turns[turn];
    return said?.kind === 'speech' && said.speakerId === speaker;
  });
}

function hasWords({ note, quote }: Annotation, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const text = `${note}\n${quote.exact.join('\n')}`.toLowerCase();
  return wanted.every((word) => text.includes(word));
}
