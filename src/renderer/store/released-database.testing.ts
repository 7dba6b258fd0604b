import { transcriptId } from '../../shared/id';

/** The database as version 1 of Despatch made it, with the rows that it held; never changed. */
export const databaseOfVersion1 = {
  name: 'despatch',
  version: 10,
  stores: {
    updates: { keyPath: 'row', autoIncrement: true, index: 'notebook' },
    transcripts: { keyPath: 'id', autoIncrement: false, index: null },
    chunks: { keyPath: ['transcript', 'index'], autoIncrement: false, index: null },
  },
  notebook: transcriptId('a'.repeat(64)),
  /** Two Changes, which set the title to "One" and then to "Two"; the second was not acknowledged. */
  rows: [
    { row: 1, first: 1, last: 1, update: 'AQEBACgBCWRlY2lzaW9ucwV0aXRsZQF3A09uZQA=' },
    { row: 2, first: null, last: null, update: 'AQEBAagBAAF3A1R3bwEBAQAB' },
  ],
} as const;
