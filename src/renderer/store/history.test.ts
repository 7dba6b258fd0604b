import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startingThemes } from '../../shared/annotation/theme';
import { annotationId, type TranscriptId } from '../../shared/id';
import type { HistoryPart, NewChange, SourceText } from '../../shared/ipc';
import { annotationOf } from '../../shared/notebook/notebook.testing';
import { addAnnotation, removeAnnotation } from '../../shared/notebook/transcript-notebook';
import { succeeded } from '../../shared/result';
import { canonicalSource } from '../../shared/transcript/canonical-source';
import { linesOf, transcriptOf } from '../../shared/transcript/transcript.testing';
import { assembleHere } from '../assembling/assemble-here.testing';
import { typeNote } from './annotate';
import { changeThemes } from './annotate-many';
import { Database } from './database';
import { GuardedDatabase } from './guarded-database';
import { History } from './history';
import { openKeptDoc } from './open-kept-doc';
import { Reading, transcriptUndoScope } from './reading';

const text = 'Gates\n\nNia Rees: The flood gates were open.\n\nTom Bell: They close by themselves.';
const id: TranscriptId = transcriptOf(text).id;
const marked = annotationId('a');

/** A journal in memory; a stretch of its history is two Changes. */
class FakeJournal {
  readonly changes: NewChange[] = [];
  damagedLines = 0;

  readonly append = async (_: unknown, change: NewChange) => succeeded(this.changes.push(change));

  readonly readHistory = async (_: unknown, from: number) => {
    const stretch = this.changes.slice(from, from + 2);
    const part: HistoryPart = {
      changes: stretch.map(({ update, ...change }, index) => ({
        ...change,
        number: from + index + 1,
        length: update.length,
      })),
      updates: new Uint8Array(stretch.flatMap(({ update }) => [...update])),
      damagedLines: from === 0 ? this.damagedLines : 0,
      isTorn: false,
      next: from + stretch.length,
      isLast: from + stretch.length === this.changes.length,
    };
    return succeeded(part);
  };
}

async function openReading(journal: FakeJournal): Promise<Reading> {
  const empty = { update: new Uint8Array(), lastChange: 0, damagedLines: 0, epoch: '', unreadable: [] };
  const database = new GuardedDatabase(new Database(), { clearDatabase: async () => false });
  const source: SourceText = {
    linesJson: canonicalSource(linesOf(text)),
    provenance: { fileName: 'gates.txt' } as SourceText['provenance'],
  };
  const keeping = { append: journal.append, now: () => 1000, author: () => 'author:me' };
  const desktop = { readJournal: async () => succeeded(empty), readSource: async () => succeeded(source) };
  const opened = await openKeptDoc(id, transcriptUndoScope, { desktop, database, keeping });
  const reading = opened.ok
    ? await Reading.open(opened.value.kept, id, undefined, { desktop, database, assembling: assembleHere })
    : opened;
  if (!reading.ok) throw new Error(reading.problem.kind);
  return reading.value;
}

beforeEach(() => new Database().delete());

/** A transcript with one annotation that was made, given a theme and a note, and its history. */
async function openHistory() {
  const journal = new FakeJournal();
  const reading = await openReading(journal);
  const [, evidence] = startingThemes;
  reading.kept.edit('Highlighted it', (doc) => addAnnotation(doc, annotationOf('a')));
  if (evidence) changeThemes(reading, [marked], evidence);
  for (const note of ['A', 'As', 'Ask']) typeNote(reading, marked, note);
  const history = new History(reading, journal);
  onTestFinished(() => history.close());
  await vi.waitFor(() => expect(history.state().isRetold).toBe(true));
  return { journal, reading, history };
}

const wordsIn = (history: History) => history.state().entries?.map(({ words }) => words);

function entryAt(history: History, index: number) {
  const entry = history.state().entries?.at(index);
  if (!entry) throw new Error('There is no such entry.');
  return entry;
}

describe('the history of a transcript', () => {
  it('is read stretch by stretch, and says what each entry did', async () => {
    const { history } = await openHistory();
    expect(wordsIn(history)).toEqual([
      'Highlighted it',
      'Changed “flood” to Evidence',
      'Wrote a note on “flood”',
    ]);
    const [note] = history.notesAfter(entryAt(history, 2)).annotations;
    expect(note).toMatchObject({ change: 'changed', annotation: { note: 'Ask' }, before: { note: '' } });
    expect(history.notesAfter(entryAt(history, 0)).annotations).toMatchObject([
      { change: 'added', annotation: { themeId: 'theme:key-point', note: '' } },
    ]);
  });

  it('goes on with what is done while it is open', async () => {
    const { history, reading } = await openHistory();
    reading.kept.edit('Removed it', (doc) => removeAnnotation(doc, marked, 5));
    await vi.waitFor(() => expect(wordsIn(history)?.at(-1)).toBe('Removed it'));
    await vi.waitFor(() => expect(history.state().isRetold).toBe(true));
    expect(history.notesAfter(entryAt(history, -1)).annotations).toMatchObject([{ change: 'removed' }]);
  });

  it('tells the typing of two notes apart whose passages begin with the same words', async () => {
    const { history, reading } = await openHistory();
    const second = annotationId('b');
    reading.kept.edit('Highlighted the other', (doc) => addAnnotation(doc, annotationOf('b')));
    typeNote(reading, marked, 'Ask her');
    typeNote(reading, second, 'Other');
    typeNote(reading, second, 'Others');
    await vi.waitFor(() =>
      expect(wordsIn(history)?.slice(-2)).toEqual(Array(2).fill('Wrote a note on “flood”')),
    );
    await vi.waitFor(() => expect(history.state().isRetold).toBe(true));
    expect(wordsIn(history)).toHaveLength(6);
    const changed = history
      .notesAfter(entryAt(history, -2))
      .annotations.filter(({ change }) => change !== null);
    expect(changed).toMatchObject([{ annotation: { id: marked, note: 'Ask her' } }]);
    reading.kept.undo();
    const noteOf = (id: typeof marked) => reading.index.get(id)?.annotation.note;
    expect([noteOf(marked), noteOf(second)]).toEqual(['Ask her', '']);
  });

  it('puts one entry back as one edit, which Undo takes back', async () => {
    const { history, reading } = await openHistory();
    expect(history.putBack(entryAt(history, 1))).toBe('Put back: Changed “flood” to Evidence');
    const now = () => reading.index.get(marked)?.annotation;
    expect(now()).toMatchObject({ themeId: 'theme:key-point', note: 'Ask' });
    history.undo();
    expect(now()).toMatchObject({ themeId: 'theme:evidence', note: 'Ask' });
    await vi.waitFor(() =>
      expect(wordsIn(history)?.slice(-2)).toEqual([
        'Put back: Changed “flood” to Evidence',
        'Undid: Put back: Changed “flood” to Evidence',
      ]),
    );
  });

  it('puts back everything since an entry', async () => {
    const { history, reading } = await openHistory();
    expect(history.putBackSince(entryAt(history, 0))).toMatch(/^Put back to \d\d:\d\d on 1 January 1970$/);
    expect(reading.index.get(marked)?.annotation).toMatchObject({ themeId: 'theme:key-point', note: '' });
  });

  it('says why something cannot be put back', async () => {
    const { history, reading } = await openHistory();
    expect(history.hindrances(entryAt(history, 2))).toEqual({ entry: null, since: 'is-newest' });
    history.putBack(entryAt(history, 1));
    expect(history.hindrances(entryAt(history, 1))).toEqual({ entry: 'is-back', since: null });
    history.putBackSince(entryAt(history, 0));
    expect(history.hindrances(entryAt(history, 0)).since).toBe('is-same');
    reading.kept.edit('Touched nothing', (doc) => doc.getMap('else').set('a', 1));
    reading.kept.keep({ label: 'Brought nothing', update: Uint8Array.of(0, 0) });
    await vi.waitFor(() => expect(wordsIn(history)?.at(-1)).toBe('Brought nothing'));
    await vi.waitFor(() => expect(history.state().isRetold).toBe(true));
    expect(history.hindrances(entryAt(history, -1)).entry).toBe('did-nothing');
  });

  it('counts what could not be read', async () => {
    const journal = new FakeJournal();
    journal.damagedLines = 2;
    const history = new History(await openReading(journal), journal);
    onTestFinished(() => history.close());
    await vi.waitFor(() => expect(history.state()).toMatchObject({ entries: [], unreadLines: 2 }));
  });
});
