import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../shared/transcript/assemble';
import { outlineOf } from '../../../shared/transcript/transcript.testing';
import { importBytes } from '../import-transcript';
import { convertByLibreOffice, hasLibreOffice } from '../libre-office.testing';

/** A real transcript that is not part of the repository: read where it is, and nothing of its words stands here. */
const path = '../shared/transcripts/china-russia-panel.txt';

/** What is read of a file: the title, who speaks, every turn with its words, and what is left. */
async function understood(bytes: Uint8Array, fileName: string) {
  const read = await importBytes(bytes, fileName, { readAt: '2024-06-04T10:30:00Z' });
  if (!read.ok) throw new Error(read.problem.kind);
  const { transcriptId: id, lines, facts, dropped } = read.value;
  const transcript = assemble({ id, fileName, lines }, facts);
  return {
    title: transcript.title,
    speakers: transcript.speakers.map(({ name, labels }) => [name, labels]),
    turns: outlineOf(transcript),
    consumed: transcript.consumed.map(({ text }) => text),
    dropped,
  };
}

const isHere = hasLibreOffice && existsSync(path);

describe.skipIf(!isHere)('the panel on China and Russia, by LibreOffice', () => {
  it.each(['odt', 'rtf'])('is in %s what it is in plain text', async (ending) => {
    const text = readFileSync(path);
    const converted = await convertByLibreOffice(text, { from: 'txt', to: ending });
    const read = await understood(converted, `panel.${ending}`);
    expect(read).toEqual(await understood(text, 'panel.txt'));
    expect(read.turns.length).toBeGreaterThan(30);
  });
});

describe.skipIf(!hasLibreOffice)('a document with comments and tables, by LibreOffice', () => {
  const fixtures = new URL('../fixtures/odt/', import.meta.url);

  it.each([
    ['odt', 'bold-labels-and-headings.odt'],
    ['rtf', 'bold-labels-and-headings.odt'],
    ['odt', 'times-names-and-words-in-a-table.odt'],
    ['rtf', 'times-names-and-words-in-a-table.odt'],
    ['odt', 'comments-changes-and-things-beside-the-text.odt'],
    ['odt', 'questions-and-headings-that-are-numbered.odt'],
    ['docx', 'questions-and-headings-that-are-numbered.odt'],
    ['rtf', 'questions-and-headings-that-are-numbered.odt'],
  ])('is read from its %s as from %s', async (ending, name) => {
    const bytes = readFileSync(new URL(name, fixtures));
    const converted = await convertByLibreOffice(bytes, { from: 'odt', to: ending });
    const { turns, speakers } = await understood(converted, name);
    const original = await understood(bytes, name);
    expect({ turns, speakers }).toEqual({ turns: original.turns, speakers: original.speakers });
  });
});
