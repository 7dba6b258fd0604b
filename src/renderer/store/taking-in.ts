import type { FormatId } from '../../shared/formats';
import type { TranscriptId } from '../../shared/id';
import type { BundledTranscript, OpenOutcome, ReadBundle, ReadTranscript } from '../../shared/ipc';
import { decisionEntries } from '../../shared/notebook/decision-entries';
import { setDecision } from '../../shared/notebook/transcript-notebook';
import {
  importProblemSentence,
  journalProblemSentence,
  openingProblemSentence,
} from '../../shared/problem-words';
import type { Decisions } from '../../shared/transcript/decisions';
import { sourceOf } from '../assembling/assembled';
import { bringIn } from './bring-in';
import { broughtInWords } from './brought-in-words';
import type { DeskPorts } from './desk-ports';
import type { KeptDoc } from './kept-doc';
import { summaryOf } from './library';
import type { Reading } from './reading';

interface TakingInPorts extends DeskPorts {
  readonly now: () => number;
  readonly takeBundle: (bundle: ReadBundle) => Promise<void>;
}

/** Files that come in: reviewed where they are new, then kept and listed. */
export class TakingIn {
  constructor(private readonly desk: TakingInPorts) {}

  /** Takes a file in, from wherever it came: dialog, drop, paste, command line. */
  async open(outcome: Promise<OpenOutcome | null>): Promise<void> {
    this.desk.change({ isBusy: true, notice: null });
    const opened = await outcome;
    if (opened?.ok && opened.value.kind === 'transcript') await this.takeRead(opened.value);
    this.desk.change({ isBusy: false });
    if (opened?.ok === false && opened.problem.kind !== 'cancelled')
      this.desk.say(importProblemSentence(opened.problem), 'problem');
    if (opened?.ok && opened.value.kind === 'bundle') await this.desk.takeBundle(opened.value);
  }

  private async takeRead(read: ReadTranscript): Promise<void> {
    if (this.desk.library.find(read.transcriptId)) {
      // Handed over all the same: where the text was damaged or lost, it is whole again.
      const reading = await this.keep(read.token, read.transcriptId);
      if (!reading) return;
      this.desk.show(reading);
      this.desk.say(`${read.provenance.fileName} is already in your library; here it is as you left it.`);
      return;
    }
    const source = sourceOf(read.transcriptId, read);
    const reviewed = await this.desk.assembling.review(source, read.facts);
    if (!reviewed.ok) {
      void this.desk.desktop.discardRead(read.token);
      return this.desk.say(openingProblemSentence(reviewed.problem), 'problem');
    }
    const taken = { read, reviewed: reviewed.value };
    if (this.desk.state().screen.kind === 'review') this.desk.change({ waiting: taken });
    else this.desk.change({ screen: { kind: 'review', ...taken } });
  }

  /** The answer to which of two files to review. */
  settleWaiting(takeNew: boolean): void {
    const { screen, waiting } = this.desk.state();
    if (!waiting || screen.kind !== 'review') return;
    void this.desk.desktop.discardRead((takeNew ? screen : waiting).read.token);
    this.desk.change({ waiting: null, screen: takeNew ? { kind: 'review', ...waiting } : screen });
  }

  /** Reads what is under review once more, as another format; where that cannot be, the review stays as it is. */
  async readAgain(read: ReadTranscript, format: FormatId): Promise<void> {
    this.desk.change({ isBusy: true, notice: null });
    const again = await this.desk.desktop.readAgain(read.token, read.transcriptId, format);
    this.desk.change({ isBusy: false });
    if (!again.ok) {
      if (again.problem.kind !== 'cancelled') this.desk.say(importProblemSentence(again.problem), 'problem');
      return;
    }
    if (again.value.kind !== 'transcript') return;
    void this.desk.desktop.discardRead(read.token);
    this.desk.change({ screen: { kind: 'library', lastRead: null } });
    await this.takeRead(again.value);
  }

  cancelReview(): void {
    const { screen } = this.desk.state();
    if (screen.kind === 'review') void this.desk.desktop.discardRead(screen.read.token);
    this.desk.change({ screen: { kind: 'library', lastRead: null } });
  }

  /** Keeps what was reviewed: files, notebook, library, and then the reader. */
  async addReviewed(read: ReadTranscript, decisions: Decisions): Promise<void> {
    const { transcriptId, token, provenance } = read;
    const reading = await this.keep(token, transcriptId, (kept) => {
      const entries = decisionEntries(decisions);
      if (entries.length === 0) return;
      kept.edit('Checked the transcript and added it', (notebook) => {
        for (const [key, value] of entries) setDecision(notebook, key, value);
      });
      kept.undoManager.clear();
    });
    if (!reading) return;
    this.list(reading, provenance.fileName);
    const brought = bringIn(reading, this.desk.library, read.annotations);
    this.desk.show(reading);
    if (brought.count > 0) this.desk.say(broughtInWords(brought, provenance.fileName));
  }

  private async keep(
    token: string,
    id: TranscriptId,
    prepare?: (kept: KeptDoc) => void,
  ): Promise<Reading | undefined> {
    const kept = await this.desk.desktop.keepRead(token, id);
    if (kept.ok) return this.desk.openReading(id, prepare);
    this.desk.say(journalProblemSentence(kept.problem), 'problem');
    return undefined;
  }

  /** Keeps a transcript whose notebook comes with it, and lists it. */
  async addKept(
    token: string,
    { transcriptId, provenance }: BundledTranscript,
    prepare: (kept: KeptDoc) => void,
  ): Promise<Reading | undefined> {
    const reading = await this.keep(token, transcriptId, prepare);
    if (reading) this.list(reading, provenance.fileName);
    return reading;
  }

  private list(reading: Reading, fileName: string): void {
    const addedAt = this.desk.now();
    this.desk.library.add({ id: reading.id, fileName, addedAt, ...summaryOf(reading.transcript()) });
  }

  /** Lists what the journal has and the library does not know: its own notebook was lost, the transcripts were not. */
  async listForgotten(transcripts: readonly TranscriptId[]): Promise<void> {
    const forgotten = transcripts.filter((id) => !this.desk.library.hasListed(id));
    for (const id of forgotten) {
      const reading = await this.desk.openReading(id);
      const source = await reading?.sourceText();
      if (reading && source?.ok) this.list(reading, source.value.provenance.fileName);
    }
    if (forgotten.length > 0) {
      this.desk.say(
        'The library’s list was lost and has been made again from the journal. Your notes are kept.',
      );
    }
  }
}
