import * as Y from 'yjs';
import type { Annotation } from '../annotation/annotation';
import type { AnnotationId } from '../id';
import { isRemoved } from './entries';
import { answerTo, type JoinAnswers, type JoinQuestion, type Side } from './join-question';
import { hasSeen, hasUnseen, itemAt, itemsOfText, type Knowledge } from './knowledge';
import { isPlace, isSamePlace } from './place';
import { annotationsMap, readAnnotation, replaceText } from './transcript-notebook';
import { writeAfresh } from './withhold';

/** A copy of a notebook, and how much its side had seen. */
export interface Copy {
  readonly doc: Y.Doc;
  readonly seen: Knowledge;
}

export interface Joining {
  readonly mine: Copy;
  readonly theirs: Copy;
  /** Both joined by Yjs; what Yjs cannot know is settled here. */
  readonly result: Y.Doc;
  readonly answers: JoinAnswers;
}

type Entry = Y.Map<unknown>;

/** One annotation that both copies hold, or held. */
interface Meeting {
  readonly id: AnnotationId;
  readonly mine: Entry;
  readonly theirs: Entry;
  readonly result: Entry;
}

interface Settled {
  readonly questions: readonly JoinQuestion[];
  readonly isTypedByBoth: boolean;
}

const nothing: Settled = { questions: [], isTypedByBoth: false };

/** Settles one annotation of the joined notebook; says what a person has to choose, or to look at. */
export function joinAnnotation(id: AnnotationId, joining: Joining): Settled {
  const [mine, theirs] = [joining.mine.doc, joining.theirs.doc].map((doc) => annotationsMap(doc).get(id));
  if (!mine || !theirs) {
    keepWhatOneSideHas(id, mine ?? theirs, joining);
    return nothing;
  }
  const result = entryIn(joining.result, id);
  const meeting = { id, mine, theirs, result };
  const removal = settleRemoval(meeting, joining);
  if (isRemoved(result)) return { questions: removal, isTypedByBoth: false };
  const isTypedByBoth = settleNote(meeting, joining);
  return { questions: [...removal, ...settleFacts(meeting, joining)], isTypedByBoth };
}

/**
 * An annotation that the other side never had stays as it is. Where the other side deleted the whole entry, as early
 * versions did in a bundle with what was removed, the removal counts and the words stay.
 */
function keepWhatOneSideHas(
  id: AnnotationId,
  entry: Entry | undefined,
  { mine, theirs, result }: Joining,
): void {
  if (!entry || annotationsMap(result).has(id)) return;
  const isMine = annotationsMap(mine.doc).get(id) === entry;
  const kept = entryIn(result, id);
  writeAfresh(kept, entry);
  if (isRemoved(entry) || (isMine && !hasUnseen(entry, theirs.seen))) kept.set('removed', true);
}

function entryIn(doc: Y.Doc, id: AnnotationId): Entry {
  const known = annotationsMap(doc).get(id);
  if (known) return known;
  const entry = new Y.Map<unknown>();
  annotationsMap(doc).set(id, entry);
  return entry;
}

/** Whether a side removed the annotation in a way that the other has not seen. */
function removedUnseen(entry: Entry, seen: Knowledge): boolean {
  const item = itemAt(entry, 'removed');
  return isRemoved(entry) && item !== undefined && !hasSeen(seen, item);
}

function settleRemoval(meeting: Meeting, { mine, theirs, answers }: Joining): readonly JoinQuestion[] {
  const byMe = removedUnseen(meeting.mine, theirs.seen);
  const byThem = removedUnseen(meeting.theirs, mine.seen);
  if (byMe === byThem || isRemoved(meeting.mine) === isRemoved(meeting.theirs)) return [];
  const removedBy: Side = byMe ? 'mine' : 'theirs';
  const [edited, seen] = byMe ? [meeting.theirs, mine.seen] : [meeting.mine, theirs.seen];
  const annotation = readAnnotation(meeting.id, edited);
  if (!annotation || !hasUnseen(edited, seen)) {
    setRemoved(meeting.result, true);
    return [];
  }
  const question: JoinQuestion = { kind: 'removed', annotation, removedBy };
  setRemoved(meeting.result, answerTo(question, answers) === removedBy);
  return [question];
}

function setRemoved(entry: Entry, wanted: boolean): void {
  if (isRemoved(entry) !== wanted) entry.set('removed', wanted);
}

/** What is one value of an annotation, set as a whole. */
type Fact = Extract<JoinQuestion, { readonly mine: unknown; readonly annotation: Annotation }>['kind'];

/** The values of a fact, each as the annotation has it. */
const factOf: {
  readonly [Kind in Fact]: (annotation: Annotation) => Extract<JoinQuestion, { kind: Kind }>['mine'];
} = {
  theme: ({ themeId }) => themeId,
  place: ({ passage, quote }) => ({ passage, quote }),
  importance: ({ importance }) => importance,
  progress: ({ progress }) => progress,
};

const facts = Object.keys(factOf) as readonly Fact[];

/** Settles each fact that both sides set without having seen the other's, to the answer that was given. */
function settleFacts(meeting: Meeting, joining: Joining): readonly JoinQuestion[] {
  const [own, other] = [meeting.mine, meeting.theirs].map((entry) => readAnnotation(meeting.id, entry));
  if (!own || !other) return [];
  return facts.flatMap((kind) => {
    const [mine, theirs] = [factOf[kind](own), factOf[kind](other)];
    if (isSameFact(mine, theirs) || !isChangedByBoth(meeting.mine, meeting.theirs, kind, joining)) return [];
    const question = { kind, annotation: own, mine, theirs } as JoinQuestion;
    const chosen = answerTo(question, joining.answers) === 'mine' ? mine : theirs;
    const now = meeting.result.get(kind);
    if (!isSameFact(now, chosen)) meeting.result.set(kind, chosen);
    return [question];
  });
}

function isSameFact(a: unknown, b: unknown): boolean {
  return isPlace(a) && isPlace(b) ? isSamePlace(a, b) : a === b;
}

/** Whether a key was set on both sides, each without having seen the other's. */
export function isChangedByBoth<Value>(
  mine: Y.Map<Value>,
  theirs: Y.Map<Value>,
  key: string,
  joining: Pick<Joining, 'mine' | 'theirs'>,
): boolean {
  const [own, other] = [itemAt(mine, key), itemAt(theirs, key)];
  return (
    own !== undefined &&
    other !== undefined &&
    !hasSeen(joining.theirs.seen, own) &&
    !hasSeen(joining.mine.seen, other)
  );
}

/** What both typed into one note is all kept; says whether both did, and marks the note for a look. */
function settleNote(meeting: Meeting, { mine, theirs }: Joining): boolean {
  const { result } = meeting;
  // Withheld on both sides: there is nothing that could be written afresh.
  if (!meeting.mine.has('place') && !meeting.theirs.has('place')) return false;
  const [own, other] = [noteIn(meeting.mine), noteIn(meeting.theirs)];
  const isWithheld = result.get('withheld') === true || !result.has('place');
  const isOneText = !isWithheld && isSameText(meeting.mine, meeting.theirs);
  const isMet = isOneText
    ? isTypedUnseen(own, theirs.seen) && isTypedUnseen(other, mine.seen)
    : keepBothTexts(
        meeting,
        isWithheld,
        [own, other].map((text) => text?.toString() ?? ''),
      );
  if (isMet && result.get('look') !== true) result.set('look', true);
  return isMet;
}

const noteIn = (entry: Entry): Y.Text | undefined => {
  const note = entry.get('note');
  return entry.has('place') && note instanceof Y.Text ? note : undefined;
};

function isSameText(mine: Entry, theirs: Entry): boolean {
  const [own, other] = [itemAt(mine, 'note'), itemAt(theirs, 'note')];
  return own?.id.client === other?.id.client && own?.id.clock === other?.id.clock;
}

function isTypedUnseen(text: Y.Text | undefined, seen: Knowledge): boolean {
  if (!text) return false;
  for (const item of itemsOfText(text)) if (!item.deleted && !hasSeen(seen, item)) return true;
  return false;
}

/**
 * Where each side has a text of its own for one note, or Yjs was not given all the words, it cannot join them: of two
 * texts that differ, both are kept, one after the other.
 */
function keepBothTexts(
  { mine, theirs, result }: Meeting,
  isWithheld: boolean,
  texts: readonly string[],
): boolean {
  if (isWithheld) writeAfresh(result, mine.has('place') ? mine : theirs);
  const joined = result.get('note');
  if (!(joined instanceof Y.Text)) return false;
  const kept = joined.toString();
  const wanted = texts.reduce(withText, kept);
  if (wanted !== kept) replaceText(joined, wanted);
  return texts.every((text) => text !== '' && text !== wanted);
}

function withText(kept: string, text: string): string {
  if (kept.includes(text)) return kept;
  return text.includes(kept) ? text : `${kept}\n\n${text}`;
}
