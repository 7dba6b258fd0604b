import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startingThemes } from '../annotation/theme';
import { themeId } from '../id';
import { markedAnnotations, scriptedTranscript, testAuthor, testBriefing } from './briefing.testing';
import { noteParagraphs } from './compose-briefing';

const transcript = scriptedTranscript([
  ['Ann Able', 'One two three four five.', 'Six seven eight.'],
  ['', 'A heading.'],
  ['Bob Best', 'Nine ten.'],
]);

const annotations = markedAnnotations(transcript, [
  { from: 'Nine', theme: 'key-point', note: 'last' },
  { from: 'two', theme: 'evidence', note: 'inner' },
  { from: 'two three', theme: 'evidence', note: 'outer' },
  { from: 'Six', to: 'ten', theme: 'key-point', note: 'across' },
]);

const notes = (passages: readonly { readonly note: readonly string[] }[]) =>
  passages.map(({ note }) => note[0]);

test('passages stand by place, the longer first, and are numbered by theme', () => {
  const { passages, sections } = testBriefing(transcript, annotations);
  expect(notes(passages)).toEqual(['outer', 'inner', 'across', 'last']);
  expect(sections.map((section) => [section.theme.name, notes(section.passages)])).toEqual([
    ['Key point', ['across', 'last']],
    ['Evidence', ['outer', 'inner']],
  ]);
  expect(passages.map(({ number }) => number)).toEqual([3, 4, 1, 2]);
});

test('the same notebook gives the same briefing whatever the order of its entries', () => {
  const expected = testBriefing(transcript, annotations);
  fc.assert(
    fc.property(fc.shuffledSubarray([...annotations], { minLength: annotations.length }), (shuffled) => {
      expect(testBriefing(transcript, shuffled)).toEqual(expected);
    }),
    { numRuns: 24 },
  );
});

test('a passage across turns keeps each part with its label, and narration between them without one', () => {
  const across = testBriefing(transcript, annotations).passages.find(({ note }) => note[0] === 'across');
  expect(across?.quoted.map(({ label, speaker, paragraphs }) => [label, speaker?.name, paragraphs])).toEqual([
    ['Ann Able', 'Ann Able', ['Six seven eight.']],
    ['', undefined, ['A heading.']],
    ['Bob Best', 'Bob Best', ['Nine ten']],
  ]);
});

test('an annotation whose words are gone is listed as lost with all that was written', () => {
  const [first] = annotations;
  if (!first) throw new Error('no annotation');
  const gone = { ...first, quote: { exact: ['gone'], before: '', after: '' } };
  expect(testBriefing(transcript, [gone])).toMatchObject({
    passages: [],
    lost: [{ words: ['gone'], note: ['last'], theme: { name: 'Key point' }, author: testAuthor }],
  });
});

test('a theme and an author that the library has not got keep their passages', () => {
  const [first] = annotations;
  if (!first) throw new Error('no annotation');
  const foreign = { ...first, themeId: themeId('costs') };
  const { sections, authors } = testBriefing(
    transcript,
    [first, { ...foreign, id: `${first.id}-2` as typeof first.id }],
    {
      authors: [],
    },
  );
  expect(sections.map(({ theme }) => theme.name)).toEqual(['Key point', 'costs']);
  expect(authors.map(({ name }) => name)).toEqual(['']);
});

test('the title asked for comes before that of the transcript', () => {
  const asked = testBriefing(transcript, []);
  const { details } = asked.request;
  const request = { ...asked.request, details: { ...details, title: '  My title ' } };
  expect([asked.title, testBriefing(transcript, [], { request }).title]).toEqual([
    'Scripted event',
    'My title',
  ]);
});

test.each([
  ['one\n\ntwo\r\nthree\rfour', ['one', 'two', 'three', 'four']],
  [' \n\t', []],
  ['', []],
])('the note %j has the paragraphs %j', (note, paragraphs) => {
  expect(noteParagraphs(note)).toEqual(paragraphs);
});

test('sections are the themes of the library that are used, in its order', () => {
  const reversed = [...startingThemes].reverse();
  const { sections } = testBriefing(transcript, annotations, { themes: reversed });
  expect(sections.map(({ theme }) => theme.name)).toEqual(['Evidence', 'Key point']);
});

test('passages of a theme that was joined into another stand with the other’s, under its name', () => {
  const [keyPoint, evidence, ...others] = startingThemes;
  if (!keyPoint || !evidence) throw new Error('no themes');
  const themes = [{ ...keyPoint, name: 'Headline', joined: [evidence] }, ...others];
  const { sections, passages } = testBriefing(transcript, annotations, { themes });
  expect(sections.map(({ theme }) => theme.name)).toEqual(['Headline']);
  expect(sections[0]?.passages).toHaveLength(passages.length);
});
