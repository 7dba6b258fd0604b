import type { TranscriptId } from '../../shared/id';
import type {
  Desktop,
  KeptSource,
  OpenOutcome,
  Preferences,
  ReadBundle,
  ReadTranscript,
  Start,
} from '../../shared/ipc';
import { decisionEntries } from '../../shared/notebook/decision-entries';
import { joinInto } from '../../shared/notebook/doc';
import { setDecision } from '../../shared/notebook/transcript-notebook';
import { importProblemSentence, journalProblemSentence } from '../../shared/problem-words';
import { assemble } from '../../shared/transcript/assemble';
import type { Decisions } from '../../shared/transcript/decisions';
import type { Database } from './database';
import type { Keeping, KeptDoc, SaveState } from './kept-doc';
import { type Library, summaryOf } from './library';
import { Listeners } from './listeners';
import { openKeptDoc, type Recovery } from './open-kept-doc';
import { Reading, transcriptUndoScope } from './reading';
import { recoverySentence } from './recovery-words';

export type Screen =
  | { readonly kind: 'library' }
  | { readonly kind: 'review'; readonly read: ReadTranscript }
  | {
      readonly kind: 'correcting';
      readonly reading: Reading;
      readonly decisions: Decisions;
      readonly source: KeptSource;
    }
  | { readonly kind: 'reading'; readonly reading: Reading };

export interface Notice {
  readonly tone: 'info' | 'problem';
  readonly text: string;
}

export interface DeskState {
  readonly screen: Screen;
  readonly notice: Notice | null;
  /** The last transcript removed from the library, for as long as that can be undone with one click. */
  readonly removed: { readonly id: TranscriptId; readonly title: string } | null;
  /** A file opened while another was under review: the person is asked which to keep. */
  readonly waiting: ReadTranscript | null;
  readonly isBusy: boolean;
  readonly preferences: Preferences;
}

export interface DeskPorts {
  readonly desktop: Desktop;
  readonly database: Database | null;
  readonly keeping: Keeping;
}

/** What lies on the desk: which screen is up, which transcripts are open, and what moves between them. */
export class Desk {
  private readonly listeners = new Listeners();
  private readonly readings = new Map<TranscriptId, Reading>();
  private current: DeskState;

  constructor(
    readonly library: Library,
    readonly start: Start,
    private readonly ports: DeskPorts,
    notice: Notice | null,
  ) {
    this.current = {
      screen: { kind: 'library' },
      notice,
      removed: null,
      waiting: null,
      isBusy: false,
      preferences: start.preferences,
    };
    library.kept.subscribe(() => this.listeners.tell());
  }

  readonly subscribe = (listener: () => void): (() => void) => this.listeners.add(listener);
  readonly state = (): DeskState => this.current;

  private change(changed: Partial<DeskState>): void {
    this.current = { ...this.current, ...changed };
    this.listeners.tell();
  }

  say(text: string, tone: Notice['tone'] = 'info'): void {
    this.change({ notice: { text, tone } });
  }

  dismissNotice(): void {
    this.change({ notice: null });
  }

  prefer(changed: Partial<Preferences>): void {
    this.change({ preferences: { ...this.current.preferences, ...changed } });
    void this.ports.desktop.savePreferences(changed);
  }

  /** The worst of what all open notebooks say: "Saved on this device" is for all of them or for none. */
  readonly saveState = (): SaveState => {
    const states = this.keptDocs().map((kept) => kept.saveState());
    return (
      states.find((state) => state.kind === 'failed') ??
      states.find((state) => state.kind === 'saving') ??
      this.library.kept.saveState()
    );
  };

  private keptDocs(): readonly KeptDoc[] {
    return [this.library.kept, ...[...this.readings.values()].map((reading) => reading.kept)];
  }

  async flush(): Promise<void> {
    await Promise.all(this.keptDocs().map((kept) => kept.flush()));
  }

  /** Takes a file in, from wherever it came: dialog, drop, paste, command line. */
  async open(outcome: Promise<OpenOutcome | null>): Promise<void> {
    this.change({ isBusy: true, notice: null });
    const opened = await outcome;
    this.change({ isBusy: false });
    if (!opened) return;
    if (!opened.ok) {
      if (opened.problem.kind !== 'cancelled') this.say(importProblemSentence(opened.problem), 'problem');
    } else if (opened.value.kind === 'bundle') await this.takeBundle(opened.value);
    else await this.takeRead(opened.value);
  }

  private async takeRead(read: ReadTranscript): Promise<void> {
    const { screen } = this.current;
    if (this.library.find(read.transcriptId)) {
      await this.ports.desktop.discardRead(read.token);
      await this.openTranscript(read.transcriptId);
      this.say(`${read.provenance.fileName} is already in your library; here it is as you left it.`);
    } else if (screen.kind === 'review') this.change({ waiting: read });
    else this.change({ screen: { kind: 'review', read } });
  }

  /** The answer to which of two files to review. */
  settleWaiting(takeNew: boolean): void {
    const { screen, waiting } = this.current;
    if (!waiting || screen.kind !== 'review') return;
    void this.ports.desktop.discardRead(takeNew ? screen.read.token : waiting.token);
    this.change({ waiting: null, screen: takeNew ? { kind: 'review', read: waiting } : screen });
  }

  cancelReview(): void {
    const { screen } = this.current;
    if (screen.kind === 'review') void this.ports.desktop.discardRead(screen.read.token);
    if (screen.kind === 'correcting') this.change({ screen: { kind: 'reading', reading: screen.reading } });
    else this.change({ screen: { kind: 'library' } });
  }

  /** Keeps what was reviewed: files, notebook, library, and then the reader. */
  async addReviewed(read: ReadTranscript, decisions: Decisions): Promise<void> {
    const kept = await this.ports.desktop.keepRead(read.token, read.transcriptId);
    if (!kept.ok) return this.say(journalProblemSentence(kept.problem), 'problem');
    const doc = await this.openNotebook(read.transcriptId);
    if (!doc) return;
    const entries = decisionEntries(decisions);
    if (entries.length > 0) {
      doc.edit('Confirmed what was understood', (notebook) => {
        for (const [key, value] of entries) setDecision(notebook, key, value);
      });
      doc.undoManager.clear();
    }
    const { fileName } = read.provenance;
    const transcript = assemble({ id: read.transcriptId, fileName, lines: read.lines }, decisions);
    const addedAt = this.ports.keeping.now();
    this.library.add({ id: transcript.id, fileName, addedAt, ...summaryOf(transcript) });
    await this.showReading(transcript.id, doc);
  }

  private async takeBundle(bundle: ReadBundle): Promise<void> {
    const added = bundle.transcripts.filter(({ transcriptId }) => !this.library.find(transcriptId));
    this.library.welcome(bundle);
    for (const { transcriptId, notebook, provenance } of added) {
      const kept = await this.ports.desktop.keepRead(bundle.token, transcriptId);
      if (!kept.ok) return this.say(journalProblemSentence(kept.problem), 'problem');
      const doc = await this.openNotebook(transcriptId);
      if (!doc) return;
      joinInto(doc.doc, [notebook]);
      doc.keep({ label: `Opened from ${bundle.fileName}`, update: notebook });
      const reading = await Reading.open(doc, transcriptId, this.ports);
      const addedAt = this.ports.keeping.now();
      const summary = summaryOf(reading.transcript());
      this.library.add({ id: transcriptId, fileName: provenance.fileName, addedAt, ...summary });
    }
    await this.ports.desktop.discardRead(bundle.token);
    const [first] = added;
    const known = bundle.transcripts[0];
    if (first) await this.openTranscript(first.transcriptId);
    else if (known) {
      await this.openTranscript(known.transcriptId);
      this.say(
        `${bundle.fileName} holds a transcript that is already in your library. Yours was opened; nothing was changed.`,
      );
    }
  }

  private async openNotebook(id: TranscriptId): Promise<KeptDoc | null> {
    const opened = await openKeptDoc(id, transcriptUndoScope, this.ports);
    if (!opened.ok) {
      this.say(journalProblemSentence(opened.problem), 'problem');
      return null;
    }
    this.announceRecovery(opened.value.recovery);
    return opened.value.kept;
  }

  private announceRecovery(recovery: Recovery): void {
    const sentence = recoverySentence(recovery);
    if (sentence) this.say(sentence);
  }

  async openTranscript(id: TranscriptId): Promise<void> {
    const open = this.readings.get(id);
    if (open) return this.show(open);
    this.change({ isBusy: true });
    const kept = await this.openNotebook(id);
    if (kept) await this.showReading(id, kept);
    this.change({ isBusy: false });
  }

  private async showReading(id: TranscriptId, kept: KeptDoc): Promise<void> {
    try {
      const reading = await Reading.open(kept, id, this.ports);
      kept.subscribe(() => this.listeners.tell());
      reading.subscribe(() => this.library.summarise(reading.transcript()));
      this.readings.set(id, reading);
      this.show(reading);
    } catch {
      this.say(
        'This transcript’s text could not be read from the disk. Open its file again to put it back; your notes are kept.',
        'problem',
      );
    }
  }

  private show(reading: Reading): void {
    this.prefer({ lastTranscript: reading.id });
    this.change({ screen: { kind: 'reading', reading } });
  }

  showLibrary(): void {
    const { screen } = this.current;
    if (screen.kind === 'review') return;
    this.prefer({ lastTranscript: null });
    this.change({ screen: { kind: 'library' }, removed: null });
  }

  /** The ParagraphId at the top of the page, for the next time this transcript is opened. */
  readonly rememberPlace = (paragraph: string): void => {
    const { screen, preferences } = this.current;
    if (screen.kind !== 'reading' || preferences.lastPlaces[screen.reading.id] === paragraph) return;
    this.prefer({ lastPlaces: { ...preferences.lastPlaces, [screen.reading.id]: paragraph } });
  };

  async correct(reading: Reading): Promise<void> {
    const source = await reading.requireSource();
    this.change({ screen: { kind: 'correcting', reading, decisions: reading.decisions, source } });
  }

  /** Corrections made after adding: one Change that sets what is different and takes back what is gone. */
  saveCorrections(reading: Reading, before: Decisions, after: Decisions): void {
    const old = new Map(decisionEntries(before));
    const wanted = new Map(decisionEntries(after));
    reading.kept.edit('Corrected what was understood', (doc) => {
      for (const key of old.keys()) if (!wanted.has(key)) setDecision(doc, key, undefined);
      for (const [key, value] of wanted) if (old.get(key) !== value) setDecision(doc, key, value);
    });
    this.change({ screen: { kind: 'reading', reading } });
  }

  remove(id: TranscriptId): void {
    const title = this.library.find(id)?.title ?? '';
    this.library.remove(id);
    this.change({ removed: { id, title }, notice: null });
  }

  undoRemove(): void {
    if (!this.current.removed) return;
    this.library.kept.undo();
    this.change({ removed: null });
  }
}
