import type { TranscriptId } from '../../shared/id';
import type { Preferences } from '../../shared/preferences';
import type { DeskPorts } from './desk-ports';
import type { Reading } from './reading';
import { activated, alone, otherSide, type Read, withBeside, without } from './sides';

/** What brings the same screen up at the next start. */
function remembered(read: Read<Reading>): Pick<Preferences, 'lastTranscript' | 'lastBeside'> {
  const other = otherSide(read);
  return {
    lastTranscript: read.reading.id,
    lastBeside: other ? { transcript: other.id, isLeft: read.sides[0] === other } : null,
  };
}

/** The transcripts that stand on the screen, one or two side by side, and which of them is active. */
export class ReadingSides {
  constructor(private readonly desk: DeskPorts) {}

  private put(read: Read<Reading>): void {
    this.desk.prefer(remembered(read));
    this.desk.change({ screen: { kind: 'reading', ...read }, removed: null });
  }

  /** Shows a transcript: where it stands already, else alone. */
  show(reading: Reading): void {
    const { screen } = this.desk.state();
    const isThere = screen.kind === 'reading' && screen.sides.includes(reading);
    this.put(isThere ? activated(screen, reading) : alone(reading));
  }

  /** Opens a transcript beside the active one, or from the library beside the one that was read last. */
  async openBeside(id: TranscriptId): Promise<void> {
    this.desk.change({ isBusy: true });
    const beside = await this.desk.openReading(id);
    this.desk.change({ isBusy: false });
    if (!beside) return;
    const { screen } = this.desk.state();
    if (screen.kind === 'reading') this.put(withBeside(screen, beside));
    else if (screen.kind === 'library')
      this.put(screen.lastRead ? withBeside(alone(screen.lastRead), beside) : alone(beside));
  }

  /** Two as they stood when the app was quit, the first of them active. */
  async showAgain(id: TranscriptId, other: NonNullable<Preferences['lastBeside']>): Promise<void> {
    const [reading, beside] = await Promise.all([
      this.desk.openReading(id),
      this.desk.openReading(other.transcript),
    ]);
    const first = reading ?? beside;
    if (!first) return;
    if (reading && beside && reading !== beside)
      this.put({ sides: other.isLeft ? [beside, reading] : [reading, beside], reading });
    else this.put(alone(first));
  }

  /** Commands go to this one from now on. */
  readonly activate = (reading: Reading): void => {
    const { screen } = this.desk.state();
    if (screen.kind === 'reading' && screen.reading !== reading) this.put(activated(screen, reading));
  };

  readonly isActive = (reading: Reading): boolean => {
    const { screen } = this.desk.state();
    return screen.kind === 'reading' && screen.reading === reading;
  };

  activateOther(): void {
    const { screen } = this.desk.state();
    const other = screen.kind === 'reading' && otherSide(screen);
    if (other) this.activate(other);
  }

  close(reading: Reading): void {
    const { screen } = this.desk.state();
    if (screen.kind === 'reading' && screen.sides.length > 1) this.put(without(screen, reading));
  }

  closeOther(): void {
    const { screen } = this.desk.state();
    const other = screen.kind === 'reading' && otherSide(screen);
    if (other) this.close(other);
  }

  showLibrary(): void {
    const { screen } = this.desk.state();
    if (screen.kind === 'review') return;
    const lastRead = screen.kind === 'library' ? screen.lastRead : screen.reading;
    this.desk.prefer({ lastTranscript: null, lastBeside: null });
    this.desk.change({ screen: { kind: 'library', lastRead }, removed: null });
  }

  /** Back to what stood on the screen before, one transcript or two. */
  showAsItStood(read: Read<Reading>): void {
    this.put(read);
  }

  /** The ParagraphId at the top of the page, for the next time this transcript is opened. */
  readonly rememberPlace = (id: TranscriptId, paragraph: string): void => {
    const { lastPlaces } = this.desk.state().preferences;
    if (lastPlaces[id] !== paragraph) this.desk.prefer({ lastPlaces: { ...lastPlaces, [id]: paragraph } });
  };
}
