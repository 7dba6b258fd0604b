import { useState } from 'react';
import type { JoinReportGroup } from '../../shared/notebook/join-report';
import { Button } from '../ui/Button';
import { amount } from '../ui/transcript-words';
import css from './ReportGroups.module.css';

/** As many lines of one group are shown at first. */
const shownAtFirst = 50;

/** What a joining brings, or brought, line by line. */
export function ReportGroups({ groups }: { readonly groups: readonly JoinReportGroup[] }) {
  return (
    <div className={css.groups}>
      {groups.map((group) => (
        <Group key={group.heading} group={group} />
      ))}
    </div>
  );
}

function Group({ group: { heading, lines } }: { readonly group: JoinReportGroup }) {
  const [isWhole, setWhole] = useState(lines.length <= shownAtFirst);
  return (
    <section>
      <h3 className={css.heading}>
        {heading} <span className={css.count}>{lines.length}</span>
      </h3>
      <ul className={css.lines}>
        {(isWhole ? lines : lines.slice(0, shownAtFirst)).map(({ about, words }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines never move, and two may say the same.
          <li key={index} className={css.line}>
            <span className={css.about}>{about}</span>
            <span>{words}</span>
          </li>
        ))}
      </ul>
      {isWhole ? null : (
        <Button variant="quiet" onClick={() => setWhole(true)}>
          Show {amount(lines.length - shownAtFirst, 'more', 'more')}
        </Button>
      )}
    </section>
  );
}
