import { type CSSProperties, useId } from 'react';
import { IconButton } from '../ui/IconButton';
import { TextIcon } from '../ui/icons';
import css from './ReadingPopover.module.css';
import { ReadingSettings, type ReadingSettingsProps } from './ReadingSettings';

/** "Aa" in the bar, and what it opens: the settings of reading, beside the text that they change. */
export function ReadingPopover(props: ReadingSettingsProps) {
  const id = useId();
  const anchorName = `--reading${id.replace(/[^\w-]/g, '')}`;
  return (
    <span className={css.anchor} style={{ anchorName } as CSSProperties}>
      <IconButton label="Reading" icon={<TextIcon />} popoverTarget={id} />
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label="Reading"
        className={css.popover}
        style={{ positionAnchor: anchorName } as CSSProperties}
      >
        <ReadingSettings {...props} />
      </div>
    </span>
  );
}
