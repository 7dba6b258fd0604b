import { patchDocument } from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { expect, test } from 'vitest';
import { writeBriefingDocument } from './briefing-document/write-briefing-document';
import { specimens } from './conformance.testing';
import { readDocx } from './docx-reader.testing';

/** The pages that `docx` finds by laying out the whole document as Word does: exact, and a hundred times slower. */
async function pagesByLayout(bytes: Uint8Array): Promise<readonly string[]> {
  let pages: readonly string[] = [];
  await patchDocument({
    outputType: 'nodebuffer',
    data: bytes,
    patches: {},
    pageNumbers: (template) => {
      const estimate = estimatePageNumbers(template);
      pages = [...estimate.bookmarks].filter(([name]) => name.startsWith('_Toc')).map(([, at]) => at);
      return estimate;
    },
  });
  return pages;
}

for (const { name, compose, isHere } of specimens.filter(({ name }) => name.includes('full')))
  test.skipIf(!isHere)(`the contents of ${name} agree with a full layout of it`, async () => {
    const { bytes } = await writeBriefingDocument(compose());
    const { paragraphs } = await readDocx(bytes);
    const entries = paragraphs.filter(({ style }) => style.startsWith('TOC') && style !== 'TOCHeading');
    expect(entries.map(({ text }) => text.split('\t')[1])).toEqual(await pagesByLayout(bytes));
  });
