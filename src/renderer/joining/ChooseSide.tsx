import { useId } from 'react';
import type { Side } from '../../shared/notebook/join-question';
import css from './ChooseSide.module.css';

interface ChooseSideProps {
  readonly about: string;
  readonly mine: string;
  readonly theirs: string;
  readonly from: string;
  readonly chosen: Side;
  readonly onChoose: (side: Side) => void;
}

/** One thing as both have it, side by side: two radio buttons under what it is about. */
export function ChooseSide({ about, mine, theirs, from, chosen, onChoose }: ChooseSideProps) {
  const name = useId();
  const sides = [
    { side: 'mine', owner: 'Yours', words: mine },
    { side: 'theirs', owner: from, words: theirs },
  ] as const;
  return (
    <fieldset className={css.question}>
      <legend className={css.about}>{about}</legend>
      <div className={css.sides}>
        {sides.map(({ side, owner, words }) => (
          <label key={side} className={css.side} data-chosen={side === chosen || undefined}>
            <input type="radio" name={name} checked={side === chosen} onChange={() => onChoose(side)} />
            <span>
              <span className={css.owner}>{owner}</span>
              <span className={css.words}>{words}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
