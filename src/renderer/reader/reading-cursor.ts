import type { ReadingPlace } from '../../shared/transcript/reading-place';
import { Listeners } from '../store/listeners';

/** The sentence that somebody is reading, where they read sentence by sentence; null where they do not. */
export class ReadingCursor {
  private readonly listeners = new Listeners();
  private current: ReadingPlace | null = null;

  readonly subscribe = (listener: () => void): (() => void) => this.listeners.add(listener);
  readonly state = (): ReadingPlace | null => this.current;

  set(place: ReadingPlace | null): void {
    const isSame = place?.position === this.current?.position && place?.sentence === this.current?.sentence;
    if (isSame && (place === null) === (this.current === null)) return;
    this.current = place;
    this.listeners.tell();
  }
}
