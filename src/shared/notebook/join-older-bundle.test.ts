import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { annotationId } from '../id';
import { joinInto, openDoc } from './doc';
import { isRemoved } from './entries';
import { joinNotebooks } from './join-notebooks';
import { annotationOf } from './notebook.testing';
import { addAnnotation, annotationsMap, projectNotebook, setNote } from './transcript-notebook';

const id = annotationId('a');

/** A copy from which the annotation was really deleted, as early versions did with what was removed. */
function olderBundle(notebook: Y.Doc): Uint8Array {
  const copy = openDoc([Y.encodeStateAsUpdate(notebook)]);
  annotationsMap(copy).delete(id);
  return Y.encodeStateAsUpdate(copy);
}

function join(mine: Y.Doc, bundle: Uint8Array): void {
  const { update, questions } = joinNotebooks(mine, bundle);
  expect(questions).toEqual([]);
  if (update) joinInto(mine, [update]);
}

describe('a bundle that deletes what its author removed', () => {
  it('removes it here, and leaves its words to be put back', () => {
    const mine = new Y.Doc();
    addAnnotation(mine, annotationOf('a', 'From the start.'));
    const bundle = olderBundle(mine);
    join(mine, bundle);
    expect(projectNotebook(mine).annotations.size).toBe(0);
    const entry = annotationsMap(mine).get(id);
    expect(entry && isRemoved(entry)).toBe(true);
    expect(String(entry?.get('note'))).toBe('From the start.');
    expect(joinNotebooks(mine, bundle).update).toBeNull();
  });

  it('takes nothing away that was edited here since', () => {
    const mine = new Y.Doc();
    addAnnotation(mine, annotationOf('a', 'From the start.'));
    const bundle = olderBundle(mine);
    setNote(mine, id, 'From the start, and more.', 2);
    join(mine, bundle);
    expect(projectNotebook(mine).annotations.get(id)?.note).toBe('From the start, and more.');
    expect(joinNotebooks(mine, bundle).update).toBeNull();
  });
});
