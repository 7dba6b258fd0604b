import type { Annotation } from '../annotation/annotation';
import type { Clarification } from '../annotation/clarification';
import type { ThemeId } from '../id';
import type { DecisionKey, DecisionValue } from './decision-entries';
import type { Place } from './place';

/** The two copies that are joined, seen from this desk. */
export type Side = 'mine' | 'theirs';

/** One thing that both sides changed without having seen what the other did, so that only a person can choose. */
export type JoinQuestion =
  | {
      readonly kind: 'theme';
      readonly annotation: Annotation;
      readonly mine: ThemeId;
      readonly theirs: ThemeId;
    }
  | {
      readonly kind: 'place';
      readonly annotation: Annotation;
      readonly mine: Place;
      readonly theirs: Place;
    }
  | {
      readonly kind: 'importance';
      readonly annotation: Annotation;
      readonly mine: Annotation['importance'];
      readonly theirs: Annotation['importance'];
    }
  | {
      readonly kind: 'progress';
      readonly annotation: Annotation;
      readonly mine: Annotation['progress'];
      readonly theirs: Annotation['progress'];
    }
  /** `annotation` as the side has it that did not remove it but went on editing. */
  | { readonly kind: 'removed'; readonly annotation: Annotation; readonly removedBy: Side }
  /** Both said what was misheard in the same words. */
  | {
      readonly kind: 'clarification';
      readonly clarification: Clarification;
      readonly mine: string;
      readonly theirs: string;
    }
  | {
      readonly kind: 'clarification-removed';
      readonly clarification: Clarification;
      readonly removedBy: Side;
    }
  | {
      readonly kind: 'decision';
      readonly key: DecisionKey;
      readonly mine: DecisionValue;
      readonly theirs: DecisionValue;
    };

/** What a person chose, by `questionKey`. */
export type JoinAnswers = ReadonlyMap<string, Side>;

/** What a question is about: the id of an annotation or a clarification, or the key of a decision. */
export function subjectOf(question: JoinQuestion): string {
  if (question.kind === 'decision') return question.key;
  return 'clarification' in question ? question.clarification.id : question.annotation.id;
}

/** Names a question for as long as both copies are what they are. */
export function questionKey(question: JoinQuestion): string {
  return `${question.kind} ${subjectOf(question)}`;
}

/** What holds until somebody chooses: nothing is taken away, and nothing of one's own is changed. */
export function startingAnswer(question: JoinQuestion): Side {
  return 'removedBy' in question && question.removedBy === 'mine' ? 'theirs' : 'mine';
}

export function answerTo(question: JoinQuestion, answers: JoinAnswers): Side {
  return answers.get(questionKey(question)) ?? startingAnswer(question);
}
