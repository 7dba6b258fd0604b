import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../shared/annotation/annotation';
import { startingThemes } from '../../shared/annotation/theme';
import { annotationId, authorId, themeId } from '../../shared/id';
import { annotationOf } from '../../shared/notebook/notebook.testing';
import { transcriptOf } from '../../shared/transcript/transcript.testing';
import type { PlacedAnnotation } from '../store/annotation-index';
import { authorsIn, filterNotes, type NotesFilter, type NotesOrder, noFilter } from './filter-notes';

const transcript = transcriptOf(
  'Gates\n\nNia Rees: The flood gates were open.\n\nTom Bell: They close by themselves.',
);
const [nia, tom] = transcript.speakers;

function placed(key: string, position: number, facts: Partial<Annotation>): PlacedAnnotation {
  const paragraph = transcript.paragraphs[position];
  const point = (offset: number) => ({
    paragraph: paragraph?.id ?? annotationOf(key).passage.start.paragraph,
    offset,
  });
  const annotation = { ...annotationOf(key), ...facts, id: annotationId(key) };
  return {
    annotation,
    passage: paragraph ? { start: point(0), end: point(4) } : null,
    position: paragraph ? position : -1,
  };
}

const list = [
  placed('lost', 9, { note: 'Where is it?', changedAt: 5 }),
  placed('a', 0, { note: 'Ask about the FLOOD.', importance: 'must', changedAt: 1 }),
  placed('b', 0, {
    themeId: themeId('evidence'),
    progress: 'used',
    authorId: authorId('anna'),
    changedAt: 4,
  }),
  placed('c', 1, { note: 'Ask Tom.', quote: { exact: ['They close'], before: '', after: '' }, changedAt: 3 }),
];
const nameOf = (id: Annotation['authorId']) => (id === authorId('anna') ? 'Anna Hale' : 'Me');
const named = (filter: Partial<NotesFilter>, order: NotesOrder = 'place') =>
  filterNotes(list, { ...noFilter, ...filter }, order, { transcript, themes: startingThemes, nameOf }).map(
    ({ annotation }) => annotation.id.slice(11),
  );

describe('the notes that are wanted', () => {
  it.each([
    ['all of them', {}, ['lost', 'a', 'b', 'c']],
    ['one theme', { theme: themeId('evidence') }, ['b']],
    ['one speaker; one that is lost is nobody’s', { speaker: tom?.id ?? 'any' }, ['c']],
    ['the other speaker', { speaker: nia?.id ?? 'any' }, ['a', 'b']],
    ['what one must know', { importance: 'must' }, ['a']],
    ['of what nobody has said how much it matters', { importance: 'none' }, ['lost', 'b', 'c']],
    ['what is used', { progress: 'used' }, ['b']],
    ['what one person made', { author: 'Anna Hale' }, ['b']],
    ['what has no note', { note: 'without' }, ['b']],
    ['words in the note, in any case', { words: 'flood ask' }, ['a']],
    ['words in the quotation', { words: 'they' }, ['c']],
    ['several things at once', { note: 'with', words: 'ask', importance: 'none' }, ['c']],
    ['nothing', { words: 'sluice' }, []],
  ] as const)('%s', (_what, filter, ids) => {
    expect(named(filter)).toEqual(ids);
  });

  it('are made by people whose names come once each', () => {
    expect(authorsIn(list, nameOf)).toEqual(['Anna Hale', 'Me']);
  });

  it('come with the last changed first, if that is asked', () => {
    expect(named({}, 'newest')).toEqual(['lost', 'b', 'c', 'a']);
  });
});
