import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeBriefingDocument } from './briefing-document/write-briefing-document';
import { cleanLine, cleanText, countUnprintable } from './clean-text';
import { activeContent, readDocx } from './docx-reader.testing';
import { hostileBriefing, hostileTexts } from './hostile-text.testing';

test.each([
  ['a\u0000b\u001fc', 'abc', 2],
  ['\ufffe\uffff', '', 2],
  ['\ud800x\udc00', 'x', 2],
  ['tab\tline\nvertical\u000bpage\u000c', 'tab\tline\nvertical\u000bpage\u000c', 0],
  ['a\r\nb\rc', 'a\nb\nc', 0],
  ['\u007f\u0085\ufdd0\u{1fffe}👩‍👧', '\u007f\u0085\ufdd0\u{1fffe}👩‍👧', 0],
])('%j is cleaned to %j', (text, expected, removed) => {
  expect([cleanText(text), countUnprintable(text)]).toEqual([expected, removed]);
});

test('a title becomes one line', () => {
  expect(cleanLine('  one\n two\u000bthree\t\u0000four ')).toBe('one two three four');
});

test('a document of hostile text is well-formed, holds nothing active, and keeps its words', async () => {
  const briefing = hostileBriefing();
  const docx = await readDocx((await writeBriefingDocument(briefing)).bytes);
  expect(activeContent(docx)).toEqual([]);
  const speech = docx.paragraphs.filter(({ style }) => style === 'BodyText').map(({ text }) => text);
  for (const text of hostileTexts) {
    const printed = cleanText(`Ann says ${text} and more.`).replace(/[\v\f]/g, '\n');
    expect(speech.some((line) => line.startsWith(printed))).toBe(true);
  }
});

const anything = fc.array(
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

test('any text in any field gives a document whose every part is well-formed', async () => {
  const property = fc.asyncProperty(anything, async (texts) => {
    const docx = await readDocx((await writeBriefingDocument(hostileBriefing(texts))).bytes);
    expect(activeContent(docx)).toEqual([]);
  });
  await fc.assert(property, { numRuns: 60 });
}, 60_000);
