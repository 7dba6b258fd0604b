import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { startingThemes } from '../../shared/annotation/theme';
import { themeId, transcriptId } from '../../shared/id';
import type { NotebookName } from '../../shared/ipc';
import { annotationOf } from '../../shared/notebook/notebook.testing';
import { addAnnotation } from '../../shared/notebook/transcript-notebook';
import { failed, succeeded } from '../../shared/result';
import { themeUse } from './theme-use';

const ids = ['a', 'b', 'c'].map((letter) => transcriptId(letter.repeat(64)));
const challenge = themeId('challenge');

/** In the first transcript one key point and two challenges, nothing in the second; the third cannot be read. */
async function readJournal(name: NotebookName) {
  if (name === ids[2]) return failed({ kind: 'unknown-notebook' } as const);
  const doc = new Y.Doc();
  if (name === ids[0]) {
    addAnnotation(doc, annotationOf('1'));
    for (const key of ['2', '3']) addAnnotation(doc, { ...annotationOf(key), themeId: challenge });
  }
  const update = Y.encodeStateAsUpdate(doc);
  return succeeded({ update, lastChange: 1, epoch: '', damagedLines: 0, unreadable: [] });
}

it('a theme’s annotations are counted in every transcript, with those of themes joined into it', async () => {
  const [keyPoint] = startingThemes;
  if (!keyPoint) throw new Error('no theme');
  const joined = { ...keyPoint, joined: [{ id: challenge, name: 'Challenge' }] };
  expect(await themeUse(keyPoint, ids, { readJournal })).toEqual({
    annotations: 1,
    transcripts: 1,
    unread: 1,
  });
  expect(await themeUse(joined, ids, { readJournal })).toEqual({ annotations: 3, transcripts: 1, unread: 1 });
});
