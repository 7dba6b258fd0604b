import { Component, type RefObject } from 'react';

interface KeptPlaceProps {
  /** A new value says that the text is set anew. */
  readonly look: unknown;
  /** Likewise: what the page is made of has changed, by a correction or because another part of it is read. */
  readonly part: unknown;
  readonly scroller: RefObject<HTMLElement | null>;
  /** The element of the paragraph being read. */
  readonly paragraph: () => HTMLElement | null;
}

interface Place {
  /** Of the paragraph's element, which may be another when the page has changed. */
  readonly id: string;
  /** Which part of the paragraph stays: 0 its beginning, where that is on the screen, 1 its end. */
  readonly share: number;
  /** Pixels from the top of the window. */
  readonly y: number;
}

/** Pixels below the top of the page; of a paragraph that begins above it, the words about here stay. */
const readingLine = 96;

const yOf = ({ top, height }: DOMRect, share: number) => top + share * height;

/**
 * Keeps the paragraph being read where it is on the screen when the look of the text changes. A class, because only a
 * class is told just before the page changes (`getSnapshotBeforeUpdate`).
 */
export class KeptPlace extends Component<KeptPlaceProps> {
  override getSnapshotBeforeUpdate(before: KeptPlaceProps): Place | null {
    const page = this.props.scroller.current;
    // At the very top, the title is what stays.
    const isOtherPart = before.part !== this.props.part;
    if (!page || (!isOtherPart && (before.look === this.props.look || page.scrollTop === 0))) return null;
    const element = this.props.paragraph();
    if (!element) return null;
    const { id } = element;
    const rect = element.getBoundingClientRect();
    const { top, bottom } = page.getBoundingClientRect();
    // What stood beyond the screen, and is now the next that is shown, comes to where one reads.
    if (rect.bottom < top || rect.top > bottom) return { id, share: 0, y: top + readingLine };
    const share =
      rect.top >= top ? 0 : Math.min(1, (top + readingLine - rect.top) / Math.max(1, rect.height));
    return { id, share, y: yOf(rect, share) };
  }

  override componentDidUpdate(_before: KeptPlaceProps, _state: unknown, place: Place | null): void {
    const page = this.props.scroller.current;
    const element = place && document.getElementById(place.id);
    if (!place || !page || !element) return;
    // Pages scroll by whole pixels and cut off the rest: after ten changes that would be seen.
    page.scrollTop += Math.round(yOf(element.getBoundingClientRect(), place.share) - place.y);
  }

  override render() {
    return null;
  }
}
