import { decisionEntries } from '../../shared/notebook/decision-entries';
import { setDecision } from '../../shared/notebook/transcript-notebook';
import { openingProblemSentence } from '../../shared/problem-words';
import type { Decisions } from '../../shared/transcript/decisions';
import { sourceOf } from '../assembling/assembled';
import type { DeskPorts } from './desk-ports';
import type { Reading } from './reading';
import { activated } from './sides';

/** A transcript that is in the library, in the review once more. */
export class Correcting {
  constructor(private readonly desk: DeskPorts) {}

  async begin(reading: Reading): Promise<void> {
    const source = await reading.sourceText();
    if (!source.ok) return this.desk.say(openingProblemSentence(source.problem), 'problem');
    const { id, decisions } = reading;
    const reviewed = await this.desk.assembling.review(sourceOf(id, source.value), decisions);
    if (!reviewed.ok) return this.desk.say(openingProblemSentence(reviewed.problem), 'problem');
    const { screen } = this.desk.state();
    // Whoever went elsewhere while it was looked through does not want it any more.
    if (screen.kind !== 'reading') return;
    const { sides } = activated(screen, reading);
    this.desk.change({
      screen: {
        kind: 'correcting',
        sides,
        reading,
        decisions,
        source: source.value,
        reviewed: reviewed.value,
      },
    });
  }

  /** One Change that sets what is different and takes back what is gone. */
  save(reading: Reading, before: Decisions, after: Decisions): void {
    const old = new Map(decisionEntries(before));
    const wanted = new Map(decisionEntries(after));
    reading.kept.edit('Corrected the transcript', (doc) => {
      for (const key of old.keys()) if (!wanted.has(key)) setDecision(doc, key, undefined);
      for (const [key, value] of wanted) if (old.get(key) !== value) setDecision(doc, key, value);
    });
    this.end();
  }

  end(): void {
    const { screen } = this.desk.state();
    if (screen.kind !== 'correcting') return;
    this.desk.change({ screen: { kind: 'reading', sides: screen.sides, reading: screen.reading } });
  }
}
