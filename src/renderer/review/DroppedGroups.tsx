import { useId } from 'react';
import { droppedWords } from '../../shared/transcript/dropped-words';
import type { Dropped } from '../../shared/transcript/provenance';
import css from './LeftOut.module.css';

interface DroppedGroupsProps {
  readonly dropped: readonly Dropped[];
}

/** What was in the file and is no line here: how much, and the first of it, so that nothing goes without being seen. */
export function DroppedGroups({ dropped }: DroppedGroupsProps) {
  const id = useId();
  if (dropped.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={css.heading}>
        Left out when the file was read
      </h2>
      {dropped.map((one) => (
        <Group key={one.kind} dropped={one} />
      ))}
    </section>
  );
}

function Group({ dropped: { kind, count, samples } }: { readonly dropped: Dropped }) {
  const id = useId();
  const more = count - samples.length;
  return (
    <section aria-labelledby={id} className={css.group}>
      <h3 id={id} className={css.use}>
        {droppedWords[kind]} <span className={css.count}>{count.toLocaleString('en-GB')}</span>
      </h3>
      <ul className={css.samples}>
        {samples.map((sample, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand there often, and the list never changes
          <li key={at}>{sample}</li>
        ))}
        {more > 0 && samples.length > 0 ? <li>and {more.toLocaleString('en-GB')} more</li> : null}
      </ul>
    </section>
  );
}
