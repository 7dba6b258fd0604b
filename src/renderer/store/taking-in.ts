import type { TranscriptId } from '../../shared/id';
import type { BundledTranscript, ReadTranscript } from '../../shared/ipc';
import { decisionEntries } from '../../shared/notebook/decision-entries';
import { setDecision } from '../../shared/notebook/transcript-notebook';
import { journalProblemSentence } from '../../shared/problem-words';
import type { Decisions } from '../../shared/transcript/decisions';
import { bringIn } from './bring-in';
import { broughtInWords } from './brought-in-words';
import type { DeskPorts } from './desk-ports';
import type { Added } from './intake-tally';
import type { KeptDoc } from './kept-doc';
import { summaryOf } from './library';
import type { Reading } from './reading';

interface TakingInPorts extends DeskPorts {
  readonly now: () => number;
}

/** What comes in is kept here and listed. */
export class TakingIn {
  constructor(private readonly desk: TakingInPorts) {}

  /** Keeps what was reviewed: files, notebook, library. */
  async add(read: ReadTranscript, decisions: Decisions): Promise<Added | undefined> {
    const { transcriptId, token, provenance } = read;
    const reading = await this.keep(token, transcriptId, (kept) => {
      const entries = decisionEntries(decisions);
      if (entries.length === 0) return;
      kept.edit('Checked the transcript and added it', (notebook) => {
        for (const [key, value] of entries) setDecision(notebook, key, value);
      });
      kept.undoManager.clear();
    });
    if (!reading) return undefined;
    this.list(reading, provenance.fileName);
    const brought = bringIn(reading, this.desk.library, read);
    // The window answers before it is shown: to draw a long text takes as long again.
    await new Promise((resolve) => setTimeout(resolve));
    return { reading, broughtIn: brought.count > 0 ? broughtInWords(brought, provenance.fileName) : '' };
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
