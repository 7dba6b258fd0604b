import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { writeBriefingDocument } from './briefing-document/write-briefing-document';
import { patience, specimens } from './conformance.testing';
import { folded, hasOffice, missingFrom, textByOffice } from './other-readers.testing';
import { sampleBriefing } from './sample-briefing.testing';

for (const { name, compose, isHere } of specimens)
  test.skipIf(!isHere)(
    `mammoth finds every quotation, note, attribution and comment in ${name}`,
    async () => {
      const briefing = compose();
      const { bytes } = await writeBriefingDocument(briefing);
      const options = { styleMap: ['comment-reference => sup'], includeEmbeddedStyleMap: false };
      const html = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options);
      const raw = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
      expect(missingFrom(raw.value, briefing)).toEqual([]);
      const text = html.value
        .replace(/<[^>]+>/g, '')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&');
      const comments = folded(text);
      for (const { theme, note } of briefing.passages)
        expect(comments).toContain(folded(note.length === 0 ? theme.name : `${theme.name}:${note.join('')}`));
    },
  );

test.skipIf(!hasOffice)(
  'LibreOffice opens the sample and shows every quotation, note and attribution',
  async () => {
    const briefing = sampleBriefing('full-annotated');
    const { bytes } = await writeBriefingDocument(briefing);
    expect(missingFrom(await textByOffice(bytes), briefing)).toEqual([]);
  },
  patience,
);
