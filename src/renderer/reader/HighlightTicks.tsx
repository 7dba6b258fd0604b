import { memo, useMemo, useSyncExternalStore } from 'react';
import { type Theme, themesById } from '../../shared/annotation/theme';
import { firstWhere } from '../../shared/first-where';
import { isShownIn, type SpeakerPart } from '../../shared/transcript/one-speaker';
import type { Transcript } from '../../shared/transcript/transcript';
import type { PlacedAnnotation } from '../store/annotation-index';
import { useSettled } from '../ui/use-settled';
import { startsOf } from './folded-text';
import { nearestTo } from './place-ticks';
import type { ReaderDesk } from './reader-desk';
import { TickStrip, type Ticks } from './TickStrip';
import type { Page } from './use-page';

/** Ticks follow once nothing has changed for so many milliseconds. */
const restingAfter = 400;

interface HighlightTicksProps {
  readonly desk: ReaderDesk;
  readonly transcript: Transcript;
  readonly part: SpeakerPart | null;
  readonly themes: readonly Theme[];
  readonly page: Page;
}

interface Highlight {
  readonly item: PlacedAnnotation;
  /** Into the text of all paragraphs. */
  readonly offset: number;
}

/** Those that have a place, in the order of their passages. */
function highlightsOf(
  list: readonly PlacedAnnotation[],
  transcript: Transcript,
  part: SpeakerPart | null,
): readonly Highlight[] {
  if (list.length === 0) return [];
  const starts = startsOf(transcript);
  return list.flatMap((item) =>
    item.passage && isShownIn(part, item.position)
      ? { item, offset: (starts[item.position] ?? 0) + item.passage.start.offset }
      : [],
  );
}

function ticksOf(highlights: readonly Highlight[], themes: readonly Theme[]): readonly Ticks[] {
  const named = themesById(themes);
  return [...new Set(themes.map(({ colour }) => colour))].map((colour) => {
    const own = highlights.filter(({ item }) => named.get(item.annotation.themeId)?.colour === colour);
    return {
      colour: `theme-${colour}-ink`,
      countBefore: (offset) => firstWhere(own.length, (index) => (own[index]?.offset ?? 0) >= offset),
    };
  });
}

/** Where on the page the highlights are, in their themes' colours. */
export const HighlightTicks = memo(function HighlightTicks(props: HighlightTicksProps) {
  const { desk, transcript, part, themes, page } = props;
  const { index } = desk.reading;
  // All are walked for the ticks: done at every highlight, that would delay what is on the screen and on the disk.
  const list = useSettled(useSyncExternalStore(index.subscribe, index.list), restingAfter);
  const highlights = useMemo(() => highlightsOf(list, transcript, part), [list, transcript, part]);
  const ticks = useMemo(() => ticksOf(highlights, themes), [highlights, themes]);
  return (
    <TickStrip
      page={page}
      kind="highlights"
      ticks={ticks}
      onClick={(share, reach) => {
        const offsetAt = (at: number) => highlights[at]?.offset;
        const nearest = nearestTo(page.ruler, share, highlights.length, offsetAt);
        const item = nearest && nearest.distance <= reach ? highlights[nearest.index]?.item : undefined;
        if (!item) return;
        desk.leave();
        desk.focus.set(item.annotation.id);
        desk.reveal(item);
      }}
    />
  );
});
