import { expect, test } from 'vitest';
import { estimatePages } from './briefing-document/estimate-pages';
import { paragraph, run, type Xml } from './briefing-document/word-xml';
import { writeBriefingDocument } from './briefing-document/write-briefing-document';
import { readDocx } from './docx-reader.testing';
import { sampleBriefing } from './sample-briefing.testing';

const heading = (at: number, properties = ''): Xml =>
  paragraph(
    'Heading1',
    `<w:bookmarkStart w:id="${at}" w:name="_Toc${String(at).padStart(9, '0')}"/>${run('Heading')}`,
    properties,
  );
const pageOf = (body: readonly Xml[], at = 1) =>
  estimatePages(body).get(`_Toc${String(at).padStart(9, '0')}`);

test('the contents name the page that every heading is laid out on', async () => {
  const { paragraphs } = await readDocx(
    (await writeBriefingDocument(sampleBriefing('full-annotated'))).bytes,
  );
  const entries = paragraphs.filter(({ style }) => style.startsWith('TOC') && style !== 'TOCHeading');
  expect(entries.map(({ text }) => text.split('\t')[1])).toEqual([
    '2',
    '2',
    '3',
    '4',
    '5',
    '5',
    '6',
    '7',
    '11',
    '17',
  ]);
});

const line = paragraph('Normal', run('One line.'));

test('a heading stays with the first lines of what follows it', () => {
  // Forty-five lines of Normal, with their gaps, leave room for a heading on the second page but not for its text.
  const filled = (count: number) => Array.from({ length: count }, () => line);
  const last = [...Array(60).keys()].findLast((count) => pageOf([...filled(count), heading(1)]) === '1') ?? 0;
  expect(pageOf([...filled(last), heading(1), line])).toBe('2');
  expect(pageOf([...filled(last - 3), heading(1), line])).toBe('1');
});

test('a heading that begins a page does so once', () => {
  expect(pageOf([heading(1, '<w:pageBreakBefore/>')])).toBe('1');
  expect(pageOf([line, heading(1, '<w:pageBreakBefore/>'), heading(2, '<w:pageBreakBefore/>')], 2)).toBe('3');
});

test('a paragraph of many pages, and a row higher than a page, come to an end', () => {
  const long = 'word '.repeat(20_000);
  const row = `<w:tr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${paragraph('Normal', run(long))}</w:tc></w:tr>`;
  expect(Number(pageOf([paragraph('BodyText', run(long)), heading(1)]))).toBeGreaterThan(20);
  expect(Number(pageOf(['<w:tbl>', row, '</w:tbl>', heading(1)]))).toBeGreaterThan(1);
  expect(Number(pageOf([paragraph('BodyText', run('x'.repeat(100_000))), heading(1)]))).toBeGreaterThan(10);
});
