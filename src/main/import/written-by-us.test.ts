import { expect, it } from 'vitest';
import { assemble } from '../../shared/transcript/assemble';
import type { Transcript } from '../../shared/transcript/transcript';
import { outlineOf } from '../../shared/transcript/transcript.testing';
import { writeBriefingDocument } from '../export/briefing-document/write-briefing-document';
import { sampleBriefing } from '../export/sample-briefing.testing';
import { importBytes } from './import-transcript';

/** What is said; around it stand the pages that say what the document is. */
const said = (transcript: Transcript): readonly string[] =>
  outlineOf(transcript).filter((_, at) => transcript.turns[at]?.kind === 'speech');

it('an annotated transcript that Despatch wrote for Word is read as what was said', async () => {
  const briefing = sampleBriefing('annotated-transcript');
  const { bytes } = await writeBriefingDocument(briefing);
  const read = await importBytes(bytes, 'a.docx', { readAt: '2024-06-04T10:30:00Z' });
  if (!read.ok) throw new Error(read.problem.kind);
  const { transcriptId: id, lines, facts } = read.value;
  const again = assemble({ id, fileName: 'a.docx', lines }, facts);
  expect(said(again)).toEqual(said(briefing.transcript));
  expect([again.title, again.status]).toEqual([briefing.transcript.title, briefing.transcript.status]);
  // The day of the event and the day it was written stand there alike, so neither is taken for the date.
  expect(again.date).toBeNull();
});
