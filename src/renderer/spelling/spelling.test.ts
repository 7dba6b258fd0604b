import { afterEach, describe, expect, it, vi } from 'vitest';
import { paragraphId, transcriptId } from '../../shared/id';
import { firstSpelling, withWord } from '../../shared/spelling';
import { assemble } from '../../shared/transcript/assemble';
import { noDecisions } from '../../shared/transcript/decisions';
import { type Dictionary, dictionaryOf } from './dictionary';
import { type Answer, type Asked, Judging } from './judging';
import { Spelling } from './spelling';

const english = dictionaryOf(['the', 'committee', 'colour', 'asked']);

/** A thread in this one: what is said crosses as a copy. */
class FakeThread extends EventTarget {
  readonly asked: Asked[] = [];
  /** Answers on their way, while they are to stay there. */
  held: Answer[] | null = null;
  readonly #judging: Judging;

  constructor(read: (address: string) => Promise<Dictionary>) {
    super();
    this.#judging = new Judging(read, (answer) => {
      if (this.held) this.held.push(answer);
      else this.#deliver(answer);
    });
  }

  #deliver(answer: Answer): void {
    this.dispatchEvent(new MessageEvent('message', { data: structuredClone(answer) }));
  }

  release(): void {
    for (const answer of this.held ?? []) this.#deliver(answer);
    this.held = null;
  }

  postMessage(asked: Asked): void {
    this.asked.push(asked);
    this.#judging.hear(structuredClone(asked));
  }

  /** The words that it was asked to check, each time. */
  get checks(): readonly (readonly string[])[] {
    return this.asked.flatMap((asked) => (asked.kind === 'check' ? [asked.words] : []));
  }
}

function begin(read = async (_address: string) => english) {
  const threads: FakeThread[] = [];
  const spelling = new Spelling(firstSpelling, {
    start: () => {
      const thread = new FakeThread(read);
      threads.push(thread);
      return thread as unknown as Worker;
    },
    addressOf: (chosen) => `app://local/${chosen}`,
  });
  return { spelling, threads, thread: () => threads[0] as FakeThread };
}

function transcriptOf(paragraphs: number) {
  const said = Array.from({ length: paragraphs }, (_, at) => `Nia Rees: The committee asked Wend${at}.`);
  const lines = ['Gates', ...said, 'Nia Rees: Ask Repnikova.'].map((text, at) => ({
    id: paragraphId(at + 1),
    text,
  }));
  const source = { id: transcriptId('a'.repeat(64)), fileName: 'gates.txt', lines };
  return assemble(source, noDecisions);
}

afterEach(() => vi.restoreAllMocks());

describe('checking what is typed', () => {
  it('starts its thread with the first word, and asks it for each word once', async () => {
    const { spelling, threads, thread } = begin();
    expect(threads).toHaveLength(0);
    expect(await spelling.misspelt(['the', 'comittee'])).toEqual(['comittee']);
    expect(await spelling.misspelt(['the', 'comittee', 'asked'])).toEqual(['comittee']);
    expect(await spelling.misspelt(['comittee'])).toEqual(['comittee']);
    expect(thread().checks).toEqual([['the', 'comittee'], ['asked']]);
    expect(threads).toHaveLength(1);
  });

  it('calls nothing misspelt while it is switched off, and starts no thread', async () => {
    const { spelling, threads } = begin();
    spelling.choose({ ...firstSpelling, isOn: false });
    expect(await spelling.misspelt(['comittee'])).toEqual([]);
    expect(threads).toHaveLength(0);
    spelling.choose(firstSpelling);
    expect(await spelling.misspelt(['comittee'])).toEqual(['comittee']);
  });

  it('takes a word that was added, and one that is ignored', async () => {
    const { spelling } = begin();
    expect(await spelling.misspelt(['wend', 'teh'])).toEqual(['wend', 'teh']);
    spelling.choose(withWord(firstSpelling, 'wend'));
    expect(await spelling.misspelt(['wend', 'teh'])).toEqual(['teh']);
    spelling.ignore('teh');
    expect(await spelling.misspelt(['wend', 'teh'])).toEqual([]);
  });

  it('goes by the dictionary that was chosen last', async () => {
    const others = dictionaryOf(['color']);
    const { spelling } = begin(async (address) => (address.endsWith('/canadian') ? others : english));
    expect(await spelling.misspelt(['color'])).toEqual(['color']);
    spelling.choose({ ...firstSpelling, english: 'canadian' });
    expect(await spelling.misspelt(['color', 'colour'])).toEqual(['colour']);
  });

  it('lets the names of the open transcript pass, however long it is, and no longer than it is open', async () => {
    const { spelling } = begin();
    spelling.readNamesOf(transcriptOf(1_200));
    expect(await spelling.misspelt(['Repnikova', 'Nia', 'Rees', 'comittee'])).toEqual(['comittee']);
    spelling.readNamesOf(null);
    expect(await spelling.misspelt(['Repnikova'])).toEqual(['Repnikova']);
  });

  it('judges again what was being judged when something changed', async () => {
    const { spelling, thread } = begin();
    await spelling.misspelt(['the']);
    const { held } = Object.assign(thread(), { held: [] });
    const judged = spelling.misspelt(['wend', 'teh']);
    await expect.poll(() => held).toHaveLength(1);
    spelling.choose(withWord(firstSpelling, 'wend'));
    thread().release();
    expect(await judged).toEqual(['teh']);
  });

  it('calls nothing misspelt where no dictionary can be had, and says so once', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { spelling } = begin(() => Promise.reject(new Error('The dictionary is missing.')));
    expect(await spelling.misspelt(['comittee'])).toEqual([]);
    expect(await spelling.misspelt(['comittee'])).toEqual([]);
    expect(said).toHaveBeenCalledOnce();
  });
});
