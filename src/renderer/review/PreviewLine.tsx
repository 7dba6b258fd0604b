import { memo } from 'react';
import type { PreviewItem } from '../assembling/preview-items';
import { classNames } from '../ui/class-names';
import { HiddenWords } from '../ui/HiddenWords';
import css from './PreviewLine.module.css';
import { useTags } from './review-words';

interface PreviewLineProps {
  readonly item: PreviewItem;
  readonly isCurrent: boolean;
  /** Asked for from one of the lists beside. */
  readonly isRevealed: boolean;
}

/** A line as it will be read. The preview answers clicks and keys for all its lines. */
export const PreviewLine = memo(function PreviewLine({ item, isCurrent, isRevealed }: PreviewLineProps) {
  return (
    <button
      type="button"
      data-key={item.key}
      data-line={item.id}
      tabIndex={isCurrent ? 0 : -1}
      aria-haspopup="true"
      className={classNames(css.line, css[item.kind], isRevealed && css.revealed)}
    >
      {item.kind === 'speech' ? <span className={css.number}>{item.number} </span> : null}
      <LineWords item={item} />
    </button>
  );
});

function LineWords({ item }: { readonly item: PreviewItem }) {
  switch (item.kind) {
    case 'title':
    case 'speech':
      return item.text;
    case 'label':
      return (
        <>
          {item.name}
          {item.role ? <span className={css.aside}>{item.role}</span> : null}
          {item.turn > 0 ? <HiddenWords>{`turn ${item.turn}`}</HiddenWords> : null}
          {item.text === item.name ? null : <span className={css.aside}>printed as {item.text}</span>}
        </>
      );
    case 'narration':
      return (
        <>
          <span className={css.tag}>{useTags[item.use]}</span> {item.text}
        </>
      );
  }
}
