import type { SpeakerDecision } from '../../../shared/transcript/decisions';
import { labelKey } from '../../../shared/transcript/label-key';
import { DropList } from '../drop-list';
import type { SourceFacts } from '../facts';
import { LineBuilder, type MarkHere } from '../line-builder';

type Changeable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** Indents and numbers: in UTF-16 code units. */
const longestLead = 2_000;

interface LineEnd {
  readonly heading?: number;
  /** Nobody says the line, whoever speaks around it. */
  readonly isUnsaid?: boolean;
}

/** What is found while a file is gone through: its lines, who speaks in them, and what the file says of itself. */
export class Reading {
  readonly lines = new LineBuilder();
  readonly dropped = new DropList();
  readonly facts: Changeable<SourceFacts> = {};
  /** Who says the lines that come, as the file prints it; undefined where nobody does. */
  speaker: string | undefined;
  #isUnsaid = false;
  readonly #stated = new Map<string, Map<string, string | null>>();
  readonly #last = new Map<MarkHere['kind'], string>();

  /**
   * Ends the line, and sets the next one apart. A heading may become the title, with all that is marked in it: what follows
   * says its column anew.
   */
  endLine({ isUnsaid = false, ...facts }: LineEnd = {}): void {
    const speaker = isUnsaid || this.#isUnsaid ? undefined : this.speaker;
    const isEmpty = this.lines.words === '';
    this.lines.endLine({ ...facts, ...(speaker !== undefined && { speaker }) });
    this.lines.gap();
    this.#isUnsaid = false;
    if (!isEmpty && facts.heading !== undefined) this.#markAnew();
  }

  /** The words at the beginning of the line, where it has no more yet than may stand before a name; else null. */
  get lead(): string | null {
    return this.lines.rawLength > longestLead ? null : this.lines.words;
  }

  /** Nobody says the line that has begun, whoever speaks around it. */
  nobodySays(): void {
    this.#isUnsaid = true;
  }

  /** A whole line that nobody says. */
  printLine(words: string): void {
    this.endLine();
    this.lines.add(words);
    this.lines.endLine();
    this.lines.gap();
  }

  /** A column or a time, where it is another than the last; an empty one is none. */
  column(column: string | undefined): void {
    if (this.#isNew('column', column)) this.lines.mark({ kind: 'column', column: column.trim() });
  }

  time(time: string | undefined): void {
    if (this.#isNew('time', time)) this.lines.mark({ kind: 'time', time: time.trim() });
  }

  page(page: string | undefined): void {
    const number = /^\s*([1-9]\d{0,6})\s*$/.exec(page ?? '')?.[1];
    if (number !== undefined && this.#isNew('page', number))
      this.lines.mark({ kind: 'page', page: Number(number), line: null });
  }

  /** What comes does not follow on from what came: neither column nor page goes on. */
  forgetPlaces(): void {
    this.#last.clear();
  }

  question(question: string | undefined): void {
    if (question?.trim()) this.lines.mark({ kind: 'question', question: question.trim() });
  }

  /**
   * What the file states of whoever speaks under a label. Where it states two things of one label, such as two people who
   * were "Acting Chairman", it states nothing of it.
   */
  describe(label: string, facts: SpeakerDecision): void {
    const voice = labelKey(label);
    const known = this.#stated.get(voice) ?? new Map<string, string | null>();
    this.#stated.set(voice, known);
    for (const [key, value] of Object.entries(facts)) {
      const before = known.get(key);
      if (value !== '') known.set(key, before === undefined || before === value ? value : null);
    }
  }

  get #speakers(): ReadonlyMap<string, SpeakerDecision> {
    const told = new Map<string, SpeakerDecision>();
    for (const [label, stated] of this.#stated) {
      const sure = Object.fromEntries([...stated].filter(([, value]) => value !== null));
      if (Object.keys(sure).length > 0) told.set(label, sure);
    }
    return told;
  }

  /** The facts with the speakers, for whoever keeps them. */
  get allFacts(): SourceFacts {
    const speakers = this.#speakers;
    return { ...this.facts, ...(speakers.size > 0 && { speakers }) };
  }

  /** A time is that of the heading alone. */
  #markAnew(): void {
    const column = this.#last.get('column');
    const page = this.#last.get('page');
    this.#last.clear();
    this.column(column);
    this.page(page);
  }

  #isNew(kind: MarkHere['kind'], value: string | undefined): value is string {
    const bare = value?.trim() ?? '';
    if (bare === '' || this.#last.get(kind) === bare) return false;
    this.#last.set(kind, bare);
    return true;
  }
}
