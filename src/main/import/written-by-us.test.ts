import { expect, it } from 'vitest';
import { testBriefing } from '../../shared/briefing/briefing.testing';
import { paragraphId } from '../../shared/id';
import { assemble } from '../../shared/transcript/assemble';
import type { Transcript } from '../../shared/transcript/transcript';
import { assembleLines, outlineOf } from '../../shared/transcript/transcript.testing';
import { writeBriefingDocument } from '../export/briefing-document/write-briefing-document';
import { sampleBriefing } from '../export/sample-briefing.testing';
import { importBytes } from './import-transcript';

/** What is said; around it stand the pages that say what the document is. */
const said = (transcript: Transcript): readonly string[] =>
  outlineOf(transcript).filter((_, at) => transcript.turns[at]?.kind === 'speech');

it('the places of the source that stand beside its words are none of them', async () => {
  const printed = ['Harbours', 'Q94 Jane Roe: Who pays?', 'John Doe: Nobody.', 'Q95 Jane Roe: Since when?'];
  const transcript = assembleLines(printed.map((text, index) => ({ id: paragraphId(index + 1), text })));
  const { bytes } = await writeBriefingDocument(testBriefing(transcript, []));
  const read = await importBytes(bytes, 'a.docx', { readAt: '2024-06-04T10:30:00Z' });
  if (!read.ok) throw new Error(read.problem.kind);
  const { transcriptId: id, lines, facts, dropped } = read.value;
  expect(said(assemble({ id, fileName: 'a.docx', lines }, facts))).toEqual(
    expect.arrayContaining(['Jane Roe: Who pays?', 'John Doe: Nobody.']),
  );
  expect(dropped.find(({ kind }) => kind === 'page-furniture')?.samples).toEqual(
    expect.arrayContaining(['Q94', '1', '2', 'Q95', '3']),
  );
});

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
