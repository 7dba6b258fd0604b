import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isFormatId } from '../../shared/formats';
import { assemble } from '../../shared/transcript/assemble';
import { type Point, passageFromPrinted, wordsOf } from '../../shared/transcript/passage';
import { outlineOf } from '../../shared/transcript/transcript.testing';
import { importBytes } from './import-transcript';
import type { ImportedTranscript } from './keep-source';

/** How to add one: `fixtures/README.md`. */
const folder = fileURLToPath(new URL('./fixtures', import.meta.url));
const files = readdirSync(folder)
  .filter(isFormatId)
  .flatMap((format) => readdirSync(join(folder, format)).map((name) => `${format}/${name}`))
  .filter((name) => !name.endsWith('.expected.json'));

describe('an awkward transcript', () => {
  it.each(files)('%s is read as expected', async (file) => {
    const fileName = basename(file);
    const read = await importBytes(readFileSync(join(folder, file)), fileName, {
      readAt: '2024-06-04T10:30:00Z',
    });
    if (!read.ok) throw new Error(read.problem.kind);
    await expect(`${JSON.stringify(understood(read.value), null, 2)}\n`).toMatchFileSnapshot(
      `${join(folder, file)}.expected.json`,
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
