import Dexie, { type Table } from 'dexie';
import type { TranscriptId } from '../../shared/id';
import type { NotebookName } from '../../shared/ipc';
import type { SpeakerSummary } from '../../shared/transcript/speaker-summary';
import type { Paragraph, Transcript } from '../../shared/transcript/transcript';
import type { TextRow } from '../finding/text-row';

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
  /** Who says how much; absent in older rows, and then counted again. */
  readonly summaries?: readonly SpeakerSummary[];
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
  /** Since version 2; always of the same transcript as the chunks, or not there yet. */
  declare readonly texts: Table<TextRow, [TranscriptId, number]>;

  constructor() {
    super('despatch', { chromeTransactionDurability: 'strict', cache: 'immutable' });
    this.version(1).stores({
      updates: '++row, notebook',
      transcripts: 'id',
      chunks: '[transcript+index]',
    });
    this.version(2).stores({ texts: '[transcript+index]' });
  }

  /**
   * Whether a newer version made it. Asked before it is opened: Dexie opens such a database all the same, and gives it
   * the tables that it lacks. Its minor versions count in tenths.
   */
  async isNewerThanThis(): Promise<boolean> {
    const there = (await indexedDB.databases()).find(({ name }) => name === this.name);
    return Math.floor((there?.version ?? 0) / 10) > this.verno;
  }
}
