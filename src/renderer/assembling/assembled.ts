import type { TranscriptId } from '../../shared/id';
import type { SourceText } from '../../shared/ipc';
import { assemble } from '../../shared/transcript/assemble';
import type { Decisions, NamesIn } from '../../shared/transcript/decisions';
import { namesInOffered } from '../../shared/transcript/names-in';
import type { SourceLine } from '../../shared/transcript/source-line';
import { type SpeakerSummary, speakerSummary } from '../../shared/transcript/speaker-summary';
import type { Transcript } from '../../shared/transcript/transcript';
import {
  type LeftOutItem,
  leftOutItems,
  numbersOf,
  type OutcomeNumbers,
  type SpeakerOutcome,
  speakerOutcomes,
} from './outcome';
import { type PreviewItem, previewItems } from './preview-items';

/** What a transcript is put together from: its lines as the canonical JSON that its id is the SHA-256 of. */
export interface SourceToAssemble {
  readonly id: TranscriptId;
  readonly fileName: string;
  readonly linesJson: string;
}

export function sourceOf(id: TranscriptId, { provenance, linesJson }: SourceText): SourceToAssemble {
  return { id, fileName: provenance.fileName, linesJson };
}

/** A transcript put together, with who says how much in it. */
export interface Assembled {
  readonly transcript: Transcript;
  /** In the order of `transcript.speakers`. */
  readonly summaries: readonly SpeakerSummary[];
}

/** The same with everything that the review shows of it. */
export interface Reviewed extends Assembled {
  readonly numbers: OutcomeNumbers;
  /** Where the file may be said to print its speakers' names. */
  readonly namesIn: readonly NamesIn[];
  readonly speakers: readonly SpeakerOutcome[];
  /** Together by what they were taken for. */
  readonly leftOut: readonly LeftOutItem[];
  /** Every line in printed order. */
  readonly preview: readonly PreviewItem[];
}

type Source = Pick<SourceToAssemble, 'id' | 'fileName'> & { readonly lines: readonly SourceLine[] };

export function assembleTranscript(source: Source, decisions: Decisions): Assembled {
  const transcript = assemble(source, decisions);
  return { transcript, summaries: speakerSummary(transcript) };
}

export function reviewTranscript(source: Source, decisions: Decisions): Reviewed {
  const assembled = assembleTranscript(source, decisions);
  const { transcript, summaries } = assembled;
  return {
    ...assembled,
    numbers: numbersOf(transcript, summaries),
    namesIn: namesInOffered(source.lines),
    speakers: speakerOutcomes(transcript, summaries),
    leftOut: leftOutItems(transcript),
    preview: previewItems(source.lines, transcript),
  };
}
