import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { resolve } from '../../shared/annotation/resolve';
import { openDoc } from '../../shared/notebook/doc';
import { projectNotebook } from '../../shared/notebook/transcript-notebook';
import { assemble } from '../../shared/transcript/assemble';
import { isBundle, readBundle } from '../import/formats/bundle';
import { sampleBundle, sampleBundleFile } from './sample-bundle.testing';

const kept = new Uint8Array(readFileSync(sampleBundleFile));

test('the sample bundle is the one that its list of annotations makes', async () => {
  expect(isBundle(kept)).toBe(true);
  expect(await readBundle(kept, 'sample.despatch')).toEqual(
    await readBundle(await sampleBundle(), 'sample.despatch'),
  );
});

test('the sample holds thirty annotations of six themes, six of them bare, every one in its place', async () => {
  const bundle = await readBundle(kept, 'sample.despatch');
  if (!bundle.ok) throw new Error(bundle.problem.kind);
  const [only] = bundle.value.transcripts;
  if (!only) throw new Error('no transcript');
  const { decisions, annotations } = projectNotebook(openDoc([only.notebook]));
  const transcript = assemble(
    { id: only.transcriptId, fileName: only.provenance.fileName, lines: only.lines },
    decisions,
  );
  const all = [...annotations.values()];
  expect(all.map((annotation) => resolve(transcript, annotation).kind)).toEqual(all.map(() => 'exact'));
  expect({
    annotations: all.length,
    themes: new Set(all.map(({ themeId }) => themeId)).size,
    bare: all.filter(({ note }) => note === '').length,
    authors: bundle.value.authors.map(({ name }) => name),
    speakers: transcript.speakers.map(({ name, role }) => [name, role]),
    title: transcript.title,
    date: transcript.date,
  }).toEqual({
    annotations: 30,
    themes: 6,
    bare: 6,
    authors: ['Anna Hale'],
    speakers: [
      ['Margaret Ashdown', 'Chair'],
      ['Dr Priya Raman', 'Reader in Transport Economics, University of Northmoor'],
      ['David Oyelaran', null],
      ['Owen Tregarth', 'Managing Director, Fellside Buses'],
      ['Joanna Birkett', "Co-ordinator, Calderbeck Passengers' Forum"],
    ],
    title: 'Getting there: rural bus services in Calderbeck',
    date: '2025-11-11',
  });
});
