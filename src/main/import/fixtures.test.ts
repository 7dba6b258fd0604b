import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../shared/transcript/assemble';
import { noDecisions } from '../../shared/transcript/decisions';
import { outlineOf } from '../../shared/transcript/transcript.testing';
import { importBytes } from './import-transcript';

/** How to add one: `fixtures/README.md`. */
const folder = fileURLToPath(new URL('./fixtures', import.meta.url));
const files = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name) && name !== 'README.md');

describe('an awkward transcript', () => {
  it.each(files)('%s is read as expected', async (fileName) => {
    const read = importBytes(readFileSync(`${folder}/${fileName}`), fileName, {
      readAt: '2024-06-04T10:30:00Z',
    });
    if (!read.ok) throw new Error(read.problem.kind);
    const { lines, transcriptId, provenance, warnings } = read.value;
    const transcript = assemble({ id: transcriptId, fileName, lines }, noDecisions);
    const understood = {
      reader: provenance.reader,
      warnings,
      title: transcript.title,
      eventKind: transcript.eventKind,
      status: transcript.status,
      speakers: transcript.speakers.map(({ name, role, party, labels }) => ({ name, role, party, labels })),
      turns: outlineOf(transcript),
      consumed: transcript.consumed.map(({ use, text }) => `(${use}) ${text}`),
      marks: transcript.paragraphs.flatMap(({ number, marks = [], spans = [] }) =>
        [...marks, ...spans].map((mark) => ({ paragraph: number, ...mark })),
      ),
    };
    await expect(`${JSON.stringify(understood, null, 2)}\n`).toMatchFileSnapshot(
      `${folder}/${fileName.replace(/\.\w+$/, '')}.json`,
    );
  });
});
