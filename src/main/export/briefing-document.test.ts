import { describe, expect, test } from 'vitest';
import { startingThemes } from '../../shared/annotation/theme';
import type { Briefing, BriefingPassage } from '../../shared/briefing/briefing';
import {
  markedAnnotations,
  scriptedTranscript,
  testAuthor,
  testBriefing,
} from '../../shared/briefing/briefing.testing';
import { attributionWords, placeCitation } from '../../shared/briefing/citation';
import { presets } from '../../shared/briefing/outline';
import { paragraphId } from '../../shared/id';
import type { SourceMark } from '../../shared/transcript/source-line';
import { assembleLines } from '../../shared/transcript/transcript.testing';
import { composeComments } from './briefing-document/comments';
import { writeBriefingDocument } from './briefing-document/write-briefing-document';
import { activeContent, type ReadDocx, readDocx } from './docx-reader.testing';
import { sampleBriefing } from './sample-briefing.testing';

async function written(briefing: Briefing): Promise<ReadDocx> {
  return readDocx((await writeBriefingDocument(briefing)).bytes);
}

const wordsOfPassage = ({ quoted }: BriefingPassage) => quoted.flatMap(({ paragraphs }) => paragraphs);

/** The comment of a passage, by the place of its range. */
function commentOf(docx: ReadDocx, passage: BriefingPassage) {
  const words = JSON.stringify(wordsOfPassage(passage));
  const ids = [...docx.commentRanges]
    .filter(([, range]) => JSON.stringify(range) === words)
    .map(([id]) => id);
  return docx.comments.filter(({ id }) => ids.includes(id));
}

/** Evidence that counts by questions, with a page that ends in the middle of an answer. */
function evidence() {
  const line = (position: number, text: string, marks: readonly SourceMark[] = []) => ({
    id: paragraphId(position),
    text,
    ...(marks.length > 0 && { marks }),
  });
  return assembleLines([
    line(1, 'Harbours'),
    line(2, 'Q94 Ann Able: Who dredges it?', [{ kind: 'page', offset: 0, page: 1, line: null }]),
    line(3, 'Bob Best: Nobody does.'),
    line(4, 'Not since March.', [{ kind: 'column', offset: 10, column: '31' }]),
  ]);
}

test('the places of the source stand in citations, beside labels and after words, and never among them', async () => {
  const transcript = { ...evidence(), reference: 'HC 12' };
  const marked = markedAnnotations(transcript, [
    { from: 'Nobody does', theme: 'evidence', note: 'So.' },
    { from: 'March', theme: 'evidence' },
  ]);
  const briefing = testBriefing(transcript, marked);
  const docx = await written(briefing);
  const texts = docx.paragraphs.map(({ text }) => text);
  expect(texts).toContain('Bob Best · Harbours, HC 12, Q94, para 2');
  expect(texts).toContain('Bob Best · Harbours, HC 12, c31, para 3');
  expect(docx.paragraphs.filter(({ style }) => style === 'Heading3').map(({ text }) => text)).toContain(
    'Ann Able\u2002Q94',
  );
  expect(texts).toContain('Not since March. [2]\u2002c31');
  expect([...docx.bookmarkRanges.values()]).toContainEqual(['March']);
});

describe.each(presets)('the %s preset', (preset) => {
  test('puts a comment around exactly the words of every passage, theme first, then the note', async () => {
    const briefing = sampleBriefing(preset);
    const docx = await written(briefing);
    const inPlaceOrder = briefing.passages.map((passage, index) => ({
      words: docx.commentRanges.get(String(index)),
      comment: docx.comments[index]?.paragraphs,
      by: [
        docx.comments[index]?.author,
        docx.comments[index]?.initials,
        docx.comments[index]?.date.slice(0, 10),
      ],
      passage,
    }));
    expect(inPlaceOrder.map(({ words }) => words)).toEqual(briefing.passages.map(wordsOfPassage));
    expect(inPlaceOrder.map(({ comment }) => comment)).toEqual(
      briefing.passages.map(({ theme, note: [first, ...rest] }) =>
        first === undefined ? [theme.name] : [`${theme.name}: ${first}`, ...rest],
      ),
    );
    expect(new Set(inPlaceOrder.map(({ by }) => by.join()))).toEqual(new Set(['Anna Hale,AH,2025-11-12']));
  });

  test('bookmarks every passage, and every link leads to a bookmark', async () => {
    const briefing = sampleBriefing(preset);
    const docx = await written(briefing);
    for (const passage of briefing.passages)
      expect(docx.bookmarkRanges.get(`passage_${passage.number}`)).toEqual(wordsOfPassage(passage));
    expect(docx.links.filter(({ anchor }) => !docx.bookmarkRanges.has(anchor))).toEqual([]);
    expect(new Set(docx.bookmarkIds).size).toBe(docx.bookmarkIds.length);
    expect([...docx.bookmarkRanges.keys()].filter((name) => name.length > 40)).toEqual([]);
  });

  test('prints every turn and paragraph of the transcript, numbered as it is cited', async () => {
    const briefing = sampleBriefing(preset);
    const docx = await written(briefing);
    const body = docx.paragraphs.filter(({ style }) => style === 'BodyText');
    const speech = briefing.transcript.paragraphs.filter(({ number }) => number !== null);
    expect(body.map(({ text }) => text.replace(/(?: \[\d+\])+$/, ''))).toEqual(
      speech.map(({ text }) => text),
    );
    expect(speech.map(({ number }) => number)).toEqual(speech.map((_, index) => index + 1));
    const labels = docx.paragraphs.filter(({ style }) => style === 'Heading3').map(({ text }) => text);
    expect(labels).toEqual(
      expect.arrayContaining(
        briefing.transcript.turns.flatMap((turn) => (turn.kind === 'speech' ? [turn.label] : [])),
      ),
    );
  });

  test('holds nothing that Word would ask about or that leads out of it', async () => {
    const docx = await written(sampleBriefing(preset));
    expect(activeContent(docx)).toEqual([]);
    expect([...docx.parts.keys()]).toContain('word/comments.xml');
  });

  test('defines every style that it uses', async () => {
    const docx = await written(sampleBriefing(preset));
    const defined = new Set(
      [...(docx.parts.get('word/styles.xml') ?? '').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id),
    );
    const used = [...docx.parts].flatMap(([, xml]) =>
      [...xml.matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]+)"/g)].map(([, id]) => id),
    );
    expect([...new Set(used)].filter((id) => !defined.has(id))).toEqual([]);
  });

  test('is the same, part for part, each time it is written', async () => {
    const first = await writeBriefingDocument(sampleBriefing(preset));
    const second = await writeBriefingDocument(sampleBriefing(preset));
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  });

  test('leaves out the comments of bare highlights when they are not wanted, and keeps their colour', async () => {
    const briefing = sampleBriefing(preset, false);
    const docx = await written(briefing);
    expect(docx.comments).toHaveLength(24);
    expect(docx.bookmarkRanges.size).toBeGreaterThanOrEqual(30);
  });

  test('says who made it, for whom, in which language', async () => {
    const docx = await written(sampleBriefing(preset));
    const core = docx.parts.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>Getting there: rural bus services in Calderbeck</dc:title>');
    expect(core).toContain('<dc:creator>Anna Hale</dc:creator>');
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    expect(core).toContain(
      '<cp:keywords>Key point, Evidence, Challenge, Question to ask, Follow up, Context</cp:keywords>',
    );
    expect(core).toContain('2026-03-12T15:04:05Z</dcterms:created>');
    expect(docx.parts.get('word/styles.xml')).toContain('w:lang w:val="en-GB"');
    const header = docx.parts.get('word/header1.xml') ?? '';
    expect(header).toContain('For Members and staff');
    expect(docx.parts.get('word/footer1.xml')).toMatch(/Exported 12 March 2026.*PAGE.*NUMPAGES/s);
  });
});

test('the full briefing quotes every passage under its theme, with its note and where it was said', async () => {
  const briefing = sampleBriefing('full-annotated');
  const { paragraphs } = await written(briefing);
  const texts = paragraphs.map(({ text }) => text);
  for (const passage of briefing.passages) {
    for (const note of passage.note) expect(texts).toContain(note);
    const who = passage.citation.speakers.map(attributionWords).join('; ');
    expect(texts).toContain(`${who} · ${placeCitation(passage.citation)}`);
    expect(texts.join('\n')).toContain(`“${wordsOfPassage(passage)[0]}`);
  }
  const headings = paragraphs.filter(({ style }) => style === 'Heading1' || style === 'Heading2');
  expect(headings.map(({ text }) => text)).toEqual([
    'What was said, by theme',
    ...startingThemes.map(({ name }) => name),
    'Annex A: Passages in transcript order',
    'Annex B: Full transcript, annotated',
    'Annex C: Sources, key and method',
  ]);
});

test('the contents are filled in, and link to every heading', async () => {
  const docx = await written(sampleBriefing('full-annotated'));
  const entries = docx.paragraphs.filter(({ style }) => style === 'TOC1' || style === 'TOC2');
  const headings = docx.paragraphs.filter(({ style }) => style === 'Heading1' || style === 'Heading2');
  expect(entries.map(({ text }) => text.replace(/\t\d*$/, ''))).toEqual(headings.map(({ text }) => text));
  for (const { text } of headings)
    expect(docx.links.some((link) => link.anchor.startsWith('_Toc') && link.text.startsWith(text))).toBe(
      true,
    );
});

test('quotations lead to their place in the transcript, and the place back to the note', async () => {
  const briefing = sampleBriefing('full-annotated');
  const { links } = await written(briefing);
  const anchors = links.map(({ anchor }) => anchor);
  for (const { number } of briefing.passages) {
    expect(anchors.filter((anchor) => anchor === `passage_${number}`)).toHaveLength(2);
    expect(
      links.filter(({ anchor, text }) => anchor === `note_${number}` && text === `[${number}]`),
    ).toHaveLength(1);
  }
});

test('the annotated transcript has no contents, no passages by theme and no annex A', async () => {
  const { paragraphs, links } = await written(sampleBriefing('annotated-transcript'));
  const headings = paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text);
  expect(headings).toEqual(['Full transcript, annotated', 'Sources, key and method']);
  expect(links).toEqual([]);
});

const quarrel = scriptedTranscript([
  ['', 'An introduction that nobody speaks.'],
  ['Ann Able', 'One two three four five.', 'Six seven eight.'],
  ['Bob Best', 'Nine ten.'],
  ['Cara Crew'],
  ['Ann Able', 'Eleven twelve.'],
]);

test('a party stands in brackets after its speaker’s name where speakers are introduced, and no label gains one', async () => {
  const speakers = quarrel.speakers.map((speaker) => {
    if (speaker.name === 'Ann Able') return { ...speaker, party: 'Labour', role: 'Chair' };
    return speaker.name === 'Bob Best' ? { ...speaker, name: 'Bob Best (Con)', party: 'Con' } : speaker;
  });
  const partisan = { ...quarrel, speakers };
  const annotations = markedAnnotations(partisan, [
    { from: 'Six', to: 'Nine', theme: 'evidence', note: 'a' },
  ]);
  const [plain, docx] = await Promise.all(
    [quarrel, partisan].map((transcript) => written(testBriefing(transcript, annotations))),
  );
  const before = plain?.paragraphs.map(({ text }) => text) ?? [];
  const after = docx?.paragraphs.map(({ text }) => text) ?? [];
  expect(after.filter((text, at) => text !== before[at])).toEqual([
    expect.stringMatching(/^Ann Able \(Labour\), Chair; Bob Best \(Con\) · Scripted event/),
    'Ann Able; Bob Best (Con)',
    'Ann Able (Labour), Bob Best (Con) and Cara Crew',
  ]);
});

test('passages that overlap, nest, touch, and cross paragraphs and turns keep their own words', async () => {
  const annotations = markedAnnotations(quarrel, [
    { from: 'One two three', theme: 'key-point', note: 'a' },
    { from: 'two three four', theme: 'evidence', note: 'b' },
    { from: 'three', theme: 'challenge', note: 'c' },
    { from: 'four five.', to: 'Nine', theme: 'question', note: 'd' },
    { from: 'Six', to: 'Eleven', theme: 'follow-up', note: 'e' },
    { from: 'ten.', theme: 'context', note: 'f' },
    { from: 'nobody speaks', theme: 'context', note: 'g' },
    { from: 'One two three four five.', theme: 'context', note: 'h' },
  ]);
  const briefing = testBriefing(quarrel, annotations);
  const docx = await written(briefing);
  expect(briefing.passages.map((passage) => [passage.note[0], commentOf(docx, passage).length])).toEqual(
    briefing.passages.map(({ note }) => [note[0], 1]),
  );
  const lines = docx.paragraphs.filter(({ style }) => style === 'BodyText').map(({ text }) => text);
  expect(lines[0]).toBe('One two three four five.');
  expect(lines.at(-1)).toMatch(/^Eleven twelve\.(?: \[\d\]){7}$/);
});

test('a label without words is printed where it stands', async () => {
  const { paragraphs } = await written(testBriefing(quarrel, []));
  expect(paragraphs.filter(({ style }) => style === 'Heading3').map(({ text }) => text)).toEqual([
    'Ann Able',
    'Bob Best',
    'Cara Crew',
    'Ann Able',
    'Source',
    'Method',
  ]);
});

test('a briefing without annotations has no empty blocks and no comments part', async () => {
  const docx = await written(testBriefing(quarrel, []));
  expect(docx.parts.has('word/comments.xml')).toBe(false);
  expect(docx.paragraphs.some(({ text }) => /by theme|Annex A|Key to/.test(text))).toBe(false);
});

test('annotations whose words are gone are listed with note, theme and author', async () => {
  const [annotation] = markedAnnotations(quarrel, [{ from: 'Nine ten.', theme: 'evidence', note: 'Kept.' }]);
  if (!annotation) throw new Error('no annotation');
  const gone = { ...annotation, quote: { exact: ['Words that are gone'], before: '', after: '' } };
  const { paragraphs } = await written(testBriefing(quarrel, [gone]));
  const texts = paragraphs.map(({ text }) => text);
  expect(texts).toEqual(
    expect.arrayContaining(['Could not be placed', 'Words that are gone', 'Kept.', 'Anna Hale']),
  );
});

test('no more comments are written than Word opens, and the rest are counted', () => {
  const briefing = sampleBriefing('full-annotated');
  const [first] = briefing.passages;
  if (!first) throw new Error('no passage');
  const passages = Array.from({ length: 32_100 }, (_, index) => ({ ...first, number: index + 1 }));
  const comments = composeComments({ ...briefing, passages });
  expect([comments.ids.size, comments.leftOut]).toEqual([32_000, 100]);
});

test('a name too long for Word is cut, and one that is missing is said to be', async () => {
  const annotations = markedAnnotations(quarrel, [{ from: 'Nine', theme: 'evidence', note: 'n' }]);
  const long = { ...testAuthor, name: 'N'.repeat(400), initials: 'ABCDEFGHIJKL' };
  const read = await written(testBriefing(quarrel, annotations, { authors: [long] }));
  expect(read.comments[0]).toMatchObject({ author: 'N'.repeat(255), initials: 'ABCDEFGHI' });
  const nameless = await written(testBriefing(quarrel, annotations, { authors: [] }));
  expect(nameless.comments[0]).toMatchObject({ author: 'Unknown', initials: undefined });
});
