import Dexie, { type Table } from 'dexie';
import type { TranscriptId } from '../../shared/id';
import type { NotebookName } from '../../shared/ipc';
import type { Paragraph, Transcript } from '../../shared/transcript/transcript';

/** Changes `first` to `last` of one notebook as one Yjs update; `first` is null while the journal has not acknowledged it. */
export interface UpdateRow {
  readonly row?: number;
  readonly notebook: NotebookName;
  readonly first: number | null;
  readonly last: number | null;
  readonly update: Uint8Array;
  /** The epoch of the notebook that it belongs to; absent in rows older than epochs, which are of the first, ''. */
  readonly epoch?: string;
}

/** An assembled transcript less its paragraphs, kept for as long as its decisions and the assembler are the same. */
export interface TranscriptRow {
  readonly id: TranscriptId;
  readonly madeFrom: string;
  readonly head: Omit<Transcript, 'paragraphs'>;
}

/** 256 paragraphs a record: fastest to write and read of the shapes that were measured. */
export interface ChunkRow {
  readonly transcript: TranscriptId;
  readonly index: number;
  readonly paragraphs: readonly Paragraph[];
}

/** The database of the page: a copy of every notebook, and transcripts ready to show. The journal can fill all of it again. */
export class Database extends Dexie {
  declare readonly updates: Table<UpdateRow, number>;
  declare readonly transcripts: Table<TranscriptRow, TranscriptId>;
  declare readonly chunks: Table<ChunkRow, [TranscriptId, number]>;

  constructor() {
    super('despatch', { chromeTransactionDurability: 'strict', cache: 'immutable' });
    this.version(1).stores({
      updates: '++row, notebook',
      transcripts: 'id',
      chunks: '[transcript+index]',
    });
  }

  /** Whether a newer version made it; Dexie opens such a database all the same. Its minor versions count in tenths. */
  get isNewerThanThis(): boolean {
    return Math.floor(this.backendDB().version / 10) > this.verno;
  }
}
