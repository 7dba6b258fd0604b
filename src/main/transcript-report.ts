import type { FoundAnnotation } from '../shared/annotation/found-annotation';
import { certaintyWords, type FoundFormat, formatNames } from '../shared/formats';
import { readWarningSentence } from '../shared/problem-words';
import { droppedWords } from '../shared/transcript/dropped-words';
import type { Dropped, ReadWarning } from '../shared/transcript/provenance';
import { speakerSummary } from '../shared/transcript/speaker-summary';
import type { Transcript } from '../shared/transcript/transcript';

const grouped = new Intl.NumberFormat('en-GB');

function amount(count: number, one: string): string {
  return `${grouped.format(count)} ${count === 1 ? one : `${one}s`}`;
}

/** What was understood of a file. */
export interface Understood {
  readonly transcript: Transcript;
  readonly warnings: readonly ReadWarning[];
  readonly dropped: readonly Dropped[];
  /** Null for a bundle. */
  readonly format: FoundFormat | null;
  readonly annotations: readonly FoundAnnotation[];
  /** What the other documents in the file are called. */
  readonly others: readonly string[];
}

/** A Transcript as the command line prints it for a program: each turn holds its paragraphs. */
export function transcriptJson({ transcript, ...understood }: Understood): string {
  const { paragraphs, ...rest } = transcript;
  const turns = transcript.turns.map((turn) => ({
    ...turn,
    speakerId: turn.kind === 'speech' ? turn.speakerId : null,
    paragraphs: turn.paragraphs.map((index) => paragraphs[index]),
  }));
  return `${JSON.stringify({ transcript: { ...rest, turns }, ...understood }, null, 2)}\n`;
}

/** A Transcript as the command line prints it for a person. */
export function transcriptReport({
  transcript,
  warnings,
  dropped,
  format,
  annotations,
  others,
}: Understood): string {
  const speech = transcript.turns.filter(({ kind }) => kind === 'speech').length;
  const numbered = transcript.paragraphs.filter(({ number }) => number !== null).length;
  const narration = transcript.paragraphs.length - numbered;
  const names = new Map(transcript.speakers.map(({ id, name }) => [id, name]));
  return [
    transcript.title,
    transcript.date ?? 'date unknown',
    ...(format ? [`read as ${formatNames[format.id]}, ${certaintyWords[format.certainty]}`] : []),
    '',
    `${amount(transcript.speakers.length, 'speaker')}, ${amount(speech, 'turn')}`,
    ...speakerSummary(transcript).map(
      ({ speakerId, turns, words }) =>
        `  ${names.get(speakerId) ?? ''}: ${amount(turns, 'turn')}, ${amount(words, 'word')}`,
    ),
    `${amount(numbered, 'paragraph')} of speech, ${amount(narration, 'paragraph')} of narration`,
    ...(annotations.length > 0 ? [`comments and highlights: ${grouped.format(annotations.length)}`] : []),
    ...dropped.map(({ kind, count }) => `Left out: ${droppedWords[kind]} (${grouped.format(count)})`),
    ...others.map((name) => `Also in the file: ${name}`),
    ...warnings.map((warning) => `Warning: ${readWarningSentence(warning)}`),
    '',
  ].join('\n');
}
