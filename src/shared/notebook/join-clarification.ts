import type { ClarificationId } from '../id';
import { clarificationsMap, readClarification } from './clarification-entries';
import { isRemoved } from './entries';
import {
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

/**
 * Settles one clarification of the joined notebook; says what a person has to choose. Two of the same words have one id,
 * so two desks that both clarified them are asked; those of other words, overlapping or not, are all kept.
 */
export function joinClarification(id: ClarificationId, joining: Joining): readonly JoinQuestion[] {
  const meeting = meet(id, clarificationsMap, joining);
  if (!meeting) return [];
  const removal = settleRemoval(meeting, joining, (edited, removedBy) => {
    const clarification = readClarification(id, edited);
    return clarification && { kind: 'clarification-removed', clarification, removedBy };
  });
  if (isRemoved(meeting.result) || isWithheldByBoth(meeting)) return removal;
  if (lacksWords(meeting.result) || !readClarification(id, meeting.result)) restoreWithheld(meeting);
  return [...removal, ...settleWords(id, meeting, joining)];
}

function settleWords(id: ClarificationId, meeting: Meeting, joining: Joining): readonly JoinQuestion[] {
  const [own, other] = [meeting.mine, meeting.theirs].map((entry) => readClarification(id, entry));
  if (!own || !other || own.words === other.words) return [];
  if (!isChangedByBoth(meeting.mine, meeting.theirs, 'words', joining)) return [];
  const question: JoinQuestion = {
    kind: 'clarification',
    clarification: own,
    mine: own.words,
    theirs: other.words,
  };
  const chosen = answerTo(question, joining.answers) === 'mine' ? own.words : other.words;
  if (meeting.result.get('words') !== chosen) meeting.result.set('words', chosen);
  return [question];
}
