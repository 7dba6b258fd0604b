/** Pixels kept free above and below what the page follows. */
const margin = 90;

/** Scrolls so that this is on the screen: no further than it must, or, where more is to be read below, up to a third of the page. */
export function follow(scroller: HTMLElement, rect: DOMRect, below: 'just' | 'third' = 'just'): void {
  const view = scroller.getBoundingClientRect();
  const [top, bottom] = [view.top + margin, view.bottom - margin];
  if (rect.top < top) scroller.scrollTop -= top - rect.top;
  else if (rect.bottom > bottom)
    scroller.scrollTop += below === 'just' ? rect.bottom - bottom : rect.top - view.top - view.height / 3;
}
