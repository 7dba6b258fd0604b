import { describe, expect, it } from 'vitest';
import { type Annotation, unsettled } from '../../shared/annotation/annotation';
import { annotationId, authorId, paragraphId, themeId, transcriptId } from '../../shared/id';
import { assemble } from '../../shared/transcript/assemble';
import { noDecisions } from '../../shared/transcript/decisions';
import { passageBetween, printedPassage } from '../../shared/transcript/passage';
import { describeQuote } from '../../shared/transcript/quote';
import type { Transcript } from '../../shared/transcript/transcript';
import { AnnotationIndex } from './annotation-index';

const lines = [
  'A meeting about the flood gates',
  'Nia Rees: The gates were open all night and nobody closed them.',
  'Tom Bell: We were told that they close by themselves.',
  'Nia Rees: Who told you so?',
].map((text, at) => ({ id: paragraphId(at + 1), text }));

const transcript = assemble({ id: transcriptId('0'.repeat(64)), fileName: 'gates.txt', lines }, noDecisions);

function mark(within: Transcript, key: string, words: string, theme = 'evidence'): Annotation {
  const paragraph = within.paragraphs.find(({ text }) => text.includes(words));
  const offset = paragraph?.text.indexOf(words) ?? 0;
  const id = paragraph?.id ?? paragraphId(0);
  const passage = passageBetween(
    within,
    { paragraph: id, offset },
    { paragraph: id, offset: offset + words.length },
  );
  if (!passage) throw new Error(`Not in the transcript: ${words}`);
  return {
    id: annotationId(key),
    passage: printedPassage(within, passage),
    quote: describeQuote(within, passage),
    themeId: themeId(theme),
    note: '',
    ...unsettled,
    authorId: authorId('me'),
    madeAt: 1,
    changedAt: 1,
  };
}

const order = (index: AnnotationIndex) => index.list().map(({ annotation }) => annotation.id);

describe('the index of annotations', () => {
  it('lists them by place, whatever the order in which they were made', () => {
    const index = new AnnotationIndex(transcript, [
      mark(transcript, 'b', 'close by themselves'),
      mark(transcript, 'a', 'gates'),
    ]);
    index.change(new Map([[annotationId('c'), mark(transcript, 'c', 'Who told you')]]));
    expect(order(index)).toEqual(['annotation:a', 'annotation:b', 'annotation:c']);
  });

  it('paints no more in one paragraph than can be told apart, and lists every one', () => {
    const crowd = Array.from({ length: 600 }, (_, at) => mark(transcript, `crowd-${at}`, 'gates'));
    const index = new AnnotationIndex(transcript, crowd);
    const paragraph = transcript.paragraphs[0]?.id ?? paragraphId(0);
    expect([index.list().length, index.counts().all, index.marksOf(paragraph).length]).toEqual([
      600, 600, 500,
    ]);
    index.change(new Map(crowd.slice(0, 599).map(({ id }) => [id, undefined])));
    expect(index.list()).toHaveLength(1);
  });

  it('gives those that begin in a stretch of paragraphs, the ones without a place first', () => {
    const lost = { ...mark(transcript, 'lost', 'gates'), quote: { exact: ['gone'], before: '', after: '' } };
    const index = new AnnotationIndex(transcript, [
      mark(transcript, 'c', 'Who told you'),
      mark(transcript, 'b', 'close by themselves'),
      mark(transcript, 'a', 'gates'),
      lost,
    ]);
    const ids = (from: number, to: number) =>
      index.between(from, to).map(({ annotation }) => annotation.id.slice('annotation:'.length));
    expect([ids(0, 1), ids(1, 3), ids(0, 16), ids(2, 2)]).toEqual([
      ['lost', 'a'],
      ['b', 'c'],
      ['lost', 'a', 'b', 'c'],
      [],
    ]);
  });

  it('counts them as they come, change and go', () => {
    const a = mark(transcript, 'a', 'gates');
    const b = mark(transcript, 'b', 'close by themselves', 'context');
    const index = new AnnotationIndex(transcript, [a]);
    index.change(new Map([[b.id, { ...b, note: 'Check this' }]]));
    index.change(new Map([[a.id, { ...a, themeId: themeId('context') }]]));
    const byTheme = new Map([
      [themeId('evidence'), 0],
      [themeId('context'), 2],
    ]);
    expect(index.counts()).toEqual({ all: 2, notes: 1, byTheme });
    index.change(new Map([[b.id, undefined]]));
    expect([index.counts().all, index.counts().notes]).toEqual([1, 0]);
  });

  it('tells a paragraph of its own marks alone', () => {
    const index = new AnnotationIndex(transcript, []);
    const told: string[] = [];
    for (const { id } of transcript.paragraphs) index.subscribeParagraph(id, () => told.push(id));
    const annotation = mark(transcript, 'a', 'nobody closed them');
    index.change(new Map([[annotation.id, annotation]]));
    expect(told).toEqual([annotation.passage.start.paragraph]);
    index.change(new Map([[annotation.id, undefined]]));
    expect(told).toHaveLength(2);
    expect(index.list()).toEqual([]);
  });

  it('keeps every annotation on its words when a decision changes who speaks', () => {
    const annotation = mark(transcript, 'a', 'told that they close');
    const index = new AnnotationIndex(transcript, [annotation]);
    const corrected = assemble(
      { id: transcript.id, fileName: 'gates.txt', lines },
      { ...noDecisions, lines: { [paragraphId(3)]: 'speech' } },
    );
    index.retranscribe(corrected);
    const placed = index.get(annotation.id);
    const at = corrected.paragraphs.find(({ id }) => id === placed?.passage?.start.paragraph);
    const { start, end } = placed?.passage ?? {};
    expect(at?.text.slice(start?.offset, end?.offset)).toBe('told that they close');
  });

  it('keeps an annotation whose line became a label, without a place', () => {
    const annotation = mark(transcript, 'a', 'Who told you');
    const index = new AnnotationIndex(transcript, [annotation]);
    const without = { ...transcript, paragraphs: transcript.paragraphs.slice(0, -1) };
    index.retranscribe(without);
    expect(index.get(annotation.id)?.passage).toBeNull();
    index.retranscribe(transcript);
    expect(index.get(annotation.id)?.passage).not.toBeNull();
  });
});
