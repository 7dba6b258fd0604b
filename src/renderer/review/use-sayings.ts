import { useCallback } from 'react';
import type { Speaker } from '../../shared/transcript/speaker';
import { amount } from '../ui/transcript-words';
import { giveTurn, markLines, markTitle } from './decision-changes';
import { type ChosenLine, concernsEqualLines, type LineAction } from './line-actions';
import { equalLines, type LeftOutItem, type LeftOutUse } from './outcome';
import { firstWords } from './review-words';
import type { Review } from './use-review';

interface Sayings {
  readonly sayOfLines: (item: LeftOutItem, use: LeftOutUse, action: LineAction) => void;
  readonly sayOfLine: (line: ChosenLine, action: LineAction) => void;
  readonly giveTurnTo: (line: ChosenLine, speaker: Speaker) => void;
}

/** What a person says of lines, as decisions. */
export function useSayings({ decide, source: { lines } }: Review): Sayings {
  const sayOfLines = useCallback(
    ({ text, lines: ids }: LeftOutItem, _use: LeftOutUse, action: LineAction) => {
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
      const ids = concernsEqualLines(action) ? equalLines(lines, id) : [id];
      sayOfLines({ text, lines: ids }, use === 'speech' ? 'decided' : use, action);
    },
    [lines, sayOfLines],
  );
  const giveTurnTo = useCallback(
    ({ id }: ChosenLine, speaker: Speaker) =>
      decide(`Turn spoken by ${speaker.name}`, (before) => giveTurn(before, id, speaker.id)),
    [decide],
  );
  return { sayOfLines, sayOfLine, giveTurnTo };
}
