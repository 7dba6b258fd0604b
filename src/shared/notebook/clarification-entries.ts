import * as Y from 'yjs';
import type { Clarification } from '../annotation/clarification';
import { type ClarificationId, isAuthorId, isClarificationId } from '../id';
import { isRemoved, restore, setFact } from './entries';
import { isPlace } from './place';

/**
 * `clarifications` in the notebook of a transcript: a map for each, by an id that is made of its place. Versions that do
 * not know it keep it and hand it on, as Yjs keeps everything that it was given.
 */
export function clarificationsMap(doc: Y.Doc): Y.Map<Y.Map<unknown>> {
  return doc.getMap<Y.Map<unknown>>('clarifications');
}

/** The clarification an entry holds; undefined where it is not of this shape (from a damaged file or a newer version). */
export function readClarification(id: string, entry: Y.Map<unknown>): Clarification | undefined {
  const place = entry.get('place');
  const words = entry.get('words');
  const authorId = entry.get('author');
  if (!isClarificationId(id) || !isPlace(place) || !isAuthorId(authorId)) return undefined;
  if (typeof words !== 'string' || words === '') return undefined;
  const madeAt = Number(entry.get('madeAt') ?? 0);
  const changedAt = Number(entry.get('changedAt') ?? madeAt);
  return { id, passage: place.passage, quote: place.quote, words, authorId, madeAt, changedAt };
}

/** All that a notebook has now, without the removed ones, in no order that means anything. */
export function projectClarifications(doc: Y.Doc): ReadonlyMap<ClarificationId, Clarification> {
  const clarifications = new Map<ClarificationId, Clarification>();
  for (const [id, entry] of clarificationsMap(doc)) {
    const clarification = isRemoved(entry) ? undefined : readClarification(id, entry);
    if (clarification) clarifications.set(clarification.id, clarification);
  }
  return clarifications;
}

/** Writes a clarification; where one of the same words was removed, or lost what it said, it is there again. */
export function addClarification(doc: Y.Doc, clarification: Clarification): void {
  const { id, passage, quote, words, authorId, madeAt, changedAt } = clarification;
  const known = clarificationsMap(doc).get(id);
  const entry = known ?? new Y.Map<unknown>();
  entry.set('place', { passage, quote });
  entry.set('words', words);
  entry.set('author', authorId);
  entry.set('madeAt', madeAt);
  entry.set('changedAt', changedAt);
  if (known) {
    known.delete('removed');
    known.delete('withheld');
  } else clarificationsMap(doc).set(id, entry);
}

export function setClarifiedWords(doc: Y.Doc, id: ClarificationId, words: string, now: number): void {
  setFact(clarificationsMap(doc).get(id), 'words', words, now);
}

export function removeClarification(doc: Y.Doc, id: ClarificationId, now: number): void {
  setFact(clarificationsMap(doc).get(id), 'removed', true, now);
}

/** Takes a removal back. */
export function restoreClarification(doc: Y.Doc, id: ClarificationId, now: number): void {
  restore(clarificationsMap(doc).get(id), now);
}
