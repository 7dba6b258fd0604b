import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { testClarifications } from '../../shared/briefing/briefing.testing';
import { annotationId, clarificationId, paragraphId, themeId, transcriptId } from '../../shared/id';
import { addClarification } from '../../shared/notebook/clarification-entries';
import { openDoc } from '../../shared/notebook/doc';
import type { Transcript } from '../../shared/transcript/transcript';
import { transcriptOf } from '../../shared/transcript/transcript.testing';
import { AnsweringFind } from './answering-find';
import { type Answer, type Asked, Finder } from './finder';
import { textRowsOf } from './text-row';

/** A thread in this one: what is said crosses as a copy, a message at a time. */
class FakeThread extends EventTarget {
  readonly answers: Answer[] = [];
  isOver = false;
  /** Whether scanning stops to hear what is asked, wherever it may. */
  readonly answering = new AnsweringFind(
    (data) =>
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) }))),
    () => new Promise((resolve) => setTimeout(resolve)),
  );

  postMessage(asked: Asked): void {
    const copy = structuredClone(asked);
    setTimeout(() => void this.answering.hear(copy));
  }

  terminate(): void {
    this.isOver = true;
  }
}

function begin() {
  const threads: FakeThread[] = [];
  const finder = new Finder(() => {
    const thread = new FakeThread();
    threads.push(thread);
    return thread as unknown as Worker;
  });
  return { finder, threads };
}

const [gates, walls] = ['a', 'b'].map((name) => transcriptId(name.repeat(64)));
const ways = { wholeWords: false, matchCase: false };
const text = (id: Transcript['id'], words: string) =>
  textRowsOf({ ...transcriptOf(`Nia Rees: ${words}\n`), id }, '');

function note(id: string, words: string) {
  return {
    id: annotationId(id),
    note: words,
    themeId: themeId('evidence'),
    paragraph: paragraphId(1),
  };
}

async function filled() {
  const { finder, threads } = begin();
  if (!gates || !walls) throw new Error('There are two transcripts.');
  expect(await finder.holdText(gates, text(gates, 'The gate is open.'))).toBe(true);
  expect(await finder.holdText(walls, text(walls, 'A gate in the wall, and a gate.'))).toBe(true);
  return { finder, threads, gates, walls };
}

describe('asking another thread for words', () => {
  it('is answered a transcript at a time, in the order that was asked for, without those that have none', async () => {
    const { finder, gates, walls } = await filled();
    const ask = async (words: string, ids = [walls, gates]) =>
      (await finder.find({ words, ways, ids }))?.map(({ id, inText }) => [id, inText.count]);
    expect(await ask('gate')).toEqual([
      [walls, 2],
      [gates, 1],
    ]);
    expect(await ask('gate', [gates])).toEqual([[gates, 1]]);
    expect(await ask('open')).toEqual([[gates, 1]]);
    expect(await ask('  ')).toEqual([]);
  });

  it('finds words in notes as they are now, where they belong', async () => {
    const { finder, gates, walls } = await filled();
    finder.holdNotes(gates, [note('one', 'Which gate?'), note('two', 'The lock')]);
    const inNotes = async (words: string) =>
      (await finder.find({ words, ways, ids: [walls, gates] }))?.flatMap(({ inNotes }) => inNotes.notes);
    expect(await inNotes('lock')).toEqual([
      {
        annotation: annotationId('two'),
        themeId: themeId('evidence'),
        paragraph: paragraphId(1),
        count: 1,
        speaker: 'Nia Rees',
        location: '¶1',
        pieces: [
          { text: 'The ', isFound: false },
          { text: 'lock', isFound: true },
        ],
      },
    ]);
    finder.holdNotes(gates, [{ ...note('one', 'The lock'), paragraph: paragraphId(7) }]);
    expect((await inNotes('lock'))?.map(({ annotation, location }) => [annotation, location])).toEqual([
      [annotationId('one'), 'not in the text'],
    ]);
  });

  it('finds words in clarifications as they are now, in the brackets alone and only where those stand in the text', async () => {
    const { finder, gates, walls } = await filled();
    const clarification = (id: string, printed: string, words: string, paragraph = 1) => ({
      id: clarificationId(id),
      printed,
      words,
      paragraph: paragraphId(paragraph),
    });
    finder.holdClarifications(gates, [
      clarification('one', 'The gate', 'The gait of the gaiter'),
      clarification('lost', 'gate', 'gait', 7),
    ]);
    const inClarifications = async (words: string, ids = [walls, gates]) =>
      (await finder.find({ words, ways, ids }))?.map((found) => [found.id, found.inClarifications]);
    expect(await inClarifications('gait')).toEqual([
      [
        gates,
        {
          count: 2,
          clarifications: [
            {
              clarification: clarificationId('one'),
              paragraph: paragraphId(1),
              count: 2,
              speaker: 'Nia Rees',
              location: '¶1',
              pieces: [
                { text: 'The gate [The ', isFound: false },
                { text: 'gait', isFound: true },
                { text: ' of the ', isFound: false },
                { text: 'gait', isFound: true },
                { text: 'er]', isFound: false },
              ],
            },
          ],
        },
      ],
    ]);
    expect(await inClarifications('gate', [gates])).toEqual([[gates, { count: 0, clarifications: [] }]]);
    finder.holdClarifications(gates, []);
    expect(await inClarifications('gait')).toEqual([]);
  });

  it('takes clarifications out of a notebook, in the order of their paragraphs', async () => {
    const { finder, gates } = await filled();
    const transcript = {
      ...transcriptOf('Nia Rees: The gate is open.\n\nTom Bell: A paste of ours.\n'),
      id: gates,
    };
    await finder.holdText(gates, textRowsOf(transcript, ''));
    const doc = openDoc([]);
    const [past, gait] = testClarifications(transcript, [
      { from: 'A paste', words: 'a past, our gait' },
      { from: 'gate', words: 'gait' },
    ]);
    if (!past || !gait) throw new Error('There are two clarifications.');
    addClarification(doc, past);
    addClarification(doc, gait);
    await finder.holdNotebook(gates, Y.encodeStateAsUpdate(doc));
    const found = await finder.find({ words: 'gait', ways, ids: [gates] });
    expect(
      found?.[0]?.inClarifications.clarifications.map(({ location, speaker }) => [location, speaker]),
    ).toEqual([
      ['¶1', 'Nia Rees'],
      ['¶2', 'Tom Bell'],
    ]);
  });

  it('lets a later question take the place of an earlier one', async () => {
    const { finder, gates } = await filled();
    const asking = ['g', 'ga', 'gate'].map((words) => finder.find({ words, ways, ids: [gates] }));
    expect((await Promise.all(asking)).map((found) => found?.length)).toEqual([undefined, undefined, 1]);
  });

  it('says that what a thread held is gone when it dies, and starts another', async () => {
    const { finder, threads, gates } = await filled();
    let lost = 0;
    finder.onLost(() => {
      lost += 1;
    });
    const asking = finder.find({ words: 'gate', ways, ids: [gates] });
    threads[0]?.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
    expect([await asking, lost, threads[0]?.isOver]).toEqual([null, 1, true]);
    expect(await finder.find({ words: 'gate', ways, ids: [gates] })).toEqual([]);
    expect(threads).toHaveLength(2);
  });
});
