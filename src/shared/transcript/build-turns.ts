import type { ParagraphId } from '../id';
import type { TurnStart } from './decisions';
import type { LineRole } from './line-roles';
import { isTimeLine } from './narration-line';
import { areParagraphsNumbered, isBare } from './numbered-paragraphs';
import { questionOf, spansAfter, timeOf } from './paragraph-marks';
import type { SourceLine, SourceMark } from './source-line';
import type { LabelCandidate } from './speaker-label';
import type { LabelRole } from './survey-lines';
import type { ConsumedLine, NarrationReason, Paragraph } from './transcript';

/** A stretch of speech before anybody has said whose label that is. */
export interface SpeechDraft {
  readonly kind: 'speech';
  /** Null where no label introduces the words: before the first label, or where a person split a turn. */
  readonly label: LabelCandidate | null;
  readonly labelLine: ParagraphId;
  readonly paragraphs: number[];
}

export interface NarrationDraft {
  readonly kind: 'narration';
  readonly paragraphs: number[];
}

export interface BuiltTurns {
  readonly paragraphs: readonly Paragraph[];
  readonly turns: readonly (SpeechDraft | NarrationDraft)[];
  readonly consumed: readonly ConsumedLine[];
}

interface Building {
  readonly paragraphs: Paragraph[];
  readonly turns: (SpeechDraft | NarrationDraft)[];
  readonly consumed: ConsumedLine[];
  /** Index of the speech turn that unlabelled words belong to; -1 before the first. */
  speech: number;
  /** Index of the narration turn that more narration continues; -1 when something else stood between. */
  narration: number;
  spoken: number;
  /** Question number and time printed with a label or on a line of their own: for the next speech paragraph. */
  pending: SourceMark[];
  /** The last number of a question; 0 before the first. */
  question: number;
  /** Whether numbers before labels count paragraphs, and no questions. */
  readonly areParagraphsNumbered: boolean;
  /** Column and page printed with a title or a label on a line of its own: they hold from the next paragraph on. */
  carried: SourceMark[];
}

/**
 * Puts lines together to turns and paragraphs by the role of each. Where a person split and joined turns is said here and
 * not by the roles, so that no paragraph is taken for something else because of it.
 */
export function buildTurns(
  lines: readonly SourceLine[],
  roles: readonly LineRole[],
  starts: Readonly<Record<ParagraphId, TurnStart>>,
): BuiltTurns {
  const decided: ReadonlyMap<string, TurnStart> = new Map(Object.entries(starts));
  const building: Building = {
    paragraphs: [],
    turns: [],
    consumed: [],
    speech: -1,
    narration: -1,
    spoken: 0,
    pending: [],
    carried: [],
    question: 0,
    areParagraphsNumbered: areParagraphsNumbered(lines, roles),
  };
  lines.forEach((line, index) => {
    const role = roles[index];
    if (role !== undefined)
      takeLine(building, line, role, decided.size === 0 ? undefined : decided.get(line.id));
  });
  return building;
}

function takeLine(building: Building, line: SourceLine, role: LineRole, start: TurnStart | undefined): void {
  if (role.kind === 'title') {
    consume(building, line, 'title');
    building.narration = -1;
  } else if (role.kind === 'label') {
    takeLabel(building, line, role, start);
  } else if (role.kind === 'speech') {
    if (start === 'begins') startTurn(building, line, null);
    addSpeech(building, line, 0);
  } else {
    addNarration(building, line, role.reason);
  }
}

function startTurn(building: Building, line: SourceLine, label: LabelCandidate | null): void {
  building.speech = building.turns.length;
  building.turns.push({ kind: 'speech', label, labelLine: line.id, paragraphs: [] });
}

function takeLabel(
  building: Building,
  line: SourceLine,
  { label, startsTurn }: LabelRole,
  start: TurnStart | undefined,
): void {
  building.narration = -1;
  const isFirst = building.speech === -1;
  if (start === undefined ? startsTurn : start === 'begins' || isFirst) startTurn(building, line, label);
  if (startsTurn) {
    // The time stays: it was printed above the label, for what this speaker says.
    if (building.pending.length > 0)
      building.pending = building.pending.filter(({ kind }) => kind === 'time');
  }
  if (label.time !== undefined) building.pending = [];
  if (label.question !== undefined && !(building.areParagraphsNumbered && isBare(label.question)))
    beginQuestion(building, label.question);
  if (label.time !== undefined) building.pending.push({ kind: 'time', offset: 0, time: label.time });
  if (label.lead < line.text.length) addSpeech(building, line, label.lead);
  else consume(building, line, 'label');
}

function beginQuestion(building: Building, question: string): void {
  building.pending.push({ kind: 'question', offset: 0, question });
  building.question = Number.parseInt(question.replace(/^Q/, ''), 10) || building.question;
}

function consume(building: Building, { id, text, marks = [] }: SourceLine, use: ConsumedLine['use']): void {
  building.consumed.push({ id, text, use });
  for (const mark of marks) {
    if (mark.kind !== 'column' && mark.kind !== 'page') continue;
    building.carried = [...building.carried.filter(({ kind }) => kind !== mark.kind), { ...mark, offset: 0 }];
  }
}

function addSpeech(building: Building, line: SourceLine, lead: number): void {
  building.narration = -1;
  if (building.speech === -1) startTurn(building, line, null);
  building.spoken += 1;
  const text = lead === 0 ? line.text : line.text.slice(lead);
  const question = lead === 0 ? questionOf(text, building.question) : null;
  if (question !== null) beginQuestion(building, question);
  building.turns[building.speech]?.paragraphs.push(building.paragraphs.length);
  const paragraph = { id: line.id, text, lead, number: building.spoken, turn: building.speech };
  const before = [...takeCarried(building, line), ...building.pending];
  if (building.pending.length > 0) building.pending = [];
  const bare = before.length === 0 && !line.marks && !line.spans && line.heading === undefined;
  building.paragraphs.push(bare ? paragraph : { ...paragraph, ...factsAfter(line, lead, before) });
}

const none: readonly SourceMark[] = [];

/** What holds from this line on, but for what the line itself begins with. */
function takeCarried(building: Building, { marks = [] }: SourceLine): readonly SourceMark[] {
  const { carried } = building;
  if (carried.length === 0) return none;
  building.carried = [];
  return carried.filter(({ kind }) => !marks.some((own) => own.kind === kind && own.offset === 0));
}

/** Marks, spans and heading of a line as they apply to the words after its label. */
function factsAfter(
  line: SourceLine,
  lead: number,
  before: readonly SourceMark[],
): Pick<Paragraph, 'heading' | 'marks' | 'spans'> {
  const marks = [...before, ...marksAfter(line, lead)];
  const spans = spansAfter(line, lead);
  return {
    ...(line.heading !== undefined && { heading: line.heading }),
    ...(marks.length > 0 && { marks }),
    ...(spans.length > 0 && { spans }),
  };
}

function marksAfter(line: SourceLine, lead: number): readonly SourceMark[] {
  if (line.marks === undefined || lead === 0) return line.marks ?? [];
  return line.marks.map((mark) => ({ ...mark, offset: Math.max(0, mark.offset - lead) }));
}

function addNarration(building: Building, line: SourceLine, reason: NarrationReason): void {
  if (building.narration === -1) startNarration(building);
  const time = reason !== 'decided' && isTimeLine(line.text) ? timeOf(line.text) : null;
  if (time !== null) building.pending = [{ kind: 'time', offset: 0, time }];
  const marks = [...takeCarried(building, line), ...(line.marks ?? [])];
  building.turns[building.narration]?.paragraphs.push(building.paragraphs.length);
  building.paragraphs.push({
    id: line.id,
    text: line.text,
    lead: 0,
    number: null,
    turn: building.narration,
    reason,
    ...(line.heading !== undefined && { heading: line.heading }),
    ...(marks.length > 0 && { marks }),
    ...(line.spans !== undefined && { spans: line.spans }),
  });
}

/** What is printed between a label and the first words, such as a time, stands before the turn: the words come after it. */
function startNarration(building: Building): void {
  const { turns, speech } = building;
  const isBeforeWords =
    speech !== -1 && speech === turns.length - 1 && turns[speech]?.paragraphs.length === 0;
  building.narration = isBeforeWords ? speech : turns.length;
  turns.splice(building.narration, 0, { kind: 'narration', paragraphs: [] });
  if (isBeforeWords) building.speech = speech + 1;
}
