/** A card as it wants to stand: level with its passage. Pixels from the top of the page. */
export interface WantedCard {
  readonly wanted: number;
  readonly height: number;
}

/** Pixels between two cards. */
export const cardGap = 8;

function pushDown(cards: readonly WantedCard[], from: number): readonly number[] {
  let free = from;
  return cards.map(({ wanted, height }) => {
    const top = Math.max(wanted, free);
    free = top + height + cardGap;
    return top;
  });
}

/**
 * Where cards stand so that none overlaps another, in the order given (that of their passages). The active one stands
 * just where it wants to; those before it make room upwards, as far as the top of the page, those after it downwards.
 */
export function layoutCards(cards: readonly WantedCard[], active: number): readonly number[] {
  const at = cards[active];
  if (!at) return pushDown(cards, 0);
  const before: number[] = [];
  let limit = at.wanted;
  for (const card of cards.slice(0, active).reverse()) {
    const top = Math.min(card.wanted, limit - cardGap - card.height);
    before.unshift(top);
    limit = top;
  }
  if ((before[0] ?? 0) < 0) return pushDown(cards, 0);
  return [...before, ...pushDown(cards.slice(active), at.wanted)];
}
