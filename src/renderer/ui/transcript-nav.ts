import type { MouseEvent } from 'react';

/** Where the window is too narrow for it, a button of the bar shows what is beside the text, as a popover. */
export const transcriptNavId = 'transcript-nav';

/** Whoever has chosen where to go wants to see it. */
export function shutAfterChoice({ currentTarget, target }: MouseEvent<HTMLElement>): void {
  const isChosen = target instanceof Element && target.closest('button') !== null;
  if (isChosen && currentTarget.matches(':popover-open')) currentTarget.hidePopover();
}
