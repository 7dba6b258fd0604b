import type { ParagraphId } from '../../shared/id';
import { Listeners } from './listeners';

/** Who wants to know that something changed in one paragraph. */
export class ParagraphListeners {
  private readonly all = new Map<ParagraphId, Listeners>();

  add(paragraph: ParagraphId, listener: () => void): () => void {
    const listeners = this.all.get(paragraph) ?? new Listeners();
    this.all.set(paragraph, listeners);
    return listeners.add(listener);
  }

  tell(paragraphs: Iterable<ParagraphId>): void {
    for (const paragraph of [...paragraphs]) this.all.get(paragraph)?.tell();
  }

  tellAll(): void {
    this.tell(this.all.keys());
  }
}
