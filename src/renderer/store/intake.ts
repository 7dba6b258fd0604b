import type { FormatId } from '../../shared/formats';
import type { OpenOutcome, ReadBundle, ReadNotes, ReadTranscript } from '../../shared/ipc';
import {
  importProblemSentence,
  journalProblemSentence,
  openingProblemSentence,
} from '../../shared/problem-words';
import type { Decisions } from '../../shared/transcript/decisions';
import { beginReview } from './begin-review';
import type { DeskPorts } from './desk-ports';
import type { DeskState, Notice } from './desk-state';
import { type Incoming, IntakeQueue } from './intake-queue';
import { type Added, noticeOf, Tally } from './intake-tally';
import { asTitle } from './intake-words';
import type { Reading } from './reading';
import { withTaught } from './taught';

interface IntakePorts extends DeskPorts {
  /** Keeps and lists what was reviewed; where that cannot be, it is said. */
  readonly add: (read: ReadTranscript, decisions: Decisions) => Promise<Added | undefined>;
  readonly takeBundle: (bundle: ReadBundle) => Promise<void>;
  readonly takeNotes: (notes: ReadNotes) => Promise<void>;
  /** What can be done about comments and highlights of a file whose transcript is here without them. */
  readonly offerNotes: (reading: Reading, read: ReadTranscript) => NonNullable<Notice['actions']>;
}

/** What was in folders and is not opened. */
export interface LeftOut {
  readonly passedOver: number;
  readonly beyond: number;
}

const nothingLeftOut: LeftOut = { passedOver: 0, beyond: 0 };

/**
 * The files that come in, from wherever they came: dialog, drop, paste, command line. They are read one after another,
 * the next while a person reviews the one before; what came of them all is said at the end.
 */
export class Intake {
  readonly #desk: IntakePorts;
  readonly #queue: IntakeQueue;
  #tally = new Tally();
  #isRunning = false;
  /** Whether the file whose turn it is has been added or left out. */
  #isSettled = false;
  #isAdding = false;

  constructor(desk: IntakePorts) {
    this.#desk = desk;
    this.#queue = new IntakeQueue({
      cancel: () => void desk.desktop.cancelWork('import'),
      discard: (token) => void desk.desktop.discardRead(token),
    });
  }

  /** Takes files in; those that come while others are gone through wait behind them. */
  async take(files: readonly Incoming[], leftOut: LeftOut = nothingLeftOut): Promise<void> {
    this.#queue.add(files);
    this.#tally.passedOver += leftOut.passedOver;
    this.#tally.beyond += leftOut.beyond;
    if (this.#isRunning) {
      this.#showPlace();
      if (this.#screen.kind === 'review') this.#queue.readAhead();
      return;
    }
    this.#isRunning = true;
    this.#desk.change({ notice: null });
    try {
      do {
        await this.#goThrough();
      } while (this.#queue.place.waiting.length > 0);
    } finally {
      this.#isRunning = false;
      this.#desk.change({ intake: null, isBusy: false });
    }
  }

  async #goThrough(): Promise<void> {
    for (let next = this.#queue.next(); next; next = this.#queue.next()) await this.#takeOne(next);
    const tally = this.#tally;
    const { of } = this.#queue.place;
    this.#tally = new Tally();
    this.#queue.startAnew();
    this.#desk.change({ intake: null, isBusy: false });
    await this.#end(tally, of === 1 && tally.passedOver + tally.beyond === 0);
    for (const bundle of tally.bundles) {
      await this.#until(({ joining }) => joining === null);
      await this.#desk.takeBundle(bundle);
    }
    for (const notes of tally.notes) {
      await this.#until(({ joining, bringingIn }) => joining === null && bringingIn === null);
      await this.#desk.takeNotes(notes);
    }
  }

  async #takeOne({ fileName, read, isRead }: NonNullable<ReturnType<IntakeQueue['next']>>): Promise<void> {
    // Nothing is left of a review that is over while the next file is still being read.
    if (!isRead && this.#screen.kind === 'review') this.#showLibrary();
    this.#desk.change({ isBusy: true });
    this.#showPlace();
    const outcome = await read();
    await this.#untilCorrected(fileName);
    this.#isSettled = false;
    await this.#takeOutcome(outcome);
    this.#desk.change({ isBusy: false });
    if (this.#isSettled) return;
    this.#queue.readAhead();
    await this.#until(({ screen }) => this.#isSettled || screen.kind !== 'review');
  }

  /** Brings a transcript into review; whatever else it is, is settled. */
  async #takeOutcome(outcome: OpenOutcome): Promise<void> {
    if (outcome.ok && outcome.value.kind === 'transcript') return this.#takeDocuments(outcome.value);
    this.#isSettled = true;
    if (outcome.ok && outcome.value.kind === 'bundle') this.#tally.bundles.push(outcome.value);
    else if (outcome.ok && outcome.value.kind === 'notes') this.#tally.notes.push(outcome.value);
    else if (!outcome.ok && outcome.problem.kind === 'cancelled') this.#tally.skipped += 1;
    else if (!outcome.ok) this.#tally.problems.push(importProblemSentence(outcome.problem));
  }

  /** Further documents of the file are reviewed after the first. */
  async #takeDocuments({ others = [], ...first }: ReadTranscript): Promise<void> {
    this.#queue.addRead(others);
    this.#showPlace();
    await this.#takeRead(first);
  }

  async #takeRead(read: ReadTranscript): Promise<void> {
    const { transcriptId: id, token, provenance } = read;
    const listed = this.#desk.library.find(id);
    if (listed) {
      this.#isSettled = true;
      // Handed over all the same: where the text was damaged or lost, it is whole again.
      const kept = await this.#desk.desktop.keepRead(token, id);
      if (kept.ok && !this.#tally.isToldOf(read)) this.#tally.known.push({ read, title: listed.title });
      else if (!kept.ok) this.#tally.problems.push(journalProblemSentence(kept.problem));
      return;
    }
    const begun = await beginReview(this.#desk, read);
    if (begun.ok) {
      this.#desk.change({ screen: { kind: 'review', read, ...begun.value } });
      return;
    }
    this.#isSettled = true;
    void this.#desk.desktop.discardRead(token);
    this.#tally.problems.push(`“${provenance.fileName}”: ${openingProblemSentence(begun.problem)}`);
  }

  /** Reads what is under review once more, as another format; where that cannot be, the review stays as it is. */
  async readAgain(read: ReadTranscript, format: FormatId): Promise<void> {
    this.#queue.holdBack();
    this.#desk.change({ isBusy: true, notice: null });
    const again = await this.#desk.desktop.readAgain(read.token, read.transcriptId, format);
    if (again.ok && again.value.kind === 'transcript') {
      void this.#desk.desktop.discardRead(read.token);
      const { others: _queuedBefore, ...first } = again.value;
      await this.#takeRead(first);
    } else if (!again.ok && again.problem.kind !== 'cancelled') {
      this.#desk.say(importProblemSentence(again.problem), 'problem');
    }
    this.#desk.change({ isBusy: false });
    this.#queue.readAhead();
  }

  /** Adds what was reviewed, and goes on to the next. */
  async addReviewed(read: ReadTranscript, decisions: Decisions): Promise<void> {
    if (this.#isAdding) return;
    this.#isAdding = true;
    const added = await this.#desk.add(read, decisions).finally(() => {
      this.#isAdding = false;
    });
    if (!added) return;
    this.#tally.added.push(added);
    this.#tally.isToldOf(read);
    const before = this.#desk.state().preferences.taught;
    const taught = withTaught(before, read.format, decisions.namesIn);
    if (taught !== before) this.#desk.prefer({ taught });
    this.#settle();
  }

  /** Leaves out what is under review, and goes on to the next. */
  skip(): void {
    const screen = this.#screen;
    if (screen.kind === 'review') void this.#desk.desktop.discardRead(screen.read.token);
    this.#tally.skipped += 1;
    this.#settle();
  }

  /** Leaves out what is under review and everything that waits. */
  leave(): void {
    this.#leaveOthers();
    this.skip();
  }

  /** Stops reading the file whose turn it is, and with `all` leaves out those that wait. */
  cancelReading(all: boolean): void {
    if (all) this.#leaveOthers();
    void this.#desk.desktop.cancelWork('import');
  }

  /** What waits, and the bundles, which wait for the end. */
  #leaveOthers(): void {
    const bundles = this.#tally.bundles.splice(0);
    for (const { token } of bundles) void this.#desk.desktop.discardRead(token);
    this.#tally.skipped += this.#queue.empty() + bundles.length;
  }

  #settle(): void {
    this.#isSettled = true;
    this.#desk.change({});
  }

  #showLibrary(): void {
    this.#desk.change({ screen: { kind: 'library', lastRead: null } });
  }

  /** What somebody corrects in a transcript of the library is theirs to finish first. */
  async #untilCorrected(fileName: string): Promise<void> {
    if (this.#screen.kind !== 'correcting') return;
    this.#desk.change({ isBusy: false });
    this.#desk.say(`${fileName} is shown as soon as you have saved these corrections or cancelled them.`);
    await this.#until(({ screen }) => screen.kind !== 'correcting');
  }

  async #end(tally: Tally, wasOne: boolean): Promise<void> {
    const [added] = tally.added;
    const [known] = tally.known;
    if (added && tally.added.length === 1) this.#desk.show(added.reading);
    else if (known && wasOne) return this.#showKnown(known.read, known.title);
    else if (added || this.#screen.kind === 'review') this.#showLibrary();
    const notice = noticeOf(tally, wasOne);
    if (!notice) return;
    const actions = await this.#offersFor(tally.known.map(({ read }) => read));
    this.#desk.change({ notice: actions.length > 0 ? { ...notice, actions } : notice });
  }

  /** What files bring with them that their transcripts in the library lack. */
  async #offersFor(known: readonly ReadTranscript[]): Promise<NonNullable<Notice['actions']>> {
    const offers = [];
    for (const read of known.filter(({ annotations }) => annotations.length > 0)) {
      const reading = await this.#desk.openReading(read.transcriptId);
      if (reading) offers.push(...this.#desk.offerNotes(reading, read));
    }
    return offers;
  }

  async #showKnown(read: ReadTranscript, title: string): Promise<void> {
    const reading = await this.#desk.openReading(read.transcriptId);
    if (!reading) return;
    this.#desk.show(reading);
    const { fileName } = read.provenance;
    const text = `${fileName} is already in your library${asTitle({ fileName, title })}; here it is as you left it.`;
    this.#desk.change({ notice: { tone: 'info', text, actions: this.#desk.offerNotes(reading, read) } });
  }

  get #screen(): DeskState['screen'] {
    return this.#desk.state().screen;
  }

  #showPlace(): void {
    this.#desk.change({ intake: this.#queue.place });
  }

  async #until(holds: (state: DeskState) => boolean): Promise<void> {
    while (!holds(this.#desk.state())) await this.#desk.nextChange();
  }
}
