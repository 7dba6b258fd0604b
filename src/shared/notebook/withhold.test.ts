import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { annotationId } from '../id';
import { addClarification, removeClarification } from './clarification-entries';
import { openDoc } from './doc';
import { annotationOf, clarificationUpTo } from './notebook.testing';
import {
  addAnnotation,
  annotationsMap,
  projectNotebook,
  removeAnnotation,
  setNote,
} from './transcript-notebook';
import { withoutRemoved } from './withhold';

const kept = annotationId('kept');
const gone = annotationId('gone');

function notebook(): Y.Doc {
  const doc = new Y.Doc();
  addAnnotation(doc, annotationOf('kept', 'Ask for the tender'));
  addAnnotation(doc, {
    ...annotationOf('gone', 'Leak from the Minister'),
    quote: { exact: ['quoted'], before: '', after: '' },
  });
  removeAnnotation(doc, gone, 5);
  addClarification(doc, clarificationUpTo(6, 'the flute'));
  addClarification(doc, clarificationUpTo(7, 'the Whip'));
  removeClarification(doc, clarificationUpTo(7, '').id, 5);
  return doc;
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('a notebook without what was removed', () => {
  it('holds no word of it', () => {
    const bytes = withoutRemoved(Y.encodeStateAsUpdate(notebook()));
    expect(text(bytes)).toContain('Ask for the tender');
    expect(text(bytes)).not.toMatch(/Leak|Minister|quoted|Whip/);
    expect(text(bytes)).toContain('the flute');
  });

  it('opens elsewhere with everything else', () => {
    const opened = openDoc([withoutRemoved(Y.encodeStateAsUpdate(notebook()))]);
    expect([...projectNotebook(opened).annotations.keys()]).toEqual([kept]);
    expect([...projectNotebook(opened).clarifications.values()].map(({ words }) => words)).toEqual([
      'the flute',
    ]);
  });

  it('takes no word from a copy that has them, but tells it of the removal', () => {
    const mine = notebook();
    const before = openDoc([Y.encodeStateAsUpdate(mine)]);
    Y.applyUpdate(mine, withoutRemoved(Y.encodeStateAsUpdate(mine)));
    expect(annotationsMap(mine).toJSON()).toEqual(annotationsMap(before).toJSON());

    const other = new Y.Doc();
    addAnnotation(other, annotationOf('gone', 'Leak'));
    const copy = openDoc([Y.encodeStateAsUpdate(other)]);
    removeAnnotation(copy, gone, 5);
    setNote(other, gone, 'Leak, confirmed', 6);
    Y.applyUpdate(other, withoutRemoved(Y.encodeStateAsUpdate(copy)));
    expect(annotationsMap(other).get('annotation:gone')?.toJSON()).toMatchObject({
      note: 'Leak, confirmed',
      removed: true,
    });
  });

  it('is the same bytes every time', () => {
    const update = Y.encodeStateAsUpdate(notebook());
    expect(withoutRemoved(update)).toEqual(withoutRemoved(update));
  });
});
