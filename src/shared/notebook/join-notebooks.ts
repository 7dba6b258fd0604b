import * as Y from 'yjs';
import { type AnnotationId, isAnnotationId, isClarificationId } from '../id';
import { clarificationsMap } from './clarification-entries';
import { compareNotebooks, type NotebookDifference } from './compare-notebooks';
import type { DecisionKey } from './decision-entries';
import { joinInto, missingFrom, openDoc } from './doc';
import { joinAnnotation } from './join-annotation';
import { joinClarification } from './join-clarification';
import { type Entry, isChangedByBoth, type Joining } from './join-entry';
import { answerTo, type JoinAnswers, type JoinQuestion } from './join-question';
import { knowledgeOf } from './knowledge';
import { annotationsMap, decisionsMap, projectNotebook } from './transcript-notebook';

/** What joining a colleague's copy of a notebook comes to. */
export interface NotebookJoin {
  /** What has to be written into one's own copy; null when the other has nothing new. */
  readonly update: Uint8Array | null;
  /** What one's own copy will say that it does not say now. */
  readonly differences: readonly NotebookDifference[];
  readonly questions: readonly JoinQuestion[];
  /** The notes that hold what both typed; each is marked for a look. */
  readonly typedByBoth: readonly AnnotationId[];
}

const nothingNew: NotebookJoin = { update: null, differences: [], questions: [], typedByBoth: [] };

/**
 * Joins a colleague's copy of a notebook with one's own, and changes neither: `update` does that when it is applied.
 * Yjs joins what it can; where both changed one thing, or one removed what the other edited, the answers decide.
 */
export function joinNotebooks(
  mine: Y.Doc,
  incoming: Uint8Array,
  answers: JoinAnswers = new Map(),
): NotebookJoin {
  const own = Y.encodeStateAsUpdate(mine);
  const theirs = openDoc([incoming]);
  const result = openDoc([own]);
  joinInto(result, [incoming]);
  if (missingFrom(own, result) === null) return nothingNew;
  const joining: Joining = {
    mine: { doc: mine, seen: knowledgeOf(mine) },
    theirs: { doc: theirs, seen: knowledgeOf(theirs) },
    result,
    answers,
  };
  const settled = result.transact(() => settle(joining));
  const differences = compareNotebooks(projectNotebook(mine), projectNotebook(result));
  return { update: missingFrom(own, result), differences, ...settled };
}

function settle(joining: Joining): Pick<NotebookJoin, 'questions' | 'typedByBoth'> {
  const annotations = idsIn(joining, annotationsMap)
    .filter(isAnnotationId)
    .map((id) => ({ id, ...joinAnnotation(id, joining) }));
  const clarifications = idsIn(joining, clarificationsMap)
    .filter(isClarificationId)
    .flatMap((id) => joinClarification(id, joining));
  return {
    questions: [
      ...annotations.flatMap(({ questions }) => questions),
      ...clarifications,
      ...settleDecisions(joining),
    ],
    typedByBoth: annotations.filter(({ isTypedByBoth }) => isTypedByBoth).map(({ id }) => id),
  };
}

/** The ids of everything of one sort that either side has. */
function idsIn({ mine, theirs }: Joining, entriesOf: (doc: Y.Doc) => Y.Map<Entry>): readonly string[] {
  return [...new Set([...entriesOf(mine.doc).keys(), ...entriesOf(theirs.doc).keys()])];
}

function settleDecisions(joining: Joining): readonly JoinQuestion[] {
  const [mine, theirs, result] = [joining.mine.doc, joining.theirs.doc, joining.result].map(decisionsMap);
  if (!mine || !theirs || !result) return [];
  return [...mine.keys()].flatMap((key) => {
    const [own, other] = [mine.get(key), theirs.get(key)];
    if (own === undefined || other === undefined || own === other) return [];
    if (!isChangedByBoth(mine, theirs, key, joining)) return [];
    const question: JoinQuestion = { kind: 'decision', key: key as DecisionKey, mine: own, theirs: other };
    const chosen = answerTo(question, joining.answers) === 'mine' ? own : other;
    if (result.get(key) !== chosen) result.set(key, chosen);
    return [question];
  });
}
