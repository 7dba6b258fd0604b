import { expect, it, vi } from 'vitest';
import type { PlacedClarification } from '../../shared/annotation/clarified-words';
import { authorId, clarificationId, type TranscriptId, transcriptId } from '../../shared/id';
import { failed, succeeded } from '../../shared/result';
import { noDecisions } from '../../shared/transcript/decisions';
import type { Transcript } from '../../shared/transcript/transcript';
import { transcriptOf } from '../../shared/transcript/transcript.testing';
import type { Finding, Question } from '../finding/finder';
import { textRowsOf } from '../finding/text-row';
import type { GuardedDatabase } from './guarded-database';
import type { HeldLibraryPorts } from './held-library';
import { LibraryFinder } from './library-finder';
import type { Reading } from './reading';

const [kept = '', stale = '', open = '', gone = ''] = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(64));
const ids = [kept, stale, open, gone].map(transcriptId);
const transcriptWith = (id: string) => ({
  ...transcriptOf('Nia Rees: The gate is open.\n'),
  id: transcriptId(id),
});
const current = JSON.stringify([1, noDecisions]);

/** One of words that are in the text, and one of words that are not. */
function placedClarifications(transcript: Transcript): readonly PlacedClarification[] {
  const [paragraph] = transcript.paragraphs;
  if (!paragraph) throw new Error('There is a paragraph.');
  const passage = {
    start: { paragraph: paragraph.id, offset: 0 },
    end: { paragraph: paragraph.id, offset: 3 },
  };
  const clarification = {
    id: clarificationId('one'),
    passage,
    quote: { exact: ['The'], before: '', after: '' },
    words: 'a',
    authorId: authorId('me'),
    madeAt: 0,
    changedAt: 0,
  };
  return [
    { clarification: { ...clarification, words: 'lost' }, passage: null },
    { clarification, passage },
  ];
}

/** A library of four: in the database as it would be made now, and as it no longer is; open; and gone from the disk. */
function begin() {
  const [held, clarified]: [string[], string[]] = [[], []];
  const finding: Finding = {
    holdNotebook: async () => noDecisions,
    holdNotes: () => undefined,
    holdClarifications: (_, clarifications) => {
      clarified.push(...clarifications.map(({ words }) => words));
    },
    holdText: async (id) => {
      held.push(id);
      return true;
    },
    find: async (question) =>
      held.map((id) => ({
        id: transcriptId(id.slice('transcript:'.length)),
        inText: { count: question.words.length, paragraphs: [] },
        inClarifications: { count: 0, clarifications: [] },
        inNotes: { count: 0, notes: [] },
      })),
    onLost: vi.fn<Finding['onLost']>(),
  };
  const rows = new Map([
    [transcriptId(kept), textRowsOf(transcriptWith(kept), current)],
    [transcriptId(stale), textRowsOf(transcriptWith(stale), 'as it was')],
  ]);
  const reading = {
    id: transcriptId(open),
    transcript: () => transcript,
    index: { list: () => list, clarifications: { list: () => placed } },
    decisions: noDecisions,
  } as unknown as Reading;
  const [transcript, list] = [transcriptWith(open), [] as const];
  const placed = placedClarifications(transcript);
  const tables = {
    texts: { where: () => ({ between: ([id]: [TranscriptId]) => ({ toArray: () => rows.get(id) ?? [] }) }) },
  };
  const ports = {
    desktop: {
      readJournal: async () => failed({ kind: 'not-found' }),
      readSource: async (id: string) =>
        id === ids[3]
          ? failed({ kind: 'not-found' })
          : succeeded({ provenance: { fileName: '' }, linesJson: '' }),
    },
    database: {
      read: async (work: (database: unknown) => unknown) => work(tables),
      write: async () => undefined,
    } as unknown as GuardedDatabase,
    assembling: {
      assemble: async ({ id }: { readonly id: string }) =>
        succeeded({ transcript: transcriptWith(id.slice('transcript:'.length)), summaries: [] }),
    },
    readings: { find: (id: string) => (id === reading.id ? reading : undefined) },
    finding,
  } as unknown as HeldLibraryPorts;
  return { finder: new LibraryFinder(ports), held, clarified, finding };
}

const question: Question = { words: 'gate', ways: { wholeWords: false, matchCase: false }, ids };

it('every transcript is made ready once, from where it is, and counted until it is', async () => {
  const { finder, held } = begin();
  finder.ask(question);
  finder.ask({ ...question });
  expect(finder.state()).toMatchObject({ waiting: 4, left: 0 });
  await vi.waitFor(() => expect(finder.state()).toMatchObject({ waiting: 0, left: 1 }));
  expect([...held].sort()).toEqual(ids.slice(0, 3));
  await vi.waitFor(() =>
    expect(
      finder
        .state()
        .found.map(({ id }) => id)
        .sort(),
    ).toEqual(ids.slice(0, 3)),
  );
});

it('of an open transcript the clarifications are given that stand in its text, once', async () => {
  const { finder, clarified } = begin();
  finder.ask(question);
  finder.ask({ ...question });
  await vi.waitFor(() => expect(finder.state()).toMatchObject({ waiting: 0 }));
  expect(clarified).toEqual(['a']);
});

it('what a thread held before it died is given to the next', async () => {
  const { finder, held, finding } = begin();
  finder.ask(question);
  await vi.waitFor(() => expect(finder.state()).toMatchObject({ waiting: 0, left: 1 }));
  held.length = 0;
  vi.mocked(finding.onLost).mock.calls[0]?.[0]();
  await vi.waitFor(() => expect([...held].sort()).toEqual(ids.slice(0, 3)));
});

it('an answer that comes when something else is asked is not shown', async () => {
  const { finder } = begin();
  finder.ask(question);
  finder.ask(null);
  await vi.waitFor(() => expect(finder.state().waiting).toBe(0));
  expect(finder.state()).toMatchObject({ answered: null, found: [] });
});
