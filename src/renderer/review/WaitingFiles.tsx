import { useId } from 'react';
import css from './WaitingFiles.module.css';

/** More are counted rather than named. */
const mostNamed = 5;

/** The files that are reviewed after this one. */
export function WaitingFiles({ names }: { readonly names: readonly string[] }) {
  const headingId = useId();
  if (names.length === 0) return null;
  const named = names.slice(0, mostNamed);
  return (
    <section aria-labelledby={headingId} className={css.waiting}>
      <h2 id={headingId} className={css.heading}>
        After this one
      </h2>
      <ol className={css.names}>
        {named.map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and none of them keeps a state.
          <li key={at}>{name}</li>
        ))}
      </ol>
      {names.length > named.length ? <p>and {names.length - named.length} more</p> : null}
    </section>
  );
}
