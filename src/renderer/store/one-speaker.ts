import type { SpeakerId } from '../../shared/id';
import { Listeners } from './listeners';

/** The one speaker who is read, with the questions put to them; null where everything is. */
export class OneSpeaker {
  private readonly listeners = new Listeners();
  private current: SpeakerId | null = null;
  /** The position of a paragraph that leads out of the part, to be shown next; null where the place read stays. */
  goesTo: number | null = null;

  readonly subscribe = (listener: () => void): (() => void) => this.listeners.add(listener);
  readonly state = (): SpeakerId | null => this.current;

  set(speaker: SpeakerId | null, goesTo: number | null = null): void {
    if (this.current === speaker) return;
    this.goesTo = goesTo;
    this.current = speaker;
    this.listeners.tell();
  }
}
