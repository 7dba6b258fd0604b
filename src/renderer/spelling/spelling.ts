import type { English, SpellingChoice } from '../../shared/spelling';
import type { Transcript } from '../../shared/transcript/transcript';
import type { Answer, Asked } from './judging';

/** Paragraphs handed to the thread at once: copying them keeps the window for less than a millisecond. */
const portion = 500;

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

function wordsAround(transcript: Transcript): readonly string[] {
  const { title, venue, speakers } = transcript;
  const said = speakers.flatMap(({ name, role, organisation, party, labels }) => [
    ...[name, role, organisation, party],
    ...labels,
  ]);
  return [title, venue, ...said].filter((text) => text !== null);
}

/** What checking spelling needs of its surroundings. */
export interface SpellingPorts {
  readonly start: () => Worker;
  readonly addressOf: (english: English) => string;
}

/**
 * Checks the words that are typed, in a thread of its own that is started with the first of them. What was once judged is
 * remembered, so that a keystroke asks the thread for no word but the one being typed.
 */
export class Spelling {
  readonly #ports: SpellingPorts;
  readonly #waiting = new Map<number, (words: readonly string[]) => void>();
  readonly #judged = new Map<string, boolean>();
  readonly #ignored = new Set<string>();
  #choice: SpellingChoice;
  #transcript: Transcript | null = null;
  #worker: Worker | null = null;
  /** Resolves when the thread has heard the names of the open transcript. */
  #named: Promise<void> = Promise.resolve();
  #tickets = 0;
  /** Counts what makes earlier judgements void. */
  #turn = 0;

  constructor(choice: SpellingChoice, ports: SpellingPorts) {
    this.#choice = choice;
    this.#ports = ports;
  }

  choose(choice: SpellingChoice): void {
    const { english, words } = this.#choice;
    this.#choice = choice;
    this.#forget();
    if (choice.english !== english) this.#sayEnglish();
    if (choice.words !== words) this.#sayOwn();
  }

  /** The transcript whose names are right; null where none is open. */
  readNamesOf(transcript: Transcript | null): void {
    this.#transcript = transcript;
    this.#forget();
    if (this.#worker) this.#named = this.#sayNames();
  }

  /** Lets a word pass until the app is quit. */
  ignore(word: string): void {
    this.#ignored.add(word);
    this.#forget();
    this.#sayOwn();
  }

  /** Those of the words that are misspelt. */
  async misspelt(words: readonly string[]): Promise<readonly string[]> {
    if (!this.#choice.isOn) return [];
    const unknown = words.filter((word) => !this.#judged.has(word));
    if (unknown.length === 0) return words.filter((word) => this.#judged.get(word) === false);
    this.#begin();
    const turn = this.#turn;
    await this.#named;
    const wrong = new Set(await this.#ask((ticket) => ({ kind: 'check', ticket, words: unknown })));
    if (turn !== this.#turn) return this.misspelt(words);
    for (const word of unknown) this.#judged.set(word, !wrong.has(word));
    return words.filter((word) => this.#judged.get(word) === false);
  }

  /** What may have been meant by a misspelt word, best first. */
  suggestions(word: string): Promise<readonly string[]> {
    this.#begin();
    return this.#ask((ticket) => ({ kind: 'suggest', ticket, word }));
  }

  #forget(): void {
    this.#turn += 1;
    this.#judged.clear();
  }

  #begin(): void {
    if (this.#worker) return;
    this.#worker = this.#ports.start();
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#hear(data));
    this.#worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#giveUp(event.message);
    });
    this.#sayEnglish();
    this.#sayOwn();
    this.#named = this.#sayNames();
  }

  #sayEnglish(): void {
    const { english } = this.#choice;
    this.#say({ kind: 'english', english, address: this.#ports.addressOf(english) });
  }

  #sayOwn(): void {
    this.#say({ kind: 'own', words: [...this.#choice.words, ...this.#ignored] });
  }

  async #sayNames(): Promise<void> {
    const transcript = this.#transcript;
    this.#say({ kind: 'names', texts: transcript ? wordsAround(transcript) : [], isFirst: true });
    const paragraphs = transcript?.paragraphs ?? [];
    for (let at = 0; at < paragraphs.length; at += portion) {
      if (at > 0) await pause();
      // Another transcript was opened meanwhile, and its names are being said.
      if (transcript !== this.#transcript) return;
      const texts = paragraphs.slice(at, at + portion).map(({ text }) => text);
      this.#say({ kind: 'names', texts, isFirst: false });
    }
  }

  #say(asked: Asked): void {
    this.#worker?.postMessage(asked);
  }

  #ask(asked: (ticket: number) => Asked): Promise<readonly string[]> {
    this.#tickets += 1;
    const ticket = this.#tickets;
    return new Promise((resolve) => {
      this.#waiting.set(ticket, resolve);
      this.#say(asked(ticket));
    });
  }

  #hear(answer: Answer): void {
    if ('cause' in answer) this.#giveUp(answer.cause);
    else this.#waiting.get(answer.ticket)?.(answer.words);
    this.#waiting.delete(answer.ticket);
  }

  /** Without the thread or its dictionary nothing is called misspelt, and nothing else is lost. */
  #giveUp(cause: string): void {
    console.error('Spelling cannot be checked:', cause);
    this.#choice = { ...this.#choice, isOn: false };
    for (const resolve of this.#waiting.values()) resolve([]);
    this.#waiting.clear();
  }
}
