import { isShownIn, nearestShown, type SpeakerPart } from '../../shared/transcript/one-speaker';
import { paragraphElement } from '../ui/text-elements';
import type { ReaderDesk } from './reader-desk';

/** The paragraph of the reading cursor while that is on the screen, else the one at the top, or the next that is shown. */
export function elementBeingRead(
  desk: ReaderDesk,
  position: number,
  page: HTMLElement | null,
  part: SpeakerPart | null,
): HTMLElement | null {
  const { paragraphs } = desk.reading.transcript();
  const elementAt = (at: number | undefined) => {
    const paragraph = at === undefined ? undefined : paragraphs[at];
    return paragraph ? paragraphElement(desk.text(), paragraph.id) : null;
  };
  const cursor = desk.cursor.state()?.position;
  const under = cursor === undefined || !isShownIn(part, cursor) ? null : elementAt(cursor);
  const rect = under?.getBoundingClientRect();
  const view = page?.getBoundingClientRect();
  const isOnScreen = rect && view && rect.bottom > view.top && rect.top < view.bottom;
  return isOnScreen ? under : elementAt(nearestShown(part, position));
}
