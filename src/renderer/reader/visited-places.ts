import type { Point } from '../../shared/transcript/passage';
import type { Reading } from '../store/reading';

/** More than anybody goes back by; each is a few bytes. */
const mostPlaces = 200;

/** The places that jumps led away from, as a web browser keeps its pages; scrolling leaves none. */
export class VisitedPlaces {
  private earlier: readonly Point[] = [];
  private later: readonly Point[] = [];

  /** Before a jump. What lay ahead is gone, and a paragraph that was left twice in a row is kept once. */
  leave(here: Point): void {
    const before = this.earlier.at(-1);
    const kept = before?.paragraph === here.paragraph ? this.earlier.slice(0, -1) : this.earlier;
    this.earlier = [...kept, here].slice(-mostPlaces);
    this.later = [];
  }

  /** One place back or forward from here; undefined where there is none. Places that are gone from the text are passed. */
  step(
    direction: 'back' | 'forward',
    here: Point | null,
    isThere: (place: Point) => boolean,
  ): Point | undefined {
    const [from, to] = direction === 'back' ? [this.earlier, this.later] : [this.later, this.earlier];
    const at = from.findLastIndex((place) => place.paragraph !== here?.paragraph && isThere(place));
    const place = from[at];
    if (!place) return undefined;
    const [shorter, longer] = [from.slice(0, at), here ? [...to, here] : to];
    [this.earlier, this.later] = direction === 'back' ? [shorter, longer] : [longer, shorter];
    return place;
  }
}

const known = new WeakMap<Reading, VisitedPlaces>();

/** Those of one transcript, for as long as it is open, whatever screen was shown in between. */
export function visitedIn(reading: Reading): VisitedPlaces {
  const visited = known.get(reading) ?? new VisitedPlaces();
  known.set(reading, visited);
  return visited;
}
