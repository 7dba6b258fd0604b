import { transcriptId } from '../id';
import { assemble } from './assemble';
import { type Decisions, noDecisions } from './decisions';
import type { SourceLine } from './source-line';
import type { Transcript } from './transcript';

/** Source lines as the text reader makes them of text that needs no cleaning. */
export function linesOf(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let gap = false;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '') gap = lines.length > 0;
    else {
      lines.push({
        id: `paragraph:${lines.length + 1}` as SourceLine['id'],
        text: line,
        ...(gap && { gapBefore: true }),
      });
      gap = false;
    }
  }
  return lines;
}

/** The transcript of a text, under an id that stands for it in tests. */
export function transcriptOf(text: string, decisions: Partial<Decisions> = {}): Transcript {
  return assembleLines(linesOf(text), decisions);
}

export function assembleLines(lines: readonly SourceLine[], decisions: Partial<Decisions> = {}): Transcript {
  const id = transcriptId('0'.repeat(64));
  return assemble({ id, fileName: 'Some event.txt', lines }, { ...noDecisions, ...decisions });
}

/** A transcript as a person would check it: one string per turn, "Name: first paragraph / second", narration as "(reason) text". */
export function outlineOf(transcript: Transcript): readonly string[] {
  const names = new Map(transcript.speakers.map(({ id, name }) => [id, name]));
  return transcript.turns.map((turn) => {
    const paragraphs = turn.paragraphs.map((index) => transcript.paragraphs[index]);
    if (turn.kind === 'speech') {
      return `${names.get(turn.speakerId)}: ${paragraphs.map((paragraph) => paragraph?.text).join(' / ')}`;
    }
    return paragraphs.map((paragraph) => `(${paragraph?.reason}) ${paragraph?.text}`).join(' / ');
  });
}
