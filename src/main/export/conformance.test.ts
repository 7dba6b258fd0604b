import { expect, test } from 'vitest';
import { presets } from '../../shared/briefing/outline';
import { writeBriefingDocument } from './briefing-document/write-briefing-document';
import { hardSpecimens, patience, problemsIn, specimens } from './conformance.testing';
import { readDocx } from './docx-reader.testing';
import { hasPanel, panelBriefing } from './panel-briefing.testing';

for (const { name, compose, isHere } of [...specimens, ...hardSpecimens])
  test.skipIf(!isHere)(
    `${name} conforms to the oldest and the newest Office`,
    async () => {
      expect(await problemsIn(compose(), ['Office2007', 'Microsoft365'])).toEqual([]);
    },
    patience,
  );

test.skipIf(!hasPanel).each(presets)(
  'the panel as %s has each comment on exactly its words',
  async (preset) => {
    const briefing = panelBriefing(preset);
    const docx = await readDocx((await writeBriefingDocument(briefing)).bytes);
    expect(docx.commentRanges.size).toBe(30);
    briefing.passages.forEach(({ quoted }, index) => {
      expect(docx.commentRanges.get(String(index))).toEqual(quoted.flatMap(({ paragraphs }) => paragraphs));
    });
  },
);
