import { expect, test } from 'vitest';
import type { Briefing } from '../../shared/briefing/briefing';
import {
  markedAnnotations,
  scriptedTranscript,
  testBriefing,
  testClarifications,
  testRequest,
} from '../../shared/briefing/briefing.testing';
import { presets } from '../../shared/briefing/outline';
import { writeBriefingDocument } from './briefing-document/write-briefing-document';
import { patience, problemsIn } from './conformance.testing';
import { readDocx } from './docx-reader.testing';
import { sampleBriefing } from './sample-briefing.testing';

const session = scriptedTranscript([
  ['Ann Able', 'It is not an a lions, they say.', 'It has [inaudible] no article five.'],
  ['Bob Best', 'A lions of a kind.'],
  ['', 'The witness with drew.'],
]);

const clarifications = testClarifications(session, [
  { from: 'a lions', words: 'alliance' },
  { from: 'article five', words: 'Article 5' },
  { from: 'A lions', words: 'An alliance' },
  { from: 'with drew', words: 'withdrew' },
]);

const annotations = markedAnnotations(session, [
  { from: 'not an a lions', theme: 'key-point', note: 'The headline.' },
  { from: 'they say.', to: 'A lions of', theme: 'evidence', note: 'Both of them.' },
  { from: 'lions, they say', theme: 'challenge' },
  { from: 'witness with drew', theme: 'context' },
]);

const briefingOf = (preset: (typeof presets)[number]): Briefing =>
  testBriefing(session, annotations, { request: testRequest({ preset }), clarifications });

async function documentXml(briefing: Briefing): Promise<string> {
  const { parts } = await readDocx((await writeBriefingDocument(briefing)).bytes);
  return parts.get('word/document.xml') ?? '';
}

/** The paragraphs of a document in words, up to the list of clarifications. */
function paragraphsIn(xml: string): readonly string[] {
  const all = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t xml:space="preserve">([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );
  const end = all.lastIndexOf('Clarifications');
  return end < 0 ? all : all.slice(0, end);
}

const bracket =
  /<w:r><w:t xml:space="preserve"> <\/w:t><\/w:r><w:r><w:rPr><w:rStyle w:val="Clarification"\/><\/w:rPr><w:t xml:space="preserve">\[[^<]*\]<\/w:t><\/w:r>/g;

test('every quotation shows the words as printed, then the brackets of the editor', async () => {
  const paragraphs = paragraphsIn(await documentXml(briefingOf('full-annotated')));
  expect(paragraphs).toEqual(
    expect.arrayContaining([
      '“not an a lions [alliance]”',
      '“they say.',
      '“It has [inaudible] no article five [Article 5].”',
      '“A lions [An alliance] of”',
      '“lions [alliance], they say”',
      '“witness with drew [withdrew]”',
      'not an a lions [alliance]',
    ]),
  );
});

test.each(presets)(
  'the %s preset shows them in the whole transcript, and lists them with their author',
  async (preset) => {
    const docx = await readDocx((await writeBriefingDocument(briefingOf(preset))).bytes);
    const texts = docx.paragraphs.map(({ text }) => text.replace(/(?: \[\d+\])+$/, ''));
    const body = docx.paragraphs.filter(({ style }) => style === 'BodyText');
    expect(body.map(({ text }) => text.replace(/(?: \[\d+\])+$/, ''))).toEqual([
      'It is not an a lions [alliance], they say.',
      'It has [inaudible] no article five [Article 5].',
      'A lions [An alliance] of a kind.',
    ]);
    const list = texts.slice(texts.indexOf('Clarifications') + 1);
    expect(list[0]).toBe(
      'Words in square brackets, [set like this], are the editor’s: what was said where the transcript misheard. ' +
        'The words as printed stand before them, verbatim.',
    );
    expect(list.slice(1, 9)).toEqual([
      ...['Place', 'Words as printed', 'Clarification', 'Author'],
      ...['para 1', 'a lions', '[alliance]', 'Anna Hale'],
    ]);
  },
);

test('comments and bookmarks stand around their own words and the brackets after them', async () => {
  const { commentRanges } = await readDocx((await writeBriefingDocument(briefingOf('full-annotated'))).bytes);
  expect([...commentRanges.values()]).toEqual([
    ['not an a lions [alliance]'],
    ['lions [alliance], they say'],
    ['they say.', 'It has [inaudible] no article five [Article 5].', 'A lions [An alliance] of'],
    ['witness with drew [withdrew]'],
  ]);
});

test.each(presets)(
  'the %s preset with its brackets taken out is, word for word, the document without clarifications',
  async (preset) => {
    const misheard = [
      { from: 'cut the service', words: 'gutted the service' },
      { from: 'forty-one per cent', words: '14 per cent' },
      { from: 'story', words: 'storey' },
      { from: 'subsidy formula does not care', words: 'subsidy formula could not care' },
    ];
    const clarified = await documentXml(sampleBriefing(preset, true, misheard));
    expect([...clarified.matchAll(bracket)].length).toBeGreaterThanOrEqual(misheard.length);
    const plain = await documentXml(sampleBriefing(preset));
    const guide =
      'Words in square brackets that are listed at the end as clarifications are the editor’s; the words as printed stand before them. ';
    expect(paragraphsIn(clarified.replace(bracket, '')).map((text) => text.replace(guide, ''))).toEqual(
      paragraphsIn(plain).slice(0, paragraphsIn(clarified).length),
    );
  },
);

test('a clarification whose words are gone is listed all the same', async () => {
  const [first] = clarifications;
  if (!first) throw new Error('no clarification');
  const gone = { ...first, quote: { ...first.quote, exact: ['words that are gone'] } };
  const briefing = testBriefing(session, [], { clarifications: [gone] });
  const texts = (await readDocx((await writeBriefingDocument(briefing)).bytes)).paragraphs.map(
    ({ text }) => text,
  );
  expect(texts).toEqual(expect.arrayContaining(['Not in the text', 'words that are gone', '[alliance]']));
});

test(
  'a document with clarifications conforms to the oldest and the newest Office',
  async () => {
    expect(await problemsIn(briefingOf('full-annotated'), ['Office2007', 'Microsoft365'])).toEqual([]);
  },
  patience,
);
