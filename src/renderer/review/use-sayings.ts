import { useCallback } from 'react';
import { giveTurns, markLines, markTitle } from '../../shared/transcript/decision-changes';
import type { Speaker } from '../../shared/transcript/speaker';
import type { LeftOutItem } from '../assembling/outcome';
import { amount } from '../ui/transcript-words';
import { equalLines } from './equal-lines';
import { type ChosenLine, concernsEqualLines, type LineAction } from './line-actions';
import { firstWords } from './review-words';
import type { Review } from './use-review';

interface Sayings {
  readonly sayOfLines: (item: LeftOutItem, action: LineAction) => void;
  readonly sayOfLine: (line: ChosenLine, action: LineAction) => void;
  readonly giveTurnTo: (line: ChosenLine, speaker: Speaker) => void;
}

/** What a person says of lines, as decisions. */
export function useSayings({ decide, reviewed: { preview } }: Review): Sayings {
  const sayOfLines = useCallback(
    ({ text, lines: ids }: LeftOutItem, action: LineAction) => {
      const times = ids.length > 1 ? `, ${amount(ids.length, 'line')}` : '';
      const [first] = ids;
      decide(`${action.words}: ${firstWords(text)}${times}`, (before, { consumed }) => {
        if (action.decision !== 'title' || !first) return markLines(before, ids, action.decision);
        const title = consumed.find(({ use }) => use === 'title');
        return markTitle(before, { id: first, text }, title?.id ?? null);
      });
    },
    [decide],
  );
  const sayOfLine = useCallback(
    ({ id, text, use }: ChosenLine, action: LineAction) => {
      const ids = concernsEqualLines(action) ? equalLines(preview, id) : [id];
      sayOfLines({ use: use === 'speech' ? 'decided' : use, text, lines: ids }, action);
    },
    [preview, sayOfLines],
  );
  const giveTurnTo = useCallback(
    ({ id }: ChosenLine, speaker: Speaker) =>
      decide(`Turn spoken by ${speaker.name}`, (before) => giveTurns(before, [id], speaker.id)),
    [decide],
  );
  return { sayOfLines, sayOfLine, giveTurnTo };
}
