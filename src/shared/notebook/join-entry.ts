import * as Y from 'yjs';
import { isRemoved } from './entries';
import { answerTo, type JoinAnswers, type JoinQuestion, type Side } from './join-question';
import { hasSeen, hasUnseen, itemAt, type Knowledge } from './knowledge';
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

export type Entry = Y.Map<unknown>;

/** One thing that both copies hold, or held: an annotation, or a clarification. */
export interface Meeting {
  readonly mine: Entry;
  readonly theirs: Entry;
  readonly result: Entry;
}

/** The map of a notebook that holds all things of one sort. */
type EntriesOf = (doc: Y.Doc) => Y.Map<Entry>;

/** The entries of one thing; null, once what the one side has is kept, where the other side has none. */
export function meet(id: string, entriesOf: EntriesOf, joining: Joining): Meeting | null {
  const [mine, theirs] = [joining.mine.doc, joining.theirs.doc].map((doc) => entriesOf(doc).get(id));
  if (mine && theirs) return { mine, theirs, result: entryIn(entriesOf(joining.result), id) };
  const entry = mine ?? theirs;
  if (entry) keepWhatOneSideHas(id, entry, entry === mine, entriesOf, joining);
  return null;
}

/**
 * What the other side never had stays as it is. Where the other side deleted the whole entry, as early versions did in a
 * bundle with what was removed, the removal counts and the words stay.
 */
function keepWhatOneSideHas(
  id: string,
  entry: Entry,
  isMine: boolean,
  entriesOf: EntriesOf,
  { theirs, result }: Joining,
): void {
  if (entriesOf(result).has(id)) return;
  const kept = entryIn(entriesOf(result), id);
  writeAfresh(kept, entry);
  if (isRemoved(entry) || (isMine && !hasUnseen(entry, theirs.seen))) kept.set('removed', true);
}

function entryIn(entries: Y.Map<Entry>, id: string): Entry {
  const known = entries.get(id);
  if (known) return known;
  const entry = new Y.Map<unknown>();
  entries.set(id, entry);
  return entry;
}

/** Whether a side removed something in a way that the other has not seen. */
function removedUnseen(entry: Entry, seen: Knowledge): boolean {
  const item = itemAt(entry, 'removed');
  return isRemoved(entry) && item !== undefined && !hasSeen(seen, item);
}

/** Settles whether a thing is removed; `ask` makes the question where one side removed what the other went on editing. */
export function settleRemoval(
  { mine, theirs, result }: Meeting,
  joining: Joining,
  ask: (edited: Entry, removedBy: Side) => JoinQuestion | undefined,
): readonly JoinQuestion[] {
  const byMe = removedUnseen(mine, joining.theirs.seen);
  const byThem = removedUnseen(theirs, joining.mine.seen);
  if (byMe === byThem || isRemoved(mine) === isRemoved(theirs)) return [];
  const removedBy: Side = byMe ? 'mine' : 'theirs';
  const [edited, seen] = byMe ? [theirs, joining.mine.seen] : [mine, joining.theirs.seen];
  const question = hasUnseen(edited, seen) ? ask(edited, removedBy) : undefined;
  setRemoved(result, question ? answerTo(question, joining.answers) === removedBy : true);
  return question ? [question] : [];
}

function setRemoved(entry: Entry, wanted: boolean): void {
  if (isRemoved(entry) !== wanted) entry.set('removed', wanted);
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

/** Whether Yjs was not given the words of what it joined. */
export function lacksWords(entry: Entry): boolean {
  return entry.get('withheld') === true || !entry.has('place');
}

/** Then there is nothing that could be written afresh. */
export function isWithheldByBoth({ mine, theirs }: Meeting): boolean {
  return !mine.has('place') && !theirs.has('place');
}

/** Writes afresh what one of the sides still has. */
export function restoreWithheld({ mine, theirs, result }: Meeting): void {
  writeAfresh(result, mine.has('place') ? mine : theirs);
}
