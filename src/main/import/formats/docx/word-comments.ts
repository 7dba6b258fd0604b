import type { FoundAnnotation } from '../../../../shared/annotation/found-annotation';
import type { Point } from '../../../../shared/transcript/passage';
import type { SourceLine } from '../../../../shared/transcript/source-line';
import type { DropList } from '../../drop-list';
import { cleanLine } from '../../normalise-text';
import { inPrintedOrder, PlacedNotes } from '../placed-notes';
import { readPart } from './read-part';
import type { WordText } from './word-lines';

/** A comment with what was answered to it. */
export interface WordComment {
  readonly id: string;
  readonly author: string | null;
  readonly madeAt: number | null;
  readonly note: string;
}

interface OwnComment extends WordComment {
  /** Of its last paragraph, by which answers name it. */
  paragraphId: string | undefined;
  readonly paragraphs: string[];
}

/** The comments that are no answers, with the answers to each under it: "Name: what was answered". */
export function readComments(comments: string, extended: string): readonly WordComment[] {
  const own = ownComments(comments);
  const byParagraph = new Map(own.map((comment) => [comment.paragraphId, comment]));
  const parents = new Map<OwnComment, OwnComment>();
  readPart(extended, {
    open: (name, attribute) => {
      const child = name === 'commentEx' ? byParagraph.get(attribute('paraId') ?? '') : undefined;
      const parent = byParagraph.get(attribute('paraIdParent') ?? '');
      if (child && parent && child !== parent && !parents.has(parent)) parents.set(child, parent);
    },
  });
  const answers = new Map<OwnComment, OwnComment[]>(own.map((comment) => [comment, []]));
  for (const comment of own) {
    const parent = parents.get(comment);
    if (parent) answers.get(parent)?.push(comment);
  }
  return own.flatMap((comment) => {
    if (parents.has(comment)) return [];
    const note = [comment.note, ...(answers.get(comment) ?? []).map(answerWords)].join('\n').trim();
    const { id, author, madeAt } = comment;
    return [{ id, author, madeAt, note }];
  });
}

function answerWords({ author, note }: WordComment): string {
  return author === null ? note : `${author}: ${note}`;
}

function ownComments(xml: string): readonly OwnComment[] {
  const all: OwnComment[] = [];
  let open: OwnComment | undefined;
  let isWords = false;
  readPart(xml, {
    open: (name, attribute) => {
      if (name === 'comment') open = newComment(attribute);
      else if (name === 'p') {
        if (open) open.paragraphId = attribute('paraId') ?? open.paragraphId;
        open?.paragraphs.push('');
      } else if (name === 'br' || name === 'tab') addTo(open, ' ');
      isWords = name === 't';
    },
    text: (words) => {
      if (isWords) addTo(open, words);
    },
    close: (name) => {
      isWords = false;
      if (name !== 'comment' || !open) return;
      const note = open.paragraphs
        .map(cleanLine)
        .filter((words) => words !== '')
        .join('\n');
      all.push({ ...open, note });
      open = undefined;
    },
  });
  return all;
}

function newComment(attribute: (name: string) => string | undefined): OwnComment {
  const time = attribute('date') ?? '';
  // Word writes the time of the clock on the wall without its zone: taken as one zone everywhere, so that it is the same on every machine.
  const madeAt = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(time) ? time : `${time}Z`);
  return {
    id: attribute('id') ?? '',
    author: cleanLine(attribute('author') ?? '') || null,
    madeAt: Number.isNaN(madeAt) ? null : madeAt,
    note: '',
    paragraphId: undefined,
    paragraphs: [],
  };
}

function addTo(comment: OwnComment | undefined, words: string): void {
  if (!comment) return;
  const last = comment.paragraphs.pop() ?? '';
  comment.paragraphs.push(last + words);
}

interface Places {
  readonly lines: readonly SourceLine[];
  readonly anchors: ReadonlyMap<string, Point>;
  readonly drop: DropList;
}

/** Comments and highlights where they stand; a comment that stands nowhere is told. */
export function placeAnnotations(
  comments: readonly WordComment[],
  { highlights }: Pick<WordText, 'highlights'>,
  { lines, anchors, drop }: Places,
): readonly FoundAnnotation[] {
  const notes = new PlacedNotes(lines, drop);
  for (const { id, author, madeAt, note } of comments) {
    const at = anchors.get(`at ${id}`);
    const start = anchors.get(`open ${id}`) ?? at;
    notes.put(start, anchors.get(`close ${id}`) ?? at ?? start, { note, label: null, author, madeAt });
  }
  for (const { open, close, colour } of highlights)
    notes.put(anchors.get(open), anchors.get(close), { note: '', label: colour, author: null, madeAt: null });
  return inPrintedOrder(joinMarks(notes.all));
}

/** Words that somebody marked and commented on are one annotation, under the colour. */
function joinMarks(found: readonly FoundAnnotation[]): readonly FoundAnnotation[] {
  const commented = new Set(found.flatMap((each) => (each.label === null ? [placeOf(each)] : [])));
  if (commented.size === 0 || commented.size === found.length) return found;
  const colours = new Map(
    found.flatMap((each) => (each.label === null ? [] : [[placeOf(each), each.label]])),
  );
  return found.flatMap((each) => {
    const place = placeOf(each);
    if (each.label !== null) return commented.has(place) ? [] : [each];
    return [{ ...each, label: colours.get(place) ?? null }];
  });
}

function placeOf({ passage: { start, end } }: FoundAnnotation): string {
  return `${start.paragraph}+${start.offset} ${end.paragraph}+${end.offset}`;
}
