import type { FoundAnnotation, FoundLabel } from '../../../shared/annotation/found-annotation';
import type { Certainty, FormatId } from '../../../shared/formats';
import type { ImportProblem } from '../../../shared/problems';
import type { Result } from '../../../shared/result';
import type { Dropped, ReadWarning } from '../../../shared/transcript/provenance';
import type { SourceLine } from '../../../shared/transcript/source-line';
import type { SourceFacts } from '../facts';
import type { Container, FileContent } from '../file-content';

/** One of several documents in a file, kept by itself: the project around it may be large, and is not everybody's to see. */
interface DocumentOrigin {
  readonly name: string;
  /** What it was read from, kept in place of the whole file. */
  readonly bytes: Uint8Array;
}

/** What a reader found in one file: lines in printed order, and what it dropped, changed or was not sure of. */
export interface ReadSource {
  readonly lines: readonly SourceLine[];
  readonly warnings: readonly ReadWarning[];
  /** What the file itself says, beyond its lines. */
  readonly facts?: SourceFacts;
  readonly dropped?: readonly Dropped[];
  /** In printed order. */
  readonly annotations?: readonly FoundAnnotation[];
  /** What the file says of the labels of these, where it says more than their names. */
  readonly labels?: readonly FoundLabel[];
  /** The program or service that wrote the file, where it says: files of one maker are alike ("Trint", "hansard.parliament.uk"). */
  readonly maker?: string;
  /** Where the file holds several documents, which of them this is. */
  readonly document?: DocumentOrigin;
  /** The other documents in the file: each becomes a transcript of its own. */
  readonly others?: readonly Omit<ReadSource, 'others'>[];
}

type Unnamed<Problem> = Problem extends unknown ? Omit<Problem, 'fileName'> : never;

/** Why a reader cannot make a transcript of a file; whoever asked it knows the file's name. */
export type FormatProblem = Unnamed<ImportProblem>;

/**
 * A format that a file can be read in. `version` rises whenever the same file would give other lines than before; the
 * lines of files already read stay as they are. Nothing here throws for anything in a file.
 */
export interface Format {
  readonly id: FormatId;
  readonly version: number;
  readonly container: Container;
  /** How sure it is, by the content, that this is the format of a file of its container; null where it is not. */
  readonly recognise: (file: FileContent) => Certainty | null | Promise<Certainty | null>;
  readonly read: (
    file: FileContent,
  ) => Result<ReadSource, FormatProblem> | Promise<Result<ReadSource, FormatProblem>>;
}

/** A format of plain text, whose reading needs no more than the text. */
export interface TextFormat extends Omit<Format, 'recognise' | 'read'> {
  readonly recognise: (file: FileContent) => Certainty | null;
  readonly read: (file: FileContent) => Result<ReadSource, FormatProblem>;
}
