import type { Annotation, Author } from '../annotation/annotation';
import type { Clarification } from '../annotation/clarification';
import {
  bracketed,
  clarifiedRuns,
  type PlacedClarification,
  type PlacedClarifications,
  placeClarifications,
} from '../annotation/clarified-words';
import { resolve } from '../annotation/resolve';
import { type Theme, themesById } from '../annotation/theme';
import type { AuthorId, ThemeId } from '../id';
import { comparePoints, type Passage, type PassagePart, partsByTurn, partsOf } from '../transcript/passage';
import type { Provenance } from '../transcript/provenance';
import type { Transcript } from '../transcript/transcript';
import { labelOfTurn } from '../transcript/turn-label';
import type {
  Briefing,
  BriefingClarification,
  BriefingPassage,
  LostPassage,
  QuotedPart,
  QuotedRun,
  ThemeSection,
} from './briefing';
import { citeParts, citePassage, speakerOf } from './citation';
import type { BriefingRequest } from './outline';

export interface BriefingInput {
  readonly transcript: Transcript;
  readonly annotations: Iterable<Annotation>;
  readonly clarifications: Iterable<Clarification>;
  /** In the library's order. */
  readonly themes: readonly Theme[];
  readonly authors: readonly Author[];
  readonly provenance: Provenance;
  readonly request: BriefingRequest;
  /** ISO 8601 date and time. */
  readonly now: string;
  readonly appVersion: string;
}

interface Placed {
  readonly annotation: Annotation;
  readonly passage: Passage;
  readonly hasMoved: boolean;
}

/** An annotation may name a theme that this library has not got: it keeps its words, under the theme's own key. */
function unknownTheme(id: ThemeId): Theme {
  return { id, name: id.slice('theme:'.length), description: '', colour: 6 };
}

function unknownAuthor(id: AuthorId): Author {
  return { id, name: '', initials: '' };
}

function lookUp<Id, Item>(known: ReadonlyMap<Id, Item>, otherwise: (id: Id) => Item) {
  const byId = new Map(known);
  return (id: Id): Item => {
    const found = byId.get(id) ?? otherwise(id);
    byId.set(id, found);
    return found;
  };
}

/** A note's paragraphs; one of white space alone is no note. */
export function noteParagraphs(note: string): readonly string[] {
  return note
    .split(/\r\n|\r|\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

type Marks = PlacedClarifications['marks'];

/** A part of a passage in runs, with the clarifications of its words. */
function quotedRuns({ paragraph, start, end }: PassagePart, marks: Marks): readonly QuotedRun[] {
  return clarifiedRuns(start, end, marks.get(paragraph.id) ?? []).map((run) => ({
    words: paragraph.text.slice(run.start, run.end),
    brackets: run.brackets.map(({ words }) => bracketed(words)),
  }));
}

function quotedParts(
  transcript: Transcript,
  parts: readonly PassagePart[],
  marks: Marks,
): readonly QuotedPart[] {
  return partsByTurn(parts).map((group) => ({
    speaker: speakerOf(transcript, group[0]),
    label: labelOfTurn(transcript, transcript.turns[group[0].paragraph.turn]),
    paragraphs: group.map(({ paragraph, start, end }) => paragraph.text.slice(start, end)),
    clarified: group.map((part) => quotedRuns(part, marks)),
  }));
}

function byPlace(transcript: Transcript) {
  return (a: Placed, b: Placed): number =>
    comparePoints(transcript, a.passage.start, b.passage.start) ||
    comparePoints(transcript, b.passage.end, a.passage.end) ||
    (a.annotation.id < b.annotation.id ? -1 : 1);
}

function byFrequency(authors: readonly Author[]): readonly Author[] {
  const counts = new Map<Author, number>();
  for (const author of authors) counts.set(author, (counts.get(author) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
    .map(([author]) => author);
}

/** Puts together everything the document says: pure, and the same for the same notebook whatever the order of its entries. */
export function composeBriefing(input: BriefingInput): Briefing {
  const { transcript, request } = input;
  const themeOf = lookUp(themesById(input.themes), unknownTheme);
  const authorOf = lookUp(new Map(input.authors.map((author) => [author.id, author])), unknownAuthor);
  const placed: Placed[] = [];
  const unplaced: Annotation[] = [];
  for (const annotation of input.annotations) {
    const found = resolve(transcript, annotation);
    if (found.kind === 'lost') unplaced.push(annotation);
    else placed.push({ annotation, passage: found.passage, hasMoved: found.kind === 'moved' });
  }
  const clarified = placeClarifications(transcript, input.clarifications);
  const unnumbered = placed
    .sort(byPlace(transcript))
    .map((item) => composePassage(transcript, clarified.marks, item, themeOf, authorOf));
  const lost = unplaced
    .sort((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1))
    .map((annotation) => composeLost(annotation, themeOf, authorOf));
  const { sections, passages } = numberByTheme(unnumbered, input.themes);
  return {
    request,
    title: request.details.title.trim() || transcript.title,
    madeAt: input.now,
    appVersion: input.appVersion,
    transcript,
    provenance: input.provenance,
    sections,
    passages,
    lost,
    clarifications: clarified.list.map((item) => composeClarification(transcript, item, authorOf)),
    clarificationMarks: clarified.marks,
    authors: byFrequency([...passages, ...lost].map(({ author }) => author)),
  };
}

function composeClarification(
  transcript: Transcript,
  { clarification, passage }: PlacedClarification,
  authorOf: (id: AuthorId) => Author,
): BriefingClarification {
  return {
    printed: clarification.quote.exact,
    words: clarification.words,
    author: authorOf(clarification.authorId),
    place: passage && citePassage(transcript, passage).place,
  };
}

function composePassage(
  transcript: Transcript,
  marks: Marks,
  { annotation, passage, hasMoved }: Placed,
  themeOf: (id: ThemeId) => Theme,
  authorOf: (id: AuthorId) => Author,
): BriefingPassage {
  const parts = partsOf(transcript, passage);
  return {
    annotationId: annotation.id,
    number: 0,
    theme: themeOf(annotation.themeId),
    note: noteParagraphs(annotation.note),
    author: authorOf(annotation.authorId),
    changedAt: annotation.changedAt,
    citation: citeParts(transcript, parts),
    quoted: quotedParts(transcript, parts, marks),
    parts,
    hasMoved,
  };
}

function composeLost(
  annotation: Annotation,
  themeOf: (id: ThemeId) => Theme,
  authorOf: (id: AuthorId) => Author,
): LostPassage {
  return {
    annotationId: annotation.id,
    theme: themeOf(annotation.themeId),
    note: noteParagraphs(annotation.note),
    author: authorOf(annotation.authorId),
    words: annotation.quote.exact,
  };
}

/** Themes in the library's order, then those it does not know by their ids; numbers run on through all of them. */
function numberByTheme(
  unnumbered: readonly BriefingPassage[],
  themes: readonly Theme[],
): Pick<Briefing, 'sections' | 'passages'> {
  const used = [...new Set(unnumbered.map(({ theme }) => theme))];
  const order = (theme: Theme) => {
    const at = themes.findIndex(({ id }) => id === theme.id);
    return at < 0 ? themes.length : at;
  };
  used.sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
  let number = 0;
  const numbers = new Map<BriefingPassage, BriefingPassage>();
  const sections = used.map((theme): ThemeSection => {
    const passages = unnumbered
      .filter((passage) => passage.theme === theme)
      .map((passage) => {
        number += 1;
        const numbered = { ...passage, number };
        numbers.set(passage, numbered);
        return numbered;
      });
    return { theme, passages };
  });
  return { sections, passages: unnumbered.map((passage) => numbers.get(passage) ?? passage) };
}
