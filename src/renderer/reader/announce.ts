import { Listeners } from '../store/listeners';

/** What the polite live region says next: the outcome of a key for those who cannot see it. */
export class Announcer {
  private readonly listeners = new Listeners();
  private words = '';
  private isRefusal = false;

  /** `showRefusal` shows what could not be done, and null takes it down. */
  constructor(private readonly showRefusal: (sentence: string | null) => void) {}

  readonly subscribe = (listener: () => void): (() => void) => this.listeners.add(listener);
  readonly current = (): string => this.words;

  say(words: string): void {
    if (this.isRefusal) this.showRefusal(null);
    this.isRefusal = false;
    this.speak(words);
  }

  /** Says why a key did nothing, and shows it: there is nothing else to be seen. */
  refuse(sentence: string): void {
    this.isRefusal = true;
    this.showRefusal(sentence);
    this.speak(sentence);
  }

  /** A repeated sentence is read again: a no-break space makes it differ. */
  private speak(words: string): void {
    this.words = words === this.words ? `${words}\u00a0` : words;
    this.listeners.tell();
  }
}
