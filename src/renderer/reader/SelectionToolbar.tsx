import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Theme } from '../../shared/annotation/theme';
import type { Passage } from '../../shared/transcript/passage';
import { rangeBetween } from './paragraph-point';
import styles from './SelectionToolbar.module.css';

interface SelectionToolbarProps {
  readonly passage: Passage;
  readonly themes: readonly Theme[];
  readonly text: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onTheme: (theme: Theme) => void;
  readonly onNote: () => void;
  readonly onCopy: () => void;
  readonly onClarify: () => void;
}

/** Pixels between the selection and the toolbar. */
const gap = 8;

/** A type, not an interface: React's style takes only what cannot be added to. */
type Place = {
  readonly top: number;
  readonly left: number;
};

/** Beside the selection, never over it: below its last line, or above its first where there is no room below. */
function placeFor(range: Range, page: HTMLElement, bar: HTMLElement): Place {
  const view = page.getBoundingClientRect();
  const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
  const [first, last] = [rects[0], rects.at(-1)];
  if (!first || !last) return { top: page.scrollTop, left: 0 };
  const below = last.bottom + gap;
  const fitsBelow = below + bar.offsetHeight < view.bottom || first.top - gap - bar.offsetHeight < view.top;
  const top = fitsBelow ? below : first.top - gap - bar.offsetHeight;
  const middle = (last.left + last.right) / 2 - bar.offsetWidth / 2;
  const left = Math.max(view.left + gap, Math.min(middle, view.right - bar.offsetWidth - gap));
  return { top: top - view.top + page.scrollTop, left: left - view.left };
}

function isMoving(key: string): number {
  return key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
}

/** What can be done with the selected words. */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { passage, themes, text, scroller, onTheme, onNote, onCopy, onClarify } = props;
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const range = rangeBetween(text.current, passage.start, passage.end);
    if (range && scroller.current && bar.current) setPlace(placeFor(range, scroller.current, bar.current));
  }, [passage, text, scroller]);
  return (
    <section aria-label="Selection">
      <div
        ref={bar}
        role="toolbar"
        aria-label="Annotate selection"
        className={styles.toolbar}
        style={place ?? { visibility: 'hidden' }}
        // The selection must survive the click.
        onPointerDown={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
          const at = buttons.findIndex((button) => button.matches(':focus'));
          const step = isMoving(event.key);
          if (step !== 0) buttons[(at + step + buttons.length) % buttons.length]?.focus();
        }}
      >
        {themes.slice(0, 6).map((theme, index) => (
          <button
            key={theme.id}
            type="button"
            aria-label={theme.name}
            title={`${theme.name} (${index + 1})`}
            className={styles.theme}
            style={{ background: `var(--theme-${theme.colour})`, color: `var(--theme-${theme.colour}-ink)` }}
            tabIndex={index === 0 ? 0 : -1}
            onClick={() => onTheme(theme)}
          >
            {index + 1}
          </button>
        ))}
        <span className={styles.divider} aria-hidden />
        <button type="button" className={styles.action} tabIndex={-1} onClick={onNote}>
          Note
        </button>
        <button type="button" className={styles.action} tabIndex={-1} onClick={onCopy}>
          Copy with reference
        </button>
        <button type="button" className={styles.action} tabIndex={-1} onClick={onClarify}>
          Correct mishearing…
        </button>
      </div>
    </section>
  );
}
