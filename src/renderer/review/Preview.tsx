import { type MouseEvent, useId } from 'react';
import type { Speaker } from '../../shared/transcript/speaker';
import type { PreviewItem } from '../assembling/preview-items';
import { Button } from '../ui/Button';
import { LineMenu } from './LineMenu';
import type { ChosenLine, LineAction } from './line-actions';
import css from './Preview.module.css';
import { PreviewLine } from './PreviewLine';
import { useLineMenu } from './use-line-menu';
import { type RevealRequest, usePreviewLines } from './use-preview-lines';
import type { Review } from './use-review';

interface PreviewProps {
  readonly review: Review;
  readonly reveal: RevealRequest | null;
  readonly onSay: (line: ChosenLine, action: LineAction) => void;
  readonly onSpokenBy: (line: ChosenLine, speaker: Speaker) => void;
}

function chosenLine(item: PreviewItem): ChosenLine {
  return { id: item.id, text: item.text, use: item.kind === 'narration' ? item.use : item.kind };
}

/** The transcript as it will be read; any line can be chosen to say what it is. */
export function Preview({ review, reveal, onSay, onSpokenBy }: PreviewProps) {
  const { preview: items, transcript } = review.reviewed;
  const lines = usePreviewLines(items, reveal);
  const menu = useLineMenu();
  const ids = { heading: useId(), hint: useId() };
  const openMenu = (event: MouseEvent) => {
    const line = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : null;
    const item = items.find(({ key }) => key === line?.dataset.key);
    if (!line || !item) return;
    lines.setCurrent(item.key);
    const box = line.getBoundingClientRect();
    // A click made by the keyboard has no place of its own.
    const isPointer = event.detail > 0;
    menu.open(
      item,
      isPointer ? event.clientX : box.left + 76,
      isPointer ? event.clientY : Math.max(box.top, 60) + 18,
    );
  };
  return (
    <section aria-labelledby={ids.heading} className={css.pane}>
      <div className={css.sheet}>
        <h2 id={ids.heading} className={css.heading}>
          Preview
        </h2>
        <p id={ids.hint} className={css.hint}>
          Choose any line to say what it is.
        </p>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: clicks and arrow keys of the buttons inside bubble to here */}
        <div ref={lines.list} onClick={openMenu} onKeyDown={lines.onKeyDown} className={css.lines}>
          {items.slice(0, lines.shown).map((item) => (
            <PreviewLine
              key={item.key}
              item={item}
              isCurrent={item.key === lines.current}
              isRevealed={item.id === reveal?.id}
            />
          ))}
        </div>
        {lines.shown < items.length ? (
          <Button className={css.more} onClick={lines.showMore}>
            Show more of the transcript
          </Button>
        ) : null}
      </div>
      <LineMenu
        menu={menu}
        speakers={transcript.speakers}
        onSay={(item, action) => {
          lines.keepFocus(item.id);
          onSay(chosenLine(item), action);
        }}
        onSpokenBy={(item, speaker) => {
          lines.keepFocus(item.id);
          onSpokenBy(chosenLine(item), speaker);
        }}
      />
    </section>
  );
}
