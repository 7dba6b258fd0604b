import { describe, expect, it } from 'vitest';
import { assemble } from '../../shared/transcript/assemble';
import { type Point, passageFromPrinted, wordsOf } from '../../shared/transcript/passage';
import { outlineOf } from '../../shared/transcript/transcript.testing';
import { fixtureFiles, readFixture } from './fixtures.testing';
import type { ImportedTranscript } from './keep-source';

describe('an awkward transcript', () => {
  it.each(fixtureFiles)('%s is read as expected', async (_file, fixture) => {
    const read = await readFixture(fixture);
    await expect(`${JSON.stringify(understood(read), null, 2)}\n`).toMatchFileSnapshot(
      `${fixture.path}.expected.json`,
    );
  });
});

/** What a person can check beside the file. What the file does not have is left out. */
function understood({
  lines,
  transcriptId: id,
  provenance,
  warnings,
  format,
  facts,
  dropped,
  annotations,
  labels,
  others = [],
}: ImportedTranscript): object {
  const transcript = assemble({ id, fileName: provenance.fileName, lines }, facts);
  const { title, date, eventKind, status, venue, reference } = transcript;
  const printed = ({ paragraph, offset }: Point) => `${paragraph}+${offset}`;
  return {
    reader: provenance.reader,
    certainty: format.certainty,
    ...(format.maker !== null && { maker: format.maker }),
    warnings,
    title,
    ...(date !== null && { date }),
    eventKind,
    status,
    ...(venue !== null && { venue }),
    ...(reference !== null && { reference }),
    speakers: transcript.speakers.map(({ name, role, organisation, party, labels }) => ({
      name,
      role,
      ...(organisation !== null && { organisation }),
      party,
      labels,
    })),
    turns: outlineOf(transcript),
    consumed: transcript.consumed.map(({ use, text }) => `(${use}) ${text}`),
    marks: transcript.paragraphs.flatMap(({ number, marks = [], spans = [] }) =>
      [...marks, ...spans].map((mark) => ({ paragraph: number, ...mark })),
    ),
    ...(dropped.length > 0 && { dropped }),
    ...(annotations.length > 0 && {
      annotations: annotations.map(({ passage, ...rest }) => ({
        ...rest,
        words: wordsOf(transcript, passageFromPrinted(transcript, passage) ?? passage),
        place: `${printed(passage.start)} to ${printed(passage.end)}`,
      })),
    }),
    ...(labels.length > 0 && { labels }),
    ...(others.length > 0 && {
      others: others.map((other) => ({ file: other.provenance.fileName, ...understood(other) })),
    }),
  };
}
