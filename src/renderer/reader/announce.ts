import { Listeners } from '../store/listeners';

/** What the polite live region says next: the outcome of a key for those who cannot see it. */
export class Announcer {
  private readonly listeners = new Listeners();
  private words = '';

  readonly subscribe = (listener: () => void): (() => void) => this.listeners.add(listener);
  readonly current = (): string => this.words;

  /** A repeated sentence is read again: a no-break space makes it differ. */
  say(words: string): void {
    this.words = words === this.words ? `${words}\u00a0` : words;
    this.listeners.tell();
  }
}
