import { readWarningSentence } from '../shared/problem-words';
import type { ReadWarning } from '../shared/transcript/provenance';
import { speakerSummary } from '../shared/transcript/speaker-summary';
import type { Transcript } from '../shared/transcript/transcript';

const grouped = new Intl.NumberFormat('en-GB');

function amount(count: number, one: string): string {
  return `${grouped.format(count)} ${count === 1 ? one : `${one}s`}`;
}

/** A Transcript as the command line prints it for a program: each turn holds its paragraphs. */
export function transcriptJson(transcript: Transcript, warnings: readonly ReadWarning[]): string {
  const { paragraphs, ...rest } = transcript;
  const turns = transcript.turns.map((turn) => ({
    ...turn,
    speakerId: turn.kind === 'speech' ? turn.speakerId : null,
    paragraphs: turn.paragraphs.map((index) => paragraphs[index]),
  }));
  return `${JSON.stringify({ transcript: { ...rest, turns }, warnings }, null, 2)}\n`;
}

/** A Transcript as the command line prints it for a person. */
export function transcriptReport(transcript: Transcript, warnings: readonly ReadWarning[]): string {
  const speech = transcript.turns.filter(({ kind }) => kind === 'speech').length;
  const numbered = transcript.paragraphs.filter(({ number }) => number !== null).length;
  const narration = transcript.paragraphs.length - numbered;
  const names = new Map(transcript.speakers.map(({ id, name }) => [id, name]));
  return [
    transcript.title,
    transcript.date ?? 'date unknown',
    '',
    `${amount(transcript.speakers.length, 'speaker')}, ${amount(speech, 'turn')}`,
    ...speakerSummary(transcript).map(
      ({ speakerId, turns, words }) =>
        `  ${names.get(speakerId) ?? ''}: ${amount(turns, 'turn')}, ${amount(words, 'word')}`,
    ),
    `${amount(numbered, 'paragraph')} of speech, ${amount(narration, 'paragraph')} of narration`,
    ...warnings.map((warning) => `Warning: ${readWarningSentence(warning)}`),
    '',
  ].join('\n');
}
