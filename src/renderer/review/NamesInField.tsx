import type { NamesIn } from '../../shared/transcript/decisions';
import { namesInWords } from '../store/short-words';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/fields';
import css from './NamesInField.module.css';
import type { Review } from './use-review';

interface NamesInFieldProps {
  readonly review: Review;
  /** What the review began with because it was taught for files from the same source. */
  readonly taught: NamesIn | undefined;
}

const asFound = 'as-found';

/** Says where the names of speakers are printed, of the places that the file has. */
export function NamesInField({ review, taught }: NamesInFieldProps) {
  const { decisions, decide, reviewed } = review;
  const { namesIn } = decisions;
  const offered = reviewed.namesIn.map((rule) => ({ value: rule, label: namesInWords[rule].are }));
  if (offered.length === 0 && namesIn === undefined) return null;
  const choose = (chosen: NamesIn | typeof asFound) => {
    if (chosen === asFound) decide('Names are as found', ({ namesIn: _, ...before }) => before);
    else decide(`Names are ${namesInWords[chosen].are}`, (before) => ({ ...before, namesIn: chosen }));
  };
  const missing =
    namesIn && !reviewed.namesIn.includes(namesIn)
      ? [{ value: namesIn, label: namesInWords[namesIn].are }]
      : [];
  return (
    <div className={css.names}>
      <SelectField
        label="Names are"
        value={namesIn ?? asFound}
        choices={[{ value: asFound, label: 'as found' }, ...offered, ...missing]}
        onChange={choose}
      />
      {taught !== undefined && taught === namesIn ? (
        <div className={css.taught}>
          <p role="status">
            Names taken from {namesInWords[taught].from}, as you taught it for files like this.
          </p>
          <Button variant="quiet" onClick={() => choose(asFound)}>
            Take them as found
          </Button>
        </div>
      ) : null}
    </div>
  );
}
