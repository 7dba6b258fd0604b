import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { testRequest } from '../../shared/briefing/briefing.testing';
import { annotationId } from '../../shared/id';
import { openDoc } from '../../shared/notebook/doc';
import { removeAnnotation, setNote } from '../../shared/notebook/transcript-notebook';
import { readDocx } from './docx-reader.testing';
import { type BriefingSource, exportBriefing } from './export-briefing';
import { sampleLibrary, sampleTranscript } from './sample-bundle.testing';

function source(changes: Partial<BriefingSource> = {}): BriefingSource {
  return {
    ...sampleTranscript(),
    libraryUpdate: sampleLibrary(),
    request: testRequest(),
    now: '2026-03-12T15:04:05.000Z',
    appVersion: '0.1.0',
    ...changes,
  };
}

test('what the journal keeps becomes a document, without what was removed', async () => {
  const doc = openDoc([sampleTranscript().notebookUpdate]);
  removeAnnotation(doc, annotationId('sample-01'), 1);
  setNote(doc, annotationId('sample-02'), 'Changed since, \u0007with a bell.', 2);
  const notebookUpdate = Y.encodeStateAsUpdate(doc);
  const exported = await exportBriefing(source({ notebookUpdate }));
  const docx = await readDocx(exported.bytes);
  expect(docx.comments).toHaveLength(29);
  expect(docx.comments[0]).toMatchObject({
    author: 'Anna Hale',
    initials: 'AH',
    paragraphs: ['Evidence: Changed since, with a bell.'],
  });
  expect(exported).toMatchObject({ commentsInAnnexOnly: 0, charactersRemoved: 1 });
});

test('progress rises to one', async () => {
  const seen: number[] = [];
  await exportBriefing(source(), { onProgress: (done) => seen.push(done) });
  expect(seen.length).toBeGreaterThan(10);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(1);
});

test('the same notebook and the same time give the same bytes', async () => {
  const [first, second] = [await exportBriefing(source()), await exportBriefing(source())];
  expect(Buffer.compare(Buffer.from(first.bytes), Buffer.from(second.bytes))).toBe(0);
});
