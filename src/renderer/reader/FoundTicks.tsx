import type { FoundPlaces } from './find-places';
import { nearestTo } from './place-ticks';
import { TickStrip } from './TickStrip';
import type { Page } from './use-page';

interface FoundTicksProps {
  readonly page: Page;
  readonly found: FoundPlaces;
  /** To a place by its index. */
  readonly onGoTo: (index: number) => void;
}

/** Where on the page the places are that were found. */
export function FoundTicks({ page, found, onGoTo }: FoundTicksProps) {
  return (
    <TickStrip
      page={page}
      kind="found"
      ticks={[{ colour: 'focus', countBefore: (offset) => found.countBefore(offset) }]}
      onClick={(share, reach) => {
        const nearest = nearestTo(page.ruler, share, found.count, (index) => found.offsetAt(index));
        if (nearest && nearest.distance <= reach) onGoTo(nearest.index);
      }}
    />
  );
}
