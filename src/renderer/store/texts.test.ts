import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { noDecisions } from '../../shared/transcript/decisions';
import { speakerSummary } from '../../shared/transcript/speaker-summary';
import { transcriptOf } from '../../shared/transcript/transcript.testing';
import { HeldText } from '../finding/held-text';
import { textRowsOf } from '../finding/text-row';
import { Database } from './database';
import { GuardedDatabase } from './guarded-database';
import { makeReleased, databaseOfVersion1 as released, settled } from './released-database.testing';
import { fillTexts, readText } from './texts';
import { cacheTranscript, findCached, madeFrom } from './transcript-cache';

const transcript = transcriptOf(
  Array.from({ length: 600 }, (_, at) => `${at % 2 ? 'Tom Bell' : 'Nia Rees'}: Gate ${at} is open.`).join(
    '\n\n',
  ),
);
const rest = () => Promise.resolve();
const open = () => GuardedDatabase.open({ clearDatabase: async () => false });

/** A database of version 1 with the transcript as that version kept it. */
function makeWithTranscript(): Promise<void> {
  const { paragraphs, ...head } = transcript;
  const { id } = transcript;
  return makeReleased(released.version, (name, store) => {
    if (name === 'transcripts') store.add({ id, madeFrom: JSON.stringify([1, noDecisions]), head });
    if (name !== 'chunks') return;
    for (const index of [0, 1, 2])
      store.add({ transcript: id, index, paragraphs: paragraphs.slice(index * 256, (index + 1) * 256) });
  });
}

beforeEach(() => settled(indexedDB.deleteDatabase(released.name)));

it('a database of version 1 is given the text of what it holds, as if it had been put together now', async () => {
  await makeWithTranscript();
  const database = await open();
  expect(await readText(database, transcript.id)).toBeNull();
  await fillTexts(database, [transcript.id], rest);
  const rows = await readText(database, transcript.id);
  expect(rows).toEqual(textRowsOf(transcript, JSON.stringify([1, noDecisions])));
  const found = new HeldText(rows ?? []).find('gate 599 is', { wholeWords: false, matchCase: false }, 1);
  expect(found.paragraphs[0]?.location).toBe('¶600');
  expect((await findCached(database, transcript.id))?.transcript).toEqual(transcript);
});

it('a text that was cut off in the middle is made whole at the next start, and never shown in part', async () => {
  await makeWithTranscript();
  const database = await open();
  const dying = new Database();
  await dying.open();
  let rows = 0;
  dying.texts.hook('creating', () => {
    rows += 1;
    if (rows === 2) throw new Error('cut off');
  });
  const failing = {
    read: async () => 0,
    write: (work: (open: Database) => PromiseLike<unknown>) => work(dying),
  };
  await expect(fillTexts(failing as unknown as GuardedDatabase, [transcript.id], rest)).rejects.toThrow();
  dying.close();
  expect(await readText(database, transcript.id)).toBeNull();
  await fillTexts(database, [transcript.id], rest);
  expect(await readText(database, transcript.id)).toHaveLength(10);
});

it('a transcript that is put together again is searched as it is then', async () => {
  const database = await open();
  const summaries = speakerSummary(transcript);
  await cacheTranscript(database, { transcript, summaries }, noDecisions);
  expect(await findCached(database, transcript.id)).toEqual({
    transcript,
    summaries,
    madeFrom: madeFrom(noDecisions),
  });
  const short = { ...transcript, paragraphs: transcript.paragraphs.slice(0, 3) };
  const decisions = { ...noDecisions, title: 'Three gates' };
  await cacheTranscript(database, { transcript: short, summaries: speakerSummary(short) }, decisions);
  expect(await readText(database, transcript.id)).toEqual(textRowsOf(short, madeFrom(decisions)));
});
