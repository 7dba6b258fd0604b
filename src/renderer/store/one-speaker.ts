import type { SpeakerId } from '../../shared/id';
import { Listeners } from './listeners';

/** The one speaker who is read, with the questions put to them; null where everything is. */
export class OneSpeaker {
  private readonly listeners = new Listeners();
  private current: SpeakerId | null = null;

  readonly subscribe = (listener: () => void): (() => void) => this.listeners.add(listener);
  readonly state = (): SpeakerId | null => this.current;

  set(speaker: SpeakerId | null): void {
    if (this.current === speaker) return;
    this.current = speaker;
    this.listeners.tell();
  }
}
