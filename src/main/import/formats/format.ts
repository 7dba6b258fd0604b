import type { ReadWarning } from '../../../shared/transcript/provenance';
import type { SourceLine } from '../../../shared/transcript/source-line';

/** What a reader found in one file: lines in printed order, and what it dropped, changed or was not sure of. */
export interface ReadSource {
  readonly lines: readonly SourceLine[];
  readonly warnings: readonly ReadWarning[];
}

/**
 * A format that text can be read in. `version` rises whenever the same text would give other lines than before; the
 * lines of files already read stay as they are.
 */
export interface TextFormat {
  readonly id: string;
  readonly version: number;
  readonly recognise: (text: string, fileName: string) => boolean;
  readonly read: (text: string) => ReadSource;
}
