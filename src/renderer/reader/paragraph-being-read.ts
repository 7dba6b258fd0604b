import { paragraphElement } from '../ui/text-elements';
import type { ReaderDesk } from './reader-desk';

/** The paragraph of the reading cursor while that is on the screen, else the one at the top of the page. */
export function elementBeingRead(
  desk: ReaderDesk,
  position: number,
  page: HTMLElement | null,
): HTMLElement | null {
  const { paragraphs } = desk.reading.transcript();
  const elementAt = (at: number | undefined) => {
    const paragraph = at === undefined ? undefined : paragraphs[at];
    return paragraph ? paragraphElement(desk.text(), paragraph.id) : null;
  };
  const under = elementAt(desk.cursor.state()?.position);
  const rect = under?.getBoundingClientRect();
  const view = page?.getBoundingClientRect();
  const isOnScreen = rect && view && rect.bottom > view.top && rect.top < view.bottom;
  return isOnScreen ? under : elementAt(position);
}
