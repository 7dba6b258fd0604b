import type { TranscriptId } from '../../shared/id';
import { openDoc } from '../../shared/notebook/doc';
import { projectNotebook } from '../../shared/notebook/transcript-notebook';
import type { Answer, Asked, FoundIn } from './finder';
import { clarificationsToFind, HeldClarifications } from './held-clarifications';
import { HeldNotes, notesToFind } from './held-notes';
import { HeldText } from './held-text';
import { type WordWays, wantedWords } from './scan-text';

/** Paragraphs, clarifications and notes that are shown of one transcript; the rest is counted, and seen in the transcript itself. */
const mostParagraphs = 5;
const mostClarifications = 3;
const mostNotes = 3;
/** After so many milliseconds of scanning it is heard whether something else is asked by now. */
const listenAfter = 12;

/** The other side of a `Finder`: holds what is searched, and searches it. */
export class AnsweringFind {
  readonly #say: (answer: Answer) => void;
  /** Resolves when what was asked meanwhile has been heard. */
  readonly #listen: () => Promise<void>;
  readonly #texts = new Map<TranscriptId, HeldText>();
  readonly #notes = new Map<TranscriptId, HeldNotes>();
  readonly #clarified = new Map<TranscriptId, HeldClarifications>();
  #latest = 0;

  constructor(say: (answer: Answer) => void, listen: () => Promise<void>) {
    this.#say = say;
    this.#listen = listen;
  }

  /** What it is asked last is all that anybody waits for. */
  async hear(asked: Asked): Promise<void> {
    switch (asked.kind) {
      case 'notebook': {
        const { decisions, annotations, clarifications } = projectNotebook(openDoc([asked.update]));
        this.#notes.set(asked.id, new HeldNotes(notesToFind(annotations.values())));
        this.#clarified.set(asked.id, new HeldClarifications(clarificationsToFind(clarifications.values())));
        return this.#say({ kind: 'decisions', id: asked.id, decisions });
      }
      case 'notes':
        this.#notes.set(asked.id, new HeldNotes(asked.notes));
        return;
      case 'clarifications':
        this.#clarified.set(asked.id, new HeldClarifications(asked.clarifications));
        return;
      case 'text':
        this.#texts.set(asked.id, new HeldText(asked.rows));
        return this.#say({ kind: 'held', id: asked.id });
      case 'find':
        this.#latest = asked.ticket;
        return this.#find(asked);
    }
  }

  async #find({ ticket, words, ways, ids }: Extract<Asked, { kind: 'find' }>): Promise<void> {
    const wanted = wantedWords(words, ways.matchCase);
    const found: FoundIn[] = [];
    let begun = performance.now();
    for (const id of wanted === '' ? [] : ids) {
      if (performance.now() - begun > listenAfter) {
        await this.#listen();
        if (this.#latest !== ticket) return;
        begun = performance.now();
      }
      const one = this.#findIn(id, wanted, ways);
      if (one.inText.count + one.inClarifications.count + one.inNotes.count > 0) found.push(one);
    }
    this.#say({ kind: 'found', ticket, found });
  }

  #findIn(id: TranscriptId, wanted: string, ways: WordWays): FoundIn {
    const text = this.#texts.get(id);
    const clarified = text && this.#clarified.get(id)?.find(wanted, ways, mostClarifications, text);
    return {
      id,
      inText: text?.find(wanted, ways, mostParagraphs) ?? { count: 0, paragraphs: [] },
      inClarifications: clarified ?? { count: 0, clarifications: [] },
      inNotes: this.#notes.get(id)?.find(wanted, ways, mostNotes, text) ?? { count: 0, notes: [] },
    };
  }
}
