import { decisionEntries } from '../../shared/notebook/decision-entries';
import { setDecision } from '../../shared/notebook/transcript-notebook';
import type { Decisions } from '../../shared/transcript/decisions';
import type { Transcript } from '../../shared/transcript/transcript';
import type { Reading } from './reading';

/** Decisions in place of those before: one Change that sets what is different and takes back what is gone. */
export function replaceDecisions(reading: Reading, label: string, before: Decisions, after: Decisions): void {
  const old = new Map(decisionEntries(before));
  const wanted = new Map(decisionEntries(after));
  reading.kept.edit(label, (doc) => {
    for (const key of old.keys()) if (!wanted.has(key)) setDecision(doc, key, undefined);
    for (const [key, value] of wanted) if (old.get(key) !== value) setDecision(doc, key, value);
  });
}

/** One thing that a person says of the open transcript, said in words: one Change, and one step of undo. */
export function decide(
  reading: Reading,
  label: string,
  change: (decisions: Decisions, transcript: Transcript) => Decisions,
): void {
  const { decisions } = reading;
  replaceDecisions(reading, label, decisions, change(decisions, reading.transcript()));
}
