import type { PlacedClarification } from '../../shared/annotation/clarified-words';
import type { TranscriptId } from '../../shared/id';
import type { Desktop } from '../../shared/ipc';
import type { Decisions } from '../../shared/transcript/decisions';
import type { Transcript } from '../../shared/transcript/transcript';
import { sourceOf } from '../assembling/assembled';
import type { Assembling } from '../assembling/assembler';
import type { Finding } from '../finding/finder';
import { clarificationsToFind } from '../finding/held-clarifications';
import { notesToFind } from '../finding/held-notes';
import { type TextRow, textRowsOf } from '../finding/text-row';
import type { PlacedAnnotation } from './annotation-index';
import type { GuardedDatabase } from './guarded-database';
import { Listeners } from './listeners';
import type { OpenReadings } from './open-readings';
import type { Reading } from './reading';
import { readText } from './texts';
import { cacheTranscript, madeFrom } from './transcript-cache';

export interface HeldLibraryPorts {
  readonly desktop: Pick<Desktop, 'readJournal' | 'readSource'>;
  readonly database: GuardedDatabase;
  readonly assembling: Pick<Assembling, 'assemble'>;
  readonly readings: Pick<OpenReadings, 'find'>;
  readonly finding: Finding;
}

/** The thread holds no more text than this, in bytes: about 40 million words, in up to three times as much memory. */
const mostHeld = 240 * 1024 * 1024;

/** What the thread holds of a transcript: how much, in bytes, and made from what. */
interface Held {
  readonly bytes: number;
  readonly madeFrom: string | undefined;
}

/** What the thread was given of an open transcript. */
interface Given {
  readonly transcript: Transcript;
  readonly list: readonly PlacedAnnotation[];
  readonly clarified: readonly PlacedClarification[];
  readonly isHeld: Promise<boolean>;
}

/** What the thread that searches the library holds: given to it once, one transcript after the other. */
export class HeldLibrary {
  private readonly listeners = new Listeners();
  private readonly held = new Map<TranscriptId, Held>();
  private readonly unreadable = new Set<TranscriptId>();
  private given = new WeakMap<Reading, Given>();
  private wanted: readonly TranscriptId[] = [];
  private preparing: Promise<void> | null = null;

  constructor(private readonly ports: HeldLibraryPorts) {
    ports.finding.onLost(() => this.forget());
  }

  /** Tells when more is held than before, or less. */
  readonly subscribe = (listener: () => void): (() => void) => this.listeners.add(listener);

  /** How many of those that are wanted are still being prepared, and how many cannot be searched. */
  counts(): { readonly waiting: number; readonly left: number } {
    const left = this.wanted.filter((id) => this.unreadable.has(id)).length;
    const ready = this.wanted.filter((id) => this.held.has(id)).length;
    return { waiting: this.wanted.length - left - ready, left };
  }

  /** Has the thread take in these transcripts, if it has not yet. */
  prepare(ids: readonly TranscriptId[]): void {
    this.wanted = ids;
    this.preparing ??= this.prepareAll().finally(() => {
      this.preparing = null;
    });
  }

  /** Gives the thread what is new in those that are open. */
  async giveAllOpen(ids: readonly TranscriptId[]): Promise<void> {
    const open = ids.flatMap((id) => this.ports.readings.find(id) ?? []);
    await Promise.all(open.map((reading) => this.giveOpen(reading)));
  }

  private async prepareAll(): Promise<void> {
    for (let id = this.next(); id; id = this.next()) {
      const isHeld = await this.prepareOne(id).catch(() => false);
      // What cannot be held is not tried again: it may be what the thread died of.
      if (!isHeld) this.unreadable.add(id);
      this.listeners.tell();
    }
  }

  private next(): TranscriptId | undefined {
    return this.wanted.find((id) => !this.held.has(id) && !this.unreadable.has(id));
  }

  /** False where there is no room for it, or nothing of it can be read. */
  private async prepareOne(id: TranscriptId): Promise<boolean> {
    const bytes = [...this.held.values()].reduce((sum, held) => sum + held.bytes, 0);
    if (bytes > mostHeld) return false;
    const reading = this.ports.readings.find(id);
    if (reading) return this.giveOpen(reading);
    const journal = await this.ports.desktop.readJournal(id);
    const update = journal.ok ? journal.value.update : new Uint8Array();
    const decisions = await this.ports.finding.holdNotebook(id, update);
    if (!decisions) return false;
    const rows = await readText(this.ports.database, id);
    const isCurrent = rows?.[0]?.madeFrom === madeFrom(decisions);
    return isCurrent && rows ? this.hold(id, rows) : this.assemble(id, decisions);
  }

  /** Puts a transcript together that has no text in the database, or another than it would have now. */
  private async assemble(id: TranscriptId, decisions: Decisions): Promise<boolean> {
    const source = await this.ports.desktop.readSource(id);
    if (!source.ok) return false;
    const assembled = await this.ports.assembling.assemble(sourceOf(id, source.value), decisions);
    if (!assembled.ok) return false;
    await cacheTranscript(this.ports.database, assembled.value, decisions);
    return this.hold(id, textRowsOf(assembled.value.transcript, madeFrom(decisions)));
  }

  private async hold(id: TranscriptId, rows: readonly TextRow[]): Promise<boolean> {
    // Counted before their bytes have gone to the thread.
    const bytes = rows.reduce((sum, { text }) => sum + text.length, 0);
    const isHeld = await this.ports.finding.holdText(id, rows);
    if (isHeld) this.held.set(id, { bytes, madeFrom: rows[0]?.madeFrom });
    return isHeld;
  }

  /** What is new in an open transcript: a note a moment ago, a line that became a label. */
  private giveOpen(reading: Reading): Promise<boolean> {
    const { id } = reading;
    const [transcript, list] = [reading.transcript(), reading.index.list()];
    const clarified = reading.index.clarifications.list();
    const before = this.given.get(reading);
    if (before?.list !== list)
      this.ports.finding.holdNotes(id, notesToFind(list.map(({ annotation }) => annotation)));
    if (before?.clarified !== clarified) {
      const inText = clarified.filter(({ passage }) => passage !== null);
      this.ports.finding.holdClarifications(
        id,
        clarificationsToFind(inText.map(({ clarification }) => clarification)),
      );
    }
    const isHeld =
      before?.transcript === transcript
        ? before.isHeld
        : this.holdOpen(transcript, reading.decisions, before);
    this.given.set(reading, { transcript, list, clarified, isHeld });
    return isHeld;
  }

  /** What was held before it was opened is held still, unless it has become another. */
  private async holdOpen(transcript: Transcript, decisions: Decisions, before?: Given): Promise<boolean> {
    const { id } = transcript;
    const from = madeFrom(decisions);
    if (!before && this.held.get(id)?.madeFrom === from) return true;
    return this.hold(id, textRowsOf(transcript, from));
  }

  /** The thread is gone, and what it held with it. */
  private forget(): void {
    this.held.clear();
    this.given = new WeakMap();
    this.listeners.tell();
  }
}
