import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { FoundAnnotation } from '../../shared/annotation/found-annotation';
import { authorId, paragraphId, transcriptId } from '../../shared/id';
import type { NotebookName } from '../../shared/ipc';
import { projectNotebook } from '../../shared/notebook/transcript-notebook';
import { failed, succeeded } from '../../shared/result';
import { noDecisions } from '../../shared/transcript/decisions';
import { transcriptOf } from '../../shared/transcript/transcript.testing';
import { bringIn } from './bring-in';
import { GuardedDatabase } from './guarded-database';
import type { KeptDoc } from './kept-doc';
import { Library } from './library';
import { openKeptDoc } from './open-kept-doc';
import { Reading, transcriptUndoScope } from './reading';
import { madeFrom } from './transcript-cache';

const me = authorId('me');
const brokenOff = failed({ kind: 'unexpected', cause: 'not asked for in this test' } as const);
const nothing = { update: new Uint8Array(), lastChange: 0, epoch: '', damagedLines: 0, unreadable: [] };

/** Line 1 is the title, line 2 a label, 3 what is said under it; line 4 begins with its label. */
const text = 'Who pays?\n\nLucy Thorne\nThe county pays.\nIt always did.\nTom Reed: It does not.';

async function openDoc(database: GuardedDatabase, name: NotebookName): Promise<KeptDoc> {
  const opened = await openKeptDoc(name, transcriptUndoScope, {
    desktop: { readJournal: async () => succeeded(nothing) },
    database,
    keeping: { append: async () => succeeded(1), now: () => 0, author: () => me },
  });
  if (!opened.ok) throw new Error(opened.problem.kind);
  return opened.value.kept;
}

/** The transcript under review, just added to a library that holds nothing else. */
async function openBoth() {
  const database = await GuardedDatabase.open({ clearDatabase: async () => false });
  const id = transcriptId(crypto.randomUUID().replaceAll('-', '').padEnd(64, '0'));
  const cached = {
    transcript: { ...transcriptOf(text), id },
    summaries: undefined,
    madeFrom: madeFrom(noDecisions),
  };
  const reading = await Reading.open(await openDoc(database, id), id, cached, {
    desktop: { readSource: async () => brokenOff },
    database,
    assembling: { assemble: async () => brokenOff },
  });
  if (!reading.ok) throw new Error(reading.problem.kind);
  const library = new Library(await openDoc(database, 'library'), me, 'Me Myself');
  return { reading: reading.value, library };
}

const from = (line: number, offset: number) => ({ paragraph: paragraphId(line), offset });

function found(
  place: readonly [line: number, start: number, end: number],
  rest: Partial<FoundAnnotation>,
): FoundAnnotation {
  const [line, start, end] = place;
  const passage = { start: from(line, start), end: from(line, end) };
  return { passage, note: '', label: null, author: null, madeAt: null, ...rest };
}

/** What the notebook holds, in words. */
function kept(reading: Reading, library: Library) {
  const { authors, themes } = library.snapshot();
  const all = [...projectNotebook(reading.kept.doc).annotations.values()];
  return all
    .map(({ quote, note, authorId: who, themeId: theme, madeAt }) => ({
      words: quote.exact.join(' / '),
      note,
      by: authors.find(({ id }) => id === who)?.name,
      theme: themes.find(({ id }) => id === theme)?.name,
      madeAt,
    }))
    .sort((a, b) => a.words.localeCompare(b.words));
}

const bringInAll = (reading: Reading, library: Library, annotations: readonly FoundAnnotation[]) =>
  bringIn(reading, library, { annotations, labels: [] });

it('brings comments and highlights in by who made them and when, under the theme of their label', async () => {
  const { reading, library } = await openBoth();
  const brought = bringInAll(reading, library, [
    found([3, 4, 10], { note: 'Which one?', author: 'Ada Brook', madeAt: 1_700_000_000_000 }),
    found([4, 3, 9], { label: 'Yellow', madeAt: 5 }),
    found([5, 10, 22], { note: 'Since when?', label: 'evidence', author: 'Noor Haddad', madeAt: 6 }),
  ]);
  expect(brought).toEqual({ count: 3, moved: 0 });
  expect(kept(reading, library)).toEqual([
    { words: 'always', note: '', by: 'Author not named', theme: 'Yellow', madeAt: 5 },
    { words: 'county', note: 'Which one?', by: 'Ada Brook', theme: 'Context', madeAt: 1_700_000_000_000 },
    { words: 'It does not.', note: 'Since when?', by: 'Noor Haddad', theme: 'Evidence', madeAt: 6 },
  ]);
});

it('takes a comment without a label for context and a bare highlight for a key point, made now', async () => {
  const { reading, library } = await openBoth();
  const begun = Date.now();
  bringInAll(reading, library, [found([3, 0, 3], {}), found([3, 4, 10], { note: 'So.' })]);
  const both = kept(reading, library);
  expect(both.map(({ words, theme }) => [words, theme])).toEqual([
    ['county', 'Context'],
    ['The', 'Key point'],
  ]);
  expect(both.every(({ madeAt }) => madeAt >= begun && madeAt <= Date.now())).toBe(true);
});

it.each([
  ['a label line', found([2, 0, 11], { note: 'Here.' }), 'The county pays.'],
  ['the title', found([1, 4, 8], { note: 'Here.' }), 'The county pays.'],
  ['a label before its words', found([5, 0, 8], { note: 'Here.' }), 'It does not.'],
  ['a line that is not there', found([99, 0, 8], { note: 'Here.' }), 'It does not.'],
])('puts a comment on %s to the paragraph after it, and counts it', async (_, annotation, words) => {
  const { reading, library } = await openBoth();
  expect(bringInAll(reading, library, [annotation])).toEqual({ count: 1, moved: 1 });
  expect(kept(reading, library)).toMatchObject([{ words, note: 'Here.' }]);
});

it('keeps of a comment that begins on a label what lies in the words', async () => {
  const { reading, library } = await openBoth();
  expect(bringInAll(reading, library, [found([5, 0, 17], { note: 'All of it.' })])).toEqual({
    count: 1,
    moved: 0,
  });
  expect(kept(reading, library)).toMatchObject([{ words: 'It does' }]);
});

it('makes one author of one name, and adds nothing where nothing came', async () => {
  const { reading, library } = await openBoth();
  const before = library.snapshot();
  expect(bringInAll(reading, library, [])).toEqual({ count: 0, moved: 0 });
  expect(library.snapshot()).toEqual(before);
  bringInAll(reading, library, [
    found([3, 0, 3], { author: 'Edith Moor' }),
    found([4, 0, 2], { author: 'Edith Moor' }),
  ]);
  const added = library.snapshot().authors.slice(before.authors.length);
  expect(added).toMatchObject([{ name: 'Edith Moor', initials: 'EM' }]);
});
