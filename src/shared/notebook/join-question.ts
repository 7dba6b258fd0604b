import type { Annotation } from '../annotation/annotation';
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
  | {
      readonly kind: 'decision';
      readonly key: DecisionKey;
      readonly mine: DecisionValue;
      readonly theirs: DecisionValue;
    };

/** What a person chose, by `questionKey`. */
export type JoinAnswers = ReadonlyMap<string, Side>;

/** Names a question for as long as both copies are what they are. */
export function questionKey(question: JoinQuestion): string {
  return question.kind === 'decision'
    ? `decision ${question.key}`
    : `${question.kind} ${question.annotation.id}`;
}

/** What holds until somebody chooses: nothing is taken away, and nothing of one's own is changed. */
export function startingAnswer(question: JoinQuestion): Side {
  return question.kind === 'removed' && question.removedBy === 'mine' ? 'theirs' : 'mine';
}

export function answerTo(question: JoinQuestion, answers: JoinAnswers): Side {
  return answers.get(questionKey(question)) ?? startingAnswer(question);
}
