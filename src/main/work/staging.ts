import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TranscriptId, transcriptHash } from '../../shared/id';

/** Where what was read waits until it is kept or discarded; each reading has a token and a folder of its own. */
export class Staging {
  readonly #root: string;
  readonly #tokens = new Set<string>();

  private constructor(root: string) {
    this.#root = root;
  }

  /** Sweeps away what an earlier start left. */
  static async open(root: string): Promise<Staging> {
    await rm(root, { recursive: true, force: true, maxRetries: 5 }).catch((error: unknown) =>
      console.error('What was read and not kept could not be swept away:', error),
    );
    return new Staging(root);
  }

  async newToken(): Promise<string> {
    const token = randomUUID();
    this.#tokens.add(token);
    await mkdir(this.folder(token), { recursive: true, mode: 0o700 });
    return token;
  }

  folder(token: string): string {
    return join(this.#root, token);
  }

  /** The folder of one transcript that was read; null for a token that was never given out. */
  transcriptFolder(token: string, id: TranscriptId): string | null {
    return this.#tokens.has(token) ? join(this.folder(token), transcriptHash(id)) : null;
  }

  /** Puts bytes that have no file of their own into one. */
  async put(token: string, content: string | Uint8Array): Promise<string> {
    const path = this.#incoming(token);
    await writeFile(path, content, { mode: 0o600 });
    return path;
  }

  /** Removes what was put, once it has been read. */
  async takeAway(token: string): Promise<void> {
    await rm(this.#incoming(token), { force: true, maxRetries: 5 });
  }

  #incoming(token: string): string {
    return join(this.folder(token), 'incoming');
  }

  /** Gives one of several transcripts that were read together a token of its own, so that it is kept or discarded alone. */
  async setApart(token: string, id: TranscriptId): Promise<string> {
    const own = await this.newToken();
    const name = transcriptHash(id);
    await rename(join(this.folder(token), name), join(this.folder(own), name));
    return own;
  }

  async discard(token: string): Promise<void> {
    if (this.#tokens.delete(token)) {
      await rm(this.folder(token), { recursive: true, force: true, maxRetries: 5 });
    }
  }
}
