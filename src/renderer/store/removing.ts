import type { TranscriptId } from '../../shared/id';
import { eraseProblemSentence, notErasedSentence } from '../../shared/problem-words';
import type { DeskPorts } from './desk-ports';

/** Transcripts that go: out of the library, which can be undone, or for good. */
export class Removing {
  constructor(private readonly desk: DeskPorts) {}

  remove(id: TranscriptId): void {
    const title = this.desk.library.find(id)?.title ?? '';
    this.desk.library.remove(id);
    this.desk.change({ removed: { id, title }, notice: null });
  }

  undo(): void {
    if (!this.desk.state().removed) return;
    this.desk.library.kept.undo();
    this.desk.change({ removed: null });
  }

  /** Asks before a transcript is erased: the one that is named, or null for none after all. */
  askErase(id: TranscriptId | null, title = ''): void {
    this.desk.change({ erasing: id === null ? null : { id, title } });
  }

  /** The page is loaded anew when it is done. */
  async erase(): Promise<void> {
    const { erasing } = this.desk.state();
    if (!erasing) return;
    this.desk.change({ erasing: null, isBusy: true });
    await this.desk.flush();
    if (this.desk.saveState().kind !== 'saved') {
      this.desk.change({ isBusy: false });
      this.desk.say(notErasedSentence, 'problem');
      return;
    }
    const erased = await this.desk.desktop.eraseTranscript(erasing.id);
    this.desk.change({ isBusy: false });
    if (!erased.ok) this.desk.say(eraseProblemSentence, 'problem');
  }
}
