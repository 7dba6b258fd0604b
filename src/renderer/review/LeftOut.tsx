import { useId, useMemo, useState } from 'react';
import type { ParagraphId } from '../../shared/id';
import type { LeftOutItem, LeftOutUse } from '../assembling/outcome';
import { Button } from '../ui/Button';
import { amount } from '../ui/transcript-words';
import css from './LeftOut.module.css';
import { LeftOutRow } from './LeftOutRow';
import { isSpeech, type LineAction } from './line-actions';
import { useWords } from './review-words';
import { useKeptFocus } from './use-kept-focus';
import type { Review } from './use-review';

/** Of a long group no more are drawn until somebody asks. */
const shownAtFirst = 8;

/** Every line that was taken for one thing. */
interface LeftOutGroup {
  readonly use: LeftOutUse;
  readonly items: readonly LeftOutItem[];
  readonly lineCount: number;
}

function groupsOf(items: readonly LeftOutItem[]): readonly LeftOutGroup[] {
  const uses = [...new Set(items.map(({ use }) => use))];
  return uses.map((use) => {
    const own = items.filter((item) => item.use === use);
    return { use, items: own, lineCount: own.reduce((sum, { lines }) => sum + lines.length, 0) };
  });
}

export type SayOfLines = (item: LeftOutItem, action: LineAction) => void;

interface LeftOutProps {
  readonly review: Review;
  readonly headingId: string;
  readonly onSay: SayOfLines;
  readonly onReveal: (id: ParagraphId) => void;
}

/** Every line that was not taken as speech, so that nothing is lost without being seen. */
export function LeftOut({ review, headingId, onSay, onReveal }: LeftOutProps) {
  const { reviewed } = review;
  const groups = useMemo(() => groupsOf(reviewed.leftOut), [reviewed]);
  const { pane, ...focusHandlers } = useKeptFocus<HTMLElement>(reviewed);
  return (
    <section ref={pane} aria-labelledby={headingId} className={css.pane} {...focusHandlers}>
      <h2 id={headingId} data-heading tabIndex={-1} className={css.heading}>
        Not taken as speech <span className={css.count}>{amount(reviewed.numbers.leftOut, 'line')}</span>
      </h2>
      {groups.map((group) => (
        <Group key={group.use} group={group} onSay={onSay} onReveal={onReveal} />
      ))}
      {groups.length === 0 ? <p className={css.none}>Every line was taken as speech.</p> : null}
    </section>
  );
}

interface GroupProps {
  readonly group: LeftOutGroup;
  readonly onSay: SayOfLines;
  readonly onReveal: (id: ParagraphId) => void;
}

/** Everything in a group as if it were one item, to say the same of it all. */
function wholeGroup({ use, items }: LeftOutGroup): LeftOutItem {
  return { use, text: useWords[use], lines: items.flatMap(({ lines }) => lines) };
}

function Group({ group, onSay, onReveal }: GroupProps) {
  const { use, items, lineCount } = group;
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? items : items.slice(0, shownAtFirst);
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={css.group}>
      <h3 id={headingId} className={css.use}>
        {useWords[use]} <span className={css.count}>{lineCount}</span>
      </h3>
      {items.length > 1 && use !== 'label' && use !== 'title' ? (
        <Button
          variant="plain"
          className={css.all}
          aria-label={`All ${lineCount} are speech: ${useWords[use]}`}
          onClick={() => onSay(wholeGroup(group), isSpeech)}
        >
          All {lineCount} are speech
        </Button>
      ) : null}
      <ul className={css.items}>
        {shown.map((item) => (
          <LeftOutRow key={item.lines[0]} item={item} use={use} onSay={onSay} onReveal={onReveal} />
        ))}
      </ul>
      {shown.length < items.length ? (
        <Button variant="plain" className={css.more} onClick={() => setWhole(true)}>
          Show all {items.length}: {useWords[use].toLowerCase()}
        </Button>
      ) : null}
    </section>
  );
}
