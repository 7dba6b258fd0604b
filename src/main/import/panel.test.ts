import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../shared/transcript/assemble';
import { noDecisions } from '../../shared/transcript/decisions';
import type { Transcript } from '../../shared/transcript/transcript';
import { importText } from './import-text.testing';

/** A real transcript that is not part of the repository: read where it is, and nothing of its words stands here. */
const path = '../shared/transcripts/china-russia-panel.txt';

function readPanel(): { readonly transcript: Transcript; readonly source: string } {
  const bytes = readFileSync(path);
  const read = importText(bytes, 'china-russia-panel.txt', { readAt: '2024-06-04T10:30:00Z' });
  if (!read.ok) throw new Error(read.problem.kind);
  const { transcriptId: id, lines } = read.value;
  return {
    transcript: assemble({ id, fileName: 'china-russia-panel.txt', lines }, noDecisions),
    source: bytes.toString('utf8'),
  };
}

describe.skipIf(!existsSync(path))('the panel on China and Russia', () => {
  it('has its title, no date, and four speakers with their turns', () => {
    const { transcript } = readPanel();
    const turns = transcript.turns.filter((turn) => turn.kind === 'speech');
    const turnsOf = (id: string): number => turns.filter(({ speakerId }) => speakerId === id).length;
    expect({
      title: transcript.title,
      date: transcript.date,
      kind: transcript.eventKind,
      speakers: transcript.speakers.map(({ id, name, labels }) => [name, turnsOf(id), labels]),
      turns: turns.length,
      numbered: transcript.paragraphs.filter(({ number }) => number !== null).length,
      narration: transcript.paragraphs.flatMap(({ reason }) => reason ?? []),
    }).toEqual({
      title: 'China and Russia: A deepening partnership?',
      date: null,
      kind: 'panel',
      speakers: [
        ['Alicia Kearns', 18, ['Alicia Kearns']],
        ['Sergey Radchenko', 5, ['Sergey Radchenko', 'Sergey']],
        ['Bonny Lin', 6, ['Bonny Lin']],
        ['Maria Repnikova', 6, ['Dr Maria Repnikova', 'Maria Repnikova']],
      ],
      turns: 35,
      numbered: 75,
      narration: ['before-first-speaker', 'pull-quote', 'attribution'],
    });
  });

  it('keeps every word, in order, verbatim but for white space', () => {
    const { transcript, source } = readPanel();
    const position = (id: string): number => Number(id.slice('paragraph:'.length));
    const printed = [...transcript.paragraphs, ...transcript.consumed]
      .sort((a, b) => position(a.id) - position(b.id))
      .map(({ text }) => text);
    expect(printed.join(' ')).toBe(source.normalize('NFC').replace(/\s+/g, ' ').trim());
  });
});
