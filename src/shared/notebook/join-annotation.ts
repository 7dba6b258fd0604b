import * as Y from 'yjs';
import type { Annotation } from '../annotation/annotation';
import type { AnnotationId } from '../id';
import { isRemoved } from './entries';
import {
  type Entry,
  isChangedByBoth,
  isWithheldByBoth,
  type Joining,
  lacksWords,
  type Meeting,
  meet,
  restoreWithheld,
  settleRemoval,
} from './join-entry';
import { answerTo, type JoinQuestion } from './join-question';
import { hasSeen, itemAt, itemsOfText, type Knowledge } from './knowledge';
import { isPlace, isSamePlace } from './place';
import { annotationsMap, readAnnotation, replaceText } from './transcript-notebook';

interface Settled {
  readonly questions: readonly JoinQuestion[];
  readonly isTypedByBoth: boolean;
}

const nothing: Settled = { questions: [], isTypedByBoth: false };

/** Settles one annotation of the joined notebook; says what a person has to choose, or to look at. */
export function joinAnnotation(id: AnnotationId, joining: Joining): Settled {
  const meeting = meet(id, annotationsMap, joining);
  if (!meeting) return nothing;
  const removal = settleRemoval(meeting, joining, (edited, removedBy) => {
    const annotation = readAnnotation(id, edited);
    return annotation && { kind: 'removed', annotation, removedBy };
  });
  if (isRemoved(meeting.result)) return { questions: removal, isTypedByBoth: false };
  const isTypedByBoth = settleNote(meeting, joining);
  return { questions: [...removal, ...settleFacts(id, meeting, joining)], isTypedByBoth };
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
function settleFacts(id: AnnotationId, meeting: Meeting, joining: Joining): readonly JoinQuestion[] {
  const [own, other] = [meeting.mine, meeting.theirs].map((entry) => readAnnotation(id, entry));
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

/** What both typed into one note is all kept; says whether both did, and marks the note for a look. */
function settleNote(meeting: Meeting, { mine, theirs }: Joining): boolean {
  const { result } = meeting;
  if (isWithheldByBoth(meeting)) return false;
  const [own, other] = [noteIn(meeting.mine), noteIn(meeting.theirs)];
  const isWithheld = lacksWords(result);
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
function keepBothTexts(meeting: Meeting, isWithheld: boolean, texts: readonly string[]): boolean {
  if (isWithheld) restoreWithheld(meeting);
  const { result } = meeting;
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
