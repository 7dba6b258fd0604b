import type { TranscriptId } from '../../shared/id';
import type { Desktop, Start } from '../../shared/ipc';
import type { Preferences } from '../../shared/preferences';
import { openingProblemSentence } from '../../shared/problem-words';
import type { Assembling } from '../assembling/assembler';
import { BringingIn } from './bringing-in';
import { Correcting } from './correcting';
import type { DeskPorts } from './desk-ports';
import type { DeskState, Notice } from './desk-state';
import { HandingOver } from './handing-over';
import { Intake } from './intake';
import type { Keeping, KeptDoc, SaveState } from './kept-doc';
import type { Library } from './library';
import type { LibraryFinder } from './library-finder';
import { Listeners } from './listeners';
import type { Recovery } from './open-kept-doc';
import type { OpenReadings } from './open-readings';
import type { Reading } from './reading';
import { ReadingSides } from './reading-sides';
import { lossWords, recoverySentence } from './recovery-words';
import { Removing } from './removing';
import { TakingIn } from './taking-in';

interface DeskTools {
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
  readonly sides: ReadingSides;
  readonly takingIn: TakingIn;
  readonly intake: Intake;
  readonly correcting: Correcting;
  readonly removing: Removing;
  readonly handingOver: HandingOver;
  readonly bringingIn: BringingIn;

  constructor(
    readonly library: Library,
    readonly start: Start,
    readonly finder: LibraryFinder,
    private readonly tools: DeskTools,
  ) {
    this.current = {
      screen: { kind: 'library', lastRead: null },
      notice: null,
      refusal: null,
      removed: null,
      intake: null,
      joining: null,
      bringingIn: null,
      report: null,
      takingBack: null,
      erasing: null,
      loss: null,
      isBusy: false,
      preferences: start.preferences,
    };
    library.kept.subscribe(() => this.listeners.tell());
    const ports = this.ports();
    this.sides = new ReadingSides(ports);
    this.correcting = new Correcting(ports);
    this.removing = new Removing(ports);
    this.takingIn = new TakingIn({ ...ports, now: tools.keeping.now });
    this.intake = new Intake({
      ...ports,
      add: (read, decisions) => this.takingIn.add(read, decisions),
      takeBundle: (bundle) => this.handingOver.take(bundle),
      takeNotes: (notes) => this.bringingIn.take(notes),
      offerNotes: (reading, read) => this.bringingIn.offer(reading, read),
    });
    this.bringingIn = new BringingIn({ ...ports, peek: (id) => tools.readings.peek(id) });
    this.handingOver = new HandingOver({
      ...ports,
      add: (token, transcript, prepare) => this.takingIn.addKept(token, transcript, prepare),
      showById: (id) => this.openTranscript(id),
    });
  }

  private ports(): DeskPorts {
    const { desktop, assembling } = this.tools;
    return {
      library: this.library,
      desktop,
      assembling,
      state: this.state,
      change: (changed) => this.change(changed),
      nextChange: () => this.listeners.next(),
      say: (text, tone) => this.say(text, tone),
      prefer: (changed) => this.prefer(changed),
      flush: () => this.flush(),
      saveState: this.saveState,
      openReading: (id, prepare) => this.openReading(id, prepare),
      show: (reading) => this.sides.show(reading),
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => this.listeners.add(listener);
  readonly state = (): DeskState => this.current;

  get assembling(): Assembling {
    return this.tools.assembling;
  }

  private change(changed: Partial<DeskState>): void {
    this.current = { ...this.current, ...changed };
    this.listeners.tell();
  }

  say(text: string, tone: Notice['tone'] = 'info'): void {
    this.change({ notice: { text, tone } });
  }

  /** Shows why a key did nothing, beside any notice, which may matter more; null when there is no more to say. */
  readonly refuse = (text: string | null): void => {
    this.change({ refusal: text === null ? null : { text } });
  };

  dismissNotice(): void {
    this.change({ notice: null });
  }

  prefer(changed: Partial<Preferences>): void {
    this.change({ preferences: { ...this.current.preferences, ...changed } });
    void this.tools.desktop.savePreferences(changed);
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
    return [this.library.kept, ...this.tools.readings.keptDocs];
  }

  async flush(): Promise<void> {
    await Promise.all(this.keptDocs().map((kept) => kept.flush()));
  }

  private async openReading(
    id: TranscriptId,
    prepare?: (kept: KeptDoc) => void,
  ): Promise<Reading | undefined> {
    const opened = await this.tools.readings.open(id, prepare);
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
    if (reading) this.sides.show(reading);
  }
}
