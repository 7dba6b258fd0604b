import { randomUUID } from 'node:crypto';

/** Stand for paths that the page may name and never see. */
export class Tokens {
  readonly #paths = new Map<string, string>();

  give(path: string): string {
    const token = randomUUID();
    this.#paths.set(token, path);
    return token;
  }

  find(token: string): string | undefined {
    return this.#paths.get(token);
  }
}

/** The files that the system asks to open; they wait until there is a page that can be told. */
export class OpenRequests {
  readonly #tokens = new Tokens();
  readonly #announce: (request: string) => void;
  #waiting: readonly string[] = [];
  #isPageReady = false;

  constructor(announce: (request: string) => void) {
    this.#announce = announce;
  }

  add(path: string): void {
    this.#waiting = [...this.#waiting, this.#tokens.give(path)];
    this.#announceWaiting();
  }

  /** Says whether a page is there; a new one is told what came in between. */
  setPageReady(isReady: boolean): void {
    this.#isPageReady = isReady;
    this.#announceWaiting();
  }

  find(request: string): string | undefined {
    return this.#tokens.find(request);
  }

  #announceWaiting(): void {
    if (this.#isPageReady) {
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const request of waiting) {
        this.#announce(request);
      }
    }
  }
}
