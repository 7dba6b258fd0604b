import { memo } from 'react';
import type { ParagraphId } from '../../shared/id';
import type { LeftOutItem, LeftOutUse } from '../assembling/outcome';
import { Button } from '../ui/Button';
import { HiddenWords } from '../ui/HiddenWords';
import type { SayOfLines } from './LeftOut';
import css from './LeftOutRow.module.css';
import { lineActions } from './line-actions';
import { firstWords } from './review-words';

interface LeftOutRowProps {
  readonly item: LeftOutItem;
  readonly use: LeftOutUse;
  readonly onSay: SayOfLines;
  readonly onReveal: (id: ParagraphId) => void;
}

/** Lines that read the same, once, with what can be said of them all. */
export const LeftOutRow = memo(function LeftOutRow({ item, use, onSay, onReveal }: LeftOutRowProps) {
  const { text, lines } = item;
  const [first] = lines;
  return (
    <li data-row className={use === 'label' ? css.compact : css.row}>
      <button type="button" className={css.text} onClick={() => first && onReveal(first)}>
        <HiddenWords>Show in preview: </HiddenWords>
        <span className={css.words} title={text}>
          {text}
        </span>
        {lines.length > 1 ? <span className={css.times}>×{lines.length}</span> : null}
      </button>
      <div className={css.actions}>
        {lineActions(use, text).map((action) => (
          <Button
            key={action.words}
            variant="plain"
            aria-label={`${action.words}: ${firstWords(text, 80)}`}
            onClick={() => onSay(item, action)}
          >
            {use === 'label' ? action.words.replace(/^This is n/, 'N') : action.words}
          </Button>
        ))}
      </div>
    </li>
  );
});
