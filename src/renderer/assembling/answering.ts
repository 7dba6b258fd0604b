import { readCanonicalSource } from '../../shared/bundle/bundle';
import type { TranscriptId } from '../../shared/id';
import type { SourceLine } from '../../shared/transcript/source-line';
import { assembleTranscript, reviewTranscript } from './assembled';
import type { Answer, Asked } from './assembler';
import { partsOf } from './in-parts';

/** The other side of an `Assembler`: answers what it asks, in parts. Never throws. */
export class Answering {
  readonly #say: (answer: Answer) => void;
  /** The lines that were taken apart last: one more decision does not take them apart again. */
  #held: { readonly id: TranscriptId; readonly lines: readonly SourceLine[] } | null = null;

  constructor(say: (answer: Answer) => void) {
    this.#say = say;
  }

  hear(asked: Asked): void {
    try {
      this.#answer(asked);
    } catch (error) {
      const problem = { kind: 'unexpected', cause: String(error) } as const;
      this.#say({ ticket: asked.ticket, kind: 'failed', problem });
    }
  }

  #answer({ ticket, id, fileName, linesJson, decisions, isReview }: Asked): void {
    if (linesJson !== null) {
      const read = readCanonicalSource(JSON.parse(linesJson));
      if (!read.ok) {
        this.#say({ ticket, kind: 'failed', problem: read.problem });
        return;
      }
      this.#held = { id, lines: read.value };
    }
    if (this.#held?.id !== id) throw new Error('The lines to assemble were never sent.');
    const source = { id, fileName, lines: this.#held.lines };
    const put = isReview ? reviewTranscript : assembleTranscript;
    for (const part of partsOf(put(source, decisions))) this.#say({ ticket, kind: 'part', part });
  }
}
