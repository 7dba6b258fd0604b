import { describe, expect, it } from 'vitest';
import { paragraphId, transcriptId } from '../../shared/id';
import { canonicalSource } from '../../shared/transcript/canonical-source';
import { type Decisions, noDecisions } from '../../shared/transcript/decisions';
import { Answering } from './answering';
import { assembleHere } from './assemble-here.testing';
import type { SourceToAssemble } from './assembled';
import { type Answer, type Asked, Assembler } from './assembler';

/** A thread in this one: what is said crosses as a copy, a message at a time. */
class FakeThread extends EventTarget {
  readonly asked: Asked[] = [];
  readonly answers: Answer[] = [];
  isOver = false;
  readonly #answering = new Answering((answer) => this.answers.push(structuredClone(answer)));

  postMessage(asked: Asked): void {
    this.asked.push(asked);
    this.#answering.hear(structuredClone(asked));
    queueMicrotask(() => {
      for (const data of this.answers.splice(0)) this.dispatchEvent(new MessageEvent('message', { data }));
    });
  }

  terminate(): void {
    this.isOver = true;
  }
}

function textOf(name: string, turns: number): SourceToAssemble {
  const said = Array.from(
    { length: turns },
    (_, at) => `${at % 2 ? 'Tom Bell' : 'Nia Rees'}: Gate ${at} is open.`,
  );
  const lines = ['Gates', ...said].map((text, at) => ({ id: paragraphId(at + 1), text }));
  return {
    id: transcriptId(name.repeat(64)),
    fileName: 'gates.txt',
    linesJson: canonicalSource(lines),
  };
}

function begin() {
  const threads: FakeThread[] = [];
  const assembler = new Assembler(() => {
    const thread = new FakeThread();
    threads.push(thread);
    return thread as unknown as Worker;
  });
  return { assembler, threads };
}

describe('putting a transcript together beside the page', () => {
  it('comes to what putting it together at once does, however many parts it crosses in', async () => {
    const { assembler } = begin();
    const source = textOf('a', 2_600);
    expect(await assembler.assemble(source, noDecisions)).toEqual(
      await assembleHere.assemble(source, noDecisions),
    );
    expect(await assembler.review(source, noDecisions)).toEqual(
      await assembleHere.review(source, noDecisions),
    );
  });

  it('sends no part that would keep the page from answering', async () => {
    const { assembler, threads } = begin();
    const sizes: number[] = [];
    const asking = assembler.review(textOf('a', 2_600), noDecisions);
    for (const answer of threads[0]?.answers ?? [])
      if (answer.kind === 'part' && answer.part.kind === 'rows') sizes.push(answer.part.rows.length);
    await asking;
    expect(Math.max(...sizes)).toBe(1_000);
  });

  it('sends the lines once for as long as they are those of the same transcript', async () => {
    const { assembler, threads } = begin();
    const [a, b] = [textOf('a', 4), textOf('b', 4)];
    const untitled: Decisions = { ...noDecisions, title: 'Sluices' };
    for (const [source, decisions] of [
      [a, noDecisions],
      [a, untitled],
      [b, noDecisions],
      [a, noDecisions],
    ] as const)
      await assembler.assemble(source, decisions);
    expect(threads[0]?.asked.map(({ linesJson }) => linesJson === null)).toEqual([false, true, false, false]);
  });

  it('says what is wrong with lines that are not lines, and goes on', async () => {
    const { assembler } = begin();
    const source = textOf('a', 4);
    for (const [linesJson, kind] of [
      ['{', 'unexpected'],
      ['{"version":1,"lines":[{"id":"x"}]}', 'damaged'],
      ['{"version":9,"lines":[]}', 'newer-version'],
    ] as const)
      expect(await assembler.review({ ...source, linesJson }, noDecisions)).toMatchObject({
        ok: false,
        problem: { kind },
      });
    expect((await assembler.assemble(source, noDecisions)).ok).toBe(true);
  });

  it('fails what was asked of a thread that died, and starts another', async () => {
    const { assembler, threads } = begin();
    const source = textOf('a', 4);
    const asking = assembler.assemble(source, noDecisions);
    threads[0]?.answers.splice(0);
    threads[0]?.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
    expect(await asking).toEqual({ ok: false, problem: { kind: 'unexpected', cause: 'out of memory' } });
    expect((await assembler.assemble(source, noDecisions)).ok).toBe(true);
    expect(threads.map(({ isOver }) => isOver)).toEqual([true, false]);
  });
});
