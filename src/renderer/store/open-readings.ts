import type { TranscriptId } from '../../shared/id';
import type { Desktop } from '../../shared/ipc';
import type { JournalProblem } from '../../shared/problems';
import { failed, type Result, succeeded } from '../../shared/result';
import type { Transcript } from '../../shared/transcript/transcript';
import type { Keeping, KeptDoc } from './kept-doc';
import { openKeptDoc, type Recovery } from './open-kept-doc';
import { Reading, type TranscriptPorts, transcriptUndoScope } from './reading';
import { findCached } from './transcript-cache';

export interface ReadingPorts extends TranscriptPorts {
  readonly desktop: Pick<Desktop, 'readJournal' | 'readSource'>;
  readonly keeping: Keeping;
}

export interface OpenedReading {
  readonly reading: Reading;
  readonly recovery: Recovery;
}

/** What to do to a notebook before its transcript is first put together: a review's decisions, a bundle's copy. */
type Preparation = (kept: KeptDoc) => void;

/** The transcripts that are open; one stays open, with its undo, until the window closes. */
export class OpenReadings {
  private readonly opening = new Map<TranscriptId, Promise<Result<OpenedReading, JournalProblem>>>();
  private readonly opened: Reading[] = [];

  constructor(private readonly ports: ReadingPorts) {}

  get keptDocs(): readonly KeptDoc[] {
    return this.opened.map((reading) => reading.kept);
  }

  /** The transcript if it is open. */
  find(id: TranscriptId): Reading | undefined {
    return this.opened.find((reading) => reading.id === id);
  }

  /** The text of a transcript without opening it, as it was shown last; undefined where only opening it gives that. */
  async peek(id: TranscriptId): Promise<Transcript | undefined> {
    return this.find(id)?.transcript() ?? (await findCached(this.ports.database, id))?.transcript;
  }

  /** Opens a transcript once, however often it is asked for. */
  open(id: TranscriptId, prepare?: Preparation): Promise<Result<OpenedReading, JournalProblem>> {
    const known = this.opening.get(id);
    if (!known) return this.openFirst(id, prepare);
    return known.then((outcome) => {
      if (outcome.ok) prepare?.(outcome.value.reading.kept);
      return outcome;
    });
  }

  private openFirst(id: TranscriptId, prepare?: Preparation): Promise<Result<OpenedReading, JournalProblem>> {
    const opening = this.read(id, prepare).catch((cause: unknown) =>
      // One transcript that cannot be shown must not keep the library from opening.
      failed<JournalProblem>({ kind: 'unexpected', cause: String(cause) }),
    );
    this.opening.set(id, opening);
    void opening.then((outcome) => {
      if (!outcome.ok) this.opening.delete(id);
    });
    return opening;
  }

  private async read(
    id: TranscriptId,
    prepare?: Preparation,
  ): Promise<Result<OpenedReading, JournalProblem>> {
    const [opened, cached] = await Promise.all([
      openKeptDoc(id, transcriptUndoScope, this.ports),
      findCached(this.ports.database, id),
    ]);
    if (!opened.ok) return opened;
    const { kept, recovery } = opened.value;
    prepare?.(kept);
    const reading = await Reading.open(kept, id, cached, this.ports);
    if (!reading.ok) return failed(reading.problem);
    this.opened.push(reading.value);
    return succeeded({ reading: reading.value, recovery });
  }
}
