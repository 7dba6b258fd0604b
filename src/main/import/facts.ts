import type { TranscriptId } from '../../shared/id';
import { assemble } from '../../shared/transcript/assemble';
import { type Decisions, noDecisions, type SpeakerDecision } from '../../shared/transcript/decisions';
import { labelKey } from '../../shared/transcript/label-key';
import type { SourceLine } from '../../shared/transcript/source-line';

type Details = Pick<Decisions, 'title' | 'date' | 'eventKind' | 'status' | 'venue' | 'reference'>;

/**
 * What a file says of itself in so many words or by its own mark-up; never a guess. It becomes the first decisions, which
 * the review shows and a person may change.
 */
export interface SourceFacts extends Details {
  /** What single lines are, where the format says it. */
  readonly lines?: Decisions['lines'];
  /** By the label as it is printed, or as `SourceLine.speaker` has it. */
  readonly speakers?: ReadonlyMap<string, SpeakerDecision>;
}

/** The facts as decisions about a transcript. A label that nobody speaks under is passed over. */
export function decisionsOfFacts(
  { lines: ofLines = {}, speakers: told, ...details }: SourceFacts,
  source: { readonly id: TranscriptId; readonly fileName: string; readonly lines: readonly SourceLine[] },
): Decisions {
  const decisions = { ...noDecisions, ...details, lines: ofLines };
  if (told === undefined || told.size === 0) return decisions;
  const byKey = new Map([...told].map(([label, decision]) => [labelKey(label), decision]));
  const { speakers } = assemble(source, decisions);
  const known = speakers.flatMap(({ id, labels }) => {
    const decision = labels.map((label) => byKey.get(labelKey(label))).find((found) => found !== undefined);
    return decision === undefined ? [] : [[id, decision] as const];
  });
  return { ...decisions, speakers: Object.fromEntries(known) };
}
