import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { GatheredFiles } from '../shared/ipc';
import { gatherFiles } from './gather-files';

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

/**
 * The files that are to be opened, by a token each. Those that the system asks to open wait until there is a page that can
 * be told.
 */
export class OpenRequests {
  readonly #tokens = new Tokens();
  readonly #announce: (files: GatheredFiles) => void;
  #waiting: readonly GatheredFiles[] = [];
  #isPageReady = false;
  #adding: Promise<void> = Promise.resolve();

  constructor(announce: (files: GatheredFiles) => void) {
    this.#announce = announce;
  }

  /** The files at these paths, and in the folders among them, with a token for each. */
  async gather(paths: readonly string[]): Promise<GatheredFiles> {
    const gathered = await gatherFiles(paths);
    const files = gathered.paths.map((path) => ({
      fileName: basename(path),
      request: this.#tokens.give(path),
    }));
    return { files, passedOver: gathered.passedOver, beyond: gathered.beyond };
  }

  /** Announces the files at these paths, after those that were added before; resolves when that is done or waits. */
  add(paths: readonly string[]): Promise<void> {
    this.#adding = this.#adding.then(async () => {
      if (paths.length === 0) {
        return;
      }
      this.#waiting = [...this.#waiting, await this.gather(paths)];
      this.#announceWaiting();
    });
    return this.#adding;
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
      for (const files of waiting) {
        this.#announce(files);
      }
    }
  }
}
