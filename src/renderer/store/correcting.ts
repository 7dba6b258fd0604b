import { openingProblemSentence } from '../../shared/problem-words';
import type { Decisions } from '../../shared/transcript/decisions';
import { sourceOf } from '../assembling/assembled';
import { replaceDecisions } from './decide';
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

  /** Corrections made after adding, in one Change. */
  save(reading: Reading, before: Decisions, after: Decisions): void {
    replaceDecisions(reading, 'Corrected the transcript', before, after);
    this.end();
  }

  end(): void {
    const { screen } = this.desk.state();
    if (screen.kind !== 'correcting') return;
    this.desk.change({ screen: { kind: 'reading', sides: screen.sides, reading: screen.reading } });
  }
}
