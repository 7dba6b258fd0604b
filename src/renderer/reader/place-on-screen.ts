import { isParagraphId } from '../../shared/id';
import type { Point } from '../../shared/transcript/passage';
import { paragraphElement } from '../ui/text-elements';
import { paragraphAtLine } from './use-reading-position';

function isOnScreen(root: Element, scroller: Element, { paragraph }: Point): boolean {
  const view = scroller.getBoundingClientRect();
  const rect = paragraphElement(root, paragraph)?.getBoundingClientRect();
  return rect !== undefined && rect.bottom > view.top && rect.top < view.bottom;
}

/** Where a person is: at the caret while it can be seen, else where the paragraph being read begins. */
export function placeOnScreen(root: HTMLElement, scroller: HTMLElement, caret: Point | null): Point | null {
  if (caret && isOnScreen(root, scroller, caret)) return caret;
  const id = paragraphAtLine(scroller, root)?.getAttribute('data-id');
  return isParagraphId(id) ? { paragraph: id, offset: 0 } : null;
}
