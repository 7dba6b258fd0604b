import { expect, it } from 'vitest';
import { type Annotation, unsettled } from '../../shared/annotation/annotation';
import { annotationId, authorId, paragraphId, themeId } from '../../shared/id';
import { type Passage, passageBetween } from '../../shared/transcript/passage';
import { transcriptOf } from '../../shared/transcript/transcript.testing';
import { numberNotes } from './printed-notes';

const transcript = transcriptOf('Nia Rees: One and two.\n\nTom Bell: Three.\n\nNia Rees: Four.\n\n');
const idAt = (position: number) => transcript.paragraphs[position]?.id ?? paragraphId(0);

function placed(key: string, note: string, passage: Passage | null) {
  const annotation: Annotation = {
    id: annotationId(key),
    passage: passage ?? { start: { paragraph: idAt(0), offset: 0 }, end: { paragraph: idAt(0), offset: 1 } },
    quote: { exact: ['words'], before: '', after: '' },
    themeId: themeId('evidence'),
    note,
    ...unsettled,
    authorId: authorId('me'),
    madeAt: 1,
    changedAt: 1,
  };
  return { annotation, passage, position: passage ? 0 : -1 };
}

function passage(from: number, to: number): Passage | null {
  return passageBetween(transcript, { paragraph: idAt(from), offset: 0 }, { paragraph: idAt(to), offset: 3 });
}

it('notes are numbered by place and printed where their passage ends; what is lost comes last', () => {
  const list = [
    placed('lost', 'Where is it?', null),
    placed('across', 'From one to the other.', passage(0, 1)),
    placed('bare', '', passage(1, 1)),
    placed('here', 'Just here.', passage(1, 1)),
  ];
  const { all, after, lost } = numberNotes(transcript, list);
  const shown = all.map(({ number, annotation }) => `${number} ${annotation.id}`);
  expect(shown).toEqual(['1 annotation:across', '2 annotation:here', '3 annotation:lost']);
  expect([...after].map(([position, notes]) => [position, notes.map(({ number }) => number)])).toEqual([
    [1, [1, 2]],
  ]);
  expect(lost.map(({ number }) => number)).toEqual([3]);
});
