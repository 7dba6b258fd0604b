/** How long the page may take to put away what was typed; a page that hangs does not keep the window open. */
const patience = 3_000;

interface ClosingActions {
  /** Asks the page to put everything away; answered by `answered`. */
  readonly ask: () => void;
  /** Closes the window for good. */
  readonly close: () => void;
}

/** Holds a closing window until its page has put away what was typed, or did not answer in time. */
export class Closing {
  readonly #actions: ClosingActions;
  #isSettled = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(actions: ClosingActions) {
    this.#actions = actions;
  }

  /** Whether the window may go now. If not, it will be closed once the page has answered. */
  mayClose(): boolean {
    if (!this.#isSettled && this.#timer === null) {
      this.#timer = setTimeout(() => this.answered(), patience);
      this.#actions.ask();
    }
    return this.#isSettled;
  }

  /** The page has put everything away, has died, or is out of time. */
  answered(): void {
    if (this.#timer !== null) {
      clearTimeout(this.#timer);
      this.#timer = null;
      this.#isSettled = true;
      this.#actions.close();
    }
  }
}
