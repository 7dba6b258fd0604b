import type { ColourScheme } from '../../shared/preferences';
import {
  nextSize,
  type ReadingFace,
  type ReadingLook,
  type ReadingMeasure,
  type ReadingSpacing,
} from '../../shared/reading-look';
import { CheckField, type Choice, RadioGroup } from '../ui/fields';
import css from './ReadingSettings.module.css';

export interface ReadingSettingsProps {
  readonly look: ReadingLook;
  readonly onLook: (look: ReadingLook) => void;
  readonly colourScheme: ColourScheme;
  readonly onColourScheme: (colourScheme: ColourScheme) => void;
  /** Null where no transcript is open to be read. */
  readonly focusMode: { readonly isOn: boolean; readonly onChange: (isOn: boolean) => void } | null;
}

const measures: readonly Choice<ReadingMeasure>[] = [
  { value: 'narrow', label: 'Narrow' },
  { value: 'medium', label: 'Medium' },
  { value: 'wide', label: 'Wide' },
];

const spacings: readonly Choice<ReadingSpacing>[] = [
  { value: 'close', label: 'Close' },
  { value: 'medium', label: 'Medium' },
  { value: 'open', label: 'Open' },
];

const faces: readonly Choice<ReadingFace>[] = [
  { value: 'serif', label: 'Serif' },
  { value: 'sans', label: 'Sans serif' },
  { value: 'legible', label: 'Hyperlegible' },
];

const schemes: readonly Choice<ColourScheme>[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'contrast', label: 'High contrast' },
];

/** How a transcript is set on the screen: the same in the settings and beside the text itself. */
export function ReadingSettings(props: ReadingSettingsProps) {
  const { look, onLook, colourScheme, onColourScheme, focusMode } = props;
  const change = (changed: Partial<ReadingLook>) => onLook({ ...look, ...changed });
  return (
    <div className={css.settings}>
      <TextSize look={look} onLook={onLook} />
      <RadioGroup
        isRow
        label="Line length"
        value={look.measure}
        choices={measures}
        onChange={(measure) => change({ measure })}
      />
      <RadioGroup
        isRow
        label="Line spacing"
        value={look.spacing}
        choices={spacings}
        onChange={(spacing) => change({ spacing })}
      />
      <RadioGroup
        isRow
        label="Typeface"
        value={look.face}
        choices={faces}
        onChange={(face) => change({ face })}
      />
      <RadioGroup isRow label="Colours" value={colourScheme} choices={schemes} onChange={onColourScheme} />
      {focusMode ? (
        <CheckField
          label="Focus mode"
          hint="The paragraph being read stands out; contents and notes are away. F9, and Esc to leave."
          checked={focusMode.isOn}
          onChange={focusMode.onChange}
        />
      ) : null}
    </div>
  );
}

function TextSize({ look, onLook }: Pick<ReadingSettingsProps, 'look' | 'onLook'>) {
  const step = (by: 1 | -1) => {
    const size = nextSize(look.size, by);
    // Not disabled at the end of the scale: whoever presses it with a key would lose the focus.
    return (
      <button
        type="button"
        className={css.step}
        aria-label={by === 1 ? 'Larger text' : 'Smaller text'}
        aria-disabled={size === look.size}
        onClick={() => onLook({ ...look, size })}
      >
        {by === 1 ? 'A+' : 'A−'}
      </button>
    );
  };
  return (
    <fieldset className={css.size}>
      <legend className={css.legend}>Text size</legend>
      {step(-1)}
      <output className={css.now}>{look.size} px</output>
      {step(1)}
    </fieldset>
  );
}
