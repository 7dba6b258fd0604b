import { expect, test } from 'vitest';
import { writeBriefingDocument } from './briefing-document/write-briefing-document';
import { hardSpecimens, specimens } from './conformance.testing';
import { hasOffice, missingFrom, textByOffice } from './other-readers.testing';

for (const { name, compose, isHere } of specimens)
  test.skipIf(!isHere || !hasOffice)(
    `LibreOffice shows every quotation, note and attribution of ${name}`,
    async () => {
      const briefing = compose();
      const { bytes } = await writeBriefingDocument(briefing);
      expect(missingFrom(await textByOffice(bytes), briefing)).toEqual([]);
    },
  );

for (const { name, compose } of hardSpecimens)
  test.skipIf(!hasOffice)(`LibreOffice opens ${name}`, async () => {
    const { bytes } = await writeBriefingDocument(compose());
    expect(await textByOffice(bytes)).toContain('Sources, key and method');
  });
