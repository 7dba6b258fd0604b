import type { TranscriptId } from '../../shared/id';
import type { Desktop, OpenOutcome, Preferences, ReadTranscript, Start } from '../../shared/ipc';
import { decisionEntries } from '../../shared/notebook/decision-entries';
import { setDecision } from '../../shared/notebook/transcript-notebook';
import {
  eraseProblemSentence,
  importProblemSentence,
  journalProblemSentence,
  notErasedSentence,
  openingProblemSentence,
} from '../../shared/problem-words';
import { type Decisions, noDecisions } from '../../shared/transcript/decisions';
import { sourceOf } from '../assembling/assembled';
import type { Assembling } from '../assembling/assembler';
import type { DeskState, Notice } from './desk-state';
import { HandingOver } from './handing-over';
import type { Keeping, KeptDoc, SaveState } from './kept-doc';
import { type Library, summaryOf } from './library';
import { Listeners } from './listeners';
import type { Recovery } from './open-kept-doc';
import type { OpenReadings } from './open-readings';
import type { Reading } from './reading';
import { lossWords, recoverySentence } from './recovery-words';

export interface DeskPorts {
  readonly desktop: Desktop;
  readonly keeping: Keeping;
  readonly readings: OpenReadings;
  readonly assembling: Assembling;
}

/** What lies on the desk: which screen is up, which transcripts are open, and what moves between them. */
export class Desk {
  private readonly listeners = new Listeners();
  private readonly followed = new Set<Reading>();
  private current: DeskState;
  readonly handingOver: HandingOver;

  constructor(
    readonly library: Library,
    readonly start: Start,
    private readonly ports: DeskPorts,
  ) {
    this.current = {
      screen: { kind: 'library' },
      notice: null,
      removed: null,
      waiting: null,
      joining: null,
      report: null,
      takingBack: null,
      erasing: null,
      loss: null,
      isBusy: false,
      preferences: start.preferences,
    };
    library.kept.subscribe(() => this.listeners.tell());
    this.handingOver = new HandingOver({
      library,
      desktop: ports.desktop,
      state: this.state,
      change: (changed) => this.change(changed),
      say: (text, tone) => this.say(text, tone),
      flush: () => this.flush(),
      openReading: (id) => this.openReading(id),
      add: (token, { transcriptId, provenance }, prepare) =>
        this.addKept(token, transcriptId, provenance.fileName, prepare),
      show: (id) => this.openTranscript(id),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => this.listeners.add(listener);
  readonly state = (): DeskState => this.current;

  get assembling(): Assembling {
    return this.ports.assembling;
  }

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
    return [this.library.kept, ...this.ports.readings.keptDocs];
  }

  async flush(): Promise<void> {
    await Promise.all(this.keptDocs().map((kept) => kept.flush()));
  }

  /** Takes a file in, from wherever it came: dialog, drop, paste, command line. */
  async open(outcome: Promise<OpenOutcome | null>): Promise<void> {
    this.change({ isBusy: true, notice: null });
    const opened = await outcome;
    if (opened?.ok && opened.value.kind === 'transcript') await this.takeRead(opened.value);
    this.change({ isBusy: false });
    if (opened?.ok === false && opened.problem.kind !== 'cancelled')
      this.say(importProblemSentence(opened.problem), 'problem');
    if (opened?.ok && opened.value.kind === 'bundle') await this.handingOver.take(opened.value);
  }

  private async takeRead(read: ReadTranscript): Promise<void> {
    if (this.library.find(read.transcriptId)) {
      // Handed over all the same: where the text was damaged or lost, it is whole again.
      const reading = await this.keep(read.token, read.transcriptId);
      if (!reading) return;
      this.show(reading);
      this.say(`${read.provenance.fileName} is already in your library; here it is as you left it.`);
      return;
    }
    const source = sourceOf(read.transcriptId, read);
    const reviewed = await this.assembling.review(source, noDecisions);
    if (!reviewed.ok) {
      void this.ports.desktop.discardRead(read.token);
      return this.say(openingProblemSentence(reviewed.problem), 'problem');
    }
    const taken = { read, reviewed: reviewed.value };
    if (this.current.screen.kind === 'review') this.change({ waiting: taken });
    else this.change({ screen: { kind: 'review', ...taken } });
  }

  /** The answer to which of two files to review. */
  settleWaiting(takeNew: boolean): void {
    const { screen, waiting } = this.current;
    if (!waiting || screen.kind !== 'review') return;
    void this.ports.desktop.discardRead((takeNew ? screen : waiting).read.token);
    this.change({ waiting: null, screen: takeNew ? { kind: 'review', ...waiting } : screen });
  }

  cancelReview(): void {
    const { screen } = this.current;
    if (screen.kind === 'review') void this.ports.desktop.discardRead(screen.read.token);
    if (screen.kind === 'correcting') this.change({ screen: { kind: 'reading', reading: screen.reading } });
    else this.change({ screen: { kind: 'library' } });
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
    this.show(reading);
  }

  private async keep(
    token: string,
    id: TranscriptId,
    prepare?: (kept: KeptDoc) => void,
  ): Promise<Reading | undefined> {
    const kept = await this.ports.desktop.keepRead(token, id);
    if (kept.ok) return this.openReading(id, prepare);
    this.say(journalProblemSentence(kept.problem), 'problem');
    return undefined;
  }

  /** Keeps a transcript whose notebook comes with it, and lists it. */
  private async addKept(
    token: string,
    id: TranscriptId,
    fileName: string,
    prepare: (kept: KeptDoc) => void,
  ): Promise<Reading | undefined> {
    const reading = await this.keep(token, id, prepare);
    if (reading) this.list(reading, fileName);
    return reading;
  }

  private list(reading: Reading, fileName: string): void {
    const addedAt = this.ports.keeping.now();
    this.library.add({ id: reading.id, fileName, addedAt, ...summaryOf(reading.transcript()) });
  }

  /** Lists what the journal has and the library does not know: its own notebook was lost, the transcripts were not. */
  async listForgotten(): Promise<void> {
    const forgotten = this.start.transcripts.filter((id) => !this.library.hasListed(id));
    for (const id of forgotten) {
      const reading = await this.openReading(id);
      const source = await reading?.sourceText();
      if (reading && source?.ok) this.list(reading, source.value.provenance.fileName);
    }
    if (forgotten.length > 0) {
      this.say('The library’s list was lost and has been made again from the journal. Your notes are kept.');
    }
  }

  private async openReading(
    id: TranscriptId,
    prepare?: (kept: KeptDoc) => void,
  ): Promise<Reading | undefined> {
    const opened = await this.ports.readings.open(id, prepare);
    if (!opened.ok) {
      this.say(openingProblemSentence(opened.problem), 'problem');
      return undefined;
    }
    const { reading, recovery } = opened.value;
    if (!this.followed.has(reading)) this.follow(reading, recovery);
    return reading;
  }

  private follow(reading: Reading, recovery: Recovery): void {
    this.followed.add(reading);
    reading.kept.subscribe(() => this.listeners.tell());
    reading.subscribe(() => this.library.summarise(reading.transcript()));
    this.report(recovery, `“${reading.transcript().title}”`);
  }

  /** Says what the join at start had to mend, or what it could not. */
  report(recovery: Recovery, what: string): void {
    if (recovery.lost > 0)
      this.change({ loss: [...(this.current.loss ?? []), ...lossWords(what, recovery.lost)] });
    const sentence = recoverySentence(recovery);
    if (sentence) this.say(sentence, recovery.isIncomplete ? 'problem' : 'info');
  }

  dismissLoss(): void {
    this.change({ loss: null });
  }

  async openTranscript(id: TranscriptId): Promise<void> {
    this.change({ isBusy: true });
    const reading = await this.openReading(id);
    this.change({ isBusy: false });
    if (reading) this.show(reading);
  }

  private show(reading: Reading): void {
    this.prefer({ lastTranscript: reading.id });
    this.change({ screen: { kind: 'reading', reading }, removed: null });
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
    const source = await reading.sourceText();
    if (!source.ok) return this.say(openingProblemSentence(source.problem), 'problem');
    const { id, decisions } = reading;
    const reviewed = await this.assembling.review(sourceOf(id, source.value), decisions);
    if (!reviewed.ok) return this.say(openingProblemSentence(reviewed.problem), 'problem');
    this.change({
      screen: { kind: 'correcting', reading, decisions, source: source.value, reviewed: reviewed.value },
    });
  }

  /** Corrections made after adding: one Change that sets what is different and takes back what is gone. */
  saveCorrections(reading: Reading, before: Decisions, after: Decisions): void {
    const old = new Map(decisionEntries(before));
    const wanted = new Map(decisionEntries(after));
    reading.kept.edit('Corrected the transcript', (doc) => {
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

  /** Asks before a transcript is erased: the one that is named, or null for none after all. */
  askErase(id: TranscriptId | null, title = ''): void {
    this.change({ erasing: id === null ? null : { id, title } });
  }

  /** The page is loaded anew when it is done. */
  async erase(): Promise<void> {
    const { erasing } = this.current;
    if (!erasing) return;
    this.change({ erasing: null, isBusy: true });
    await this.flush();
    if (this.saveState().kind !== 'saved') {
      this.change({ isBusy: false });
      this.say(notErasedSentence, 'problem');
      return;
    }
    const erased = await this.ports.desktop.eraseTranscript(erasing.id);
    this.change({ isBusy: false });
    if (!erased.ok) this.say(eraseProblemSentence, 'problem');
  }

  undoRemove(): void {
    if (!this.current.removed) return;
    this.library.kept.undo();
    this.change({ removed: null });
  }
}
