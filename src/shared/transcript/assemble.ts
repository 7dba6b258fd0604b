import type { SpeakerId, TranscriptId } from '../id';
import { type BuiltTurns, buildTurns, type NarrationDraft, type SpeechDraft } from './build-turns';
import type { Decisions } from './decisions';
import { guessEventKind, guessStatus } from './guess-event';
import { type LineRole, rolesOfLines } from './line-roles';
import type { SourceLine } from './source-line';
import type { Speaker } from './speaker';
import { describeSpeaker, speakerIdFor, speakersOfLabels, type UsedLabel } from './speakers-of-labels';
import { surveyLines } from './survey-lines';
import type { ConsumedLine, Transcript, Turn } from './transcript';

export interface AssembleInput {
  readonly id: TranscriptId;
  /** Gives the title where the text has none. */
  readonly fileName: string;
  readonly lines: readonly SourceLine[];
}

/** The label, and for want of another the name, of words that no label in the file introduces. */
export const unknownSpeaker = 'Unknown speaker';
export const unknownKey = 'unknown speaker';

/**
 * The Transcript that source lines and decisions stand for. Pure, deterministic and linear in the text; what depends on
 * the lines alone is computed once per array of lines, so that redoing it at every decision is cheap.
 */
export function assemble(input: AssembleInput, decisions: Decisions): Transcript {
  const { id, fileName, lines } = input;
  const roles = rolesOfLines(lines, decisions);
  const built = buildTurns(lines, roles, decisions.starts);
  const labels = usedLabels(lines, roles, built);
  const speakerOf = speakersOfLabels(id, [...labels.values()], decisions);
  const unknown = decisions.labels[unknownKey] ?? speakerIdFor(id, unknownKey);
  const decidedTurns = new Map(Object.entries(decisions.turns));
  let before = unknown;
  const turns = built.turns.map((draft) => {
    const turn = finishTurn(draft, speakerOf, before, decidedTurns);
    if (turn.kind === 'speech') before = turn.speakerId;
    return turn;
  });
  const printed = printedTitle(built.consumed) || titleOfFile(fileName);
  return {
    id,
    title: decisions.title?.trim() || printed,
    date: decisions.date ?? null,
    eventKind: decisions.eventKind ?? guessEventKind(printed, built.paragraphs),
    status: decisions.status ?? guessStatus(lines),
    venue: decisions.venue ?? null,
    reference: decisions.reference ?? null,
    speakers: speakersInOrder(built.turns, turns, labels, speakerOf, decisions),
    turns,
    paragraphs: built.paragraphs,
    consumed: built.consumed,
  };
}

/** Every label, those the file is believed to have first, so that no decision about a line changes another speaker's id. */
function usedLabels(
  lines: readonly SourceLine[],
  roles: readonly LineRole[],
  built: BuiltTurns,
): ReadonlyMap<string, UsedLabel> {
  const labels = new Map<
    string,
    { key: string; parts: UsedLabel['parts']; printed: string[]; turns: number }
  >();
  for (const { key, parts } of surveyLines(lines).voices)
    labels.set(key, { key, parts, printed: [], turns: 0 });
  for (const role of roles) {
    if (role.kind !== 'label' || labels.has(role.label.key)) continue;
    labels.set(role.label.key, { key: role.label.key, parts: role.label.parts, printed: [], turns: 0 });
  }
  for (const turn of built.turns) {
    const used = turn.kind === 'speech' && turn.label !== null ? labels.get(turn.label.key) : undefined;
    if (used === undefined || turn.kind !== 'speech' || turn.label === null) continue;
    used.turns += 1;
    if (!used.printed.includes(turn.label.label)) used.printed.push(turn.label.label);
  }
  return labels;
}

function finishTurn(
  turn: SpeechDraft | NarrationDraft,
  speakerOf: ReadonlyMap<string, SpeakerId>,
  /** Who spoke just before. */
  before: SpeakerId,
  decided: ReadonlyMap<string, SpeakerId>,
): Turn {
  if (turn.kind === 'narration') return turn;
  const { label, labelLine, paragraphs } = turn;
  const guessed = (label === null ? undefined : speakerOf.get(label.key)) ?? before;
  return {
    kind: 'speech',
    speakerId: (decided.size === 0 ? undefined : decided.get(labelLine)) ?? guessed,
    label: label?.label ?? unknownSpeaker,
    labelLine,
    paragraphs,
  };
}

function speakersInOrder(
  drafts: BuiltTurns['turns'],
  turns: readonly Turn[],
  labels: ReadonlyMap<string, UsedLabel>,
  speakerOf: ReadonlyMap<string, SpeakerId>,
  decisions: Decisions,
): readonly Speaker[] {
  const own = new Map<SpeakerId, UsedLabel[]>();
  for (const label of labels.values()) {
    const id = speakerOf.get(label.key);
    if (id === undefined || label.turns === 0) continue;
    own.set(id, [...(own.get(id) ?? []), label]);
  }
  const speakers = new Map<SpeakerId, Speaker>();
  turns.forEach((turn, index) => {
    if (turn.kind === 'narration' || speakers.has(turn.speakerId)) return;
    const { speakerId } = turn;
    const draft = drafts[index];
    const label = draft?.kind === 'speech' ? draft.label : null;
    const ownLabels = own.get(speakerId);
    // Whoever has no label, and no name yet, is told by the label of the turn that was given to them.
    const borrowed =
      ownLabels || decisions.speakers[speakerId]?.name || !label ? [] : [labels.get(label.key)];
    const told = ownLabels ?? borrowed.flatMap((used) => used ?? []);
    const speaker = describeSpeaker(speakerId, told, decisions, unknownSpeaker);
    speakers.set(speakerId, ownLabels ? speaker : { ...speaker, labels: [] });
  });
  return [...speakers.values()];
}

/** What a form or an e-mail prints before a title. */
const titleField = /^(?:title|subject|re|topic|event|headline): /i;

function printedTitle(consumed: readonly ConsumedLine[]): string {
  return consumed
    .filter(({ use }) => use === 'title')
    .map(({ text }) => text.replace(titleField, ''))
    .join(' ');
}

function titleOfFile(fileName: string): string {
  return fileName.replace(/\.[^.]{1,12}$/, '').trim() || fileName.trim() || unknownTitle;
}

const unknownTitle = 'Transcript';
