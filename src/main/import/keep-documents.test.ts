import { expect, it } from 'vitest';
import { paragraphId } from '../../shared/id';
import type { ReadSource } from './formats/format';
import { keepDocuments } from './keep-documents';

const passage = {
  start: { paragraph: paragraphId(1), offset: 0 },
  end: { paragraph: paragraphId(1), offset: 5 },
};

function documentOf(name: string, text: string, note: string): ReadSource {
  return {
    lines: text === '' ? [] : [{ id: paragraphId(1), text }],
    warnings: [],
    annotations: [{ passage, note, label: null, author: null, madeAt: null }],
    document: { name, bytes: Buffer.from(text) },
  };
}

const keep = (first: ReadSource, ...others: readonly ReadSource[]) =>
  keepDocuments(
    { ...first, others },
    {
      bytes: Buffer.from('the whole project'),
      fileName: 'river.qdpx',
      readAt: '2026-03-01T12:00:00Z',
      reader: 'refi-qda/1',
      format: { id: 'refi-qda', certainty: 'certain', others: [], maker: null },
      textLength: null,
    },
  );

it('keeps each document of a file with its own bytes, and tells of those without words', () => {
  const kept = keep(
    documentOf('Empty', '', 'a'),
    documentOf('One', 'First words.', 'b'),
    documentOf('Two', 'Others.', 'c'),
  );
  expect(kept).toMatchObject({
    ok: true,
    value: {
      provenance: { fileName: 'river.qdpx (One)', byteLength: 12 },
      dropped: [{ kind: 'empty', count: 1, samples: ['The document Empty'] }],
      others: [{ provenance: { fileName: 'river.qdpx (Two)' }, annotations: [{ note: 'c' }] }],
    },
  });
});

it('keeps one transcript of two documents with the same text, with what was marked in both', () => {
  const kept = keep(documentOf('One', 'Same words.', 'a'), documentOf('Copy', 'Same words.', 'b'));
  expect(kept).toMatchObject({
    ok: true,
    value: {
      dropped: [{ kind: 'other', samples: ['The document Copy, whose text is that of river.qdpx (One)'] }],
      annotations: [{ note: 'a' }, { note: 'b' }],
      others: [],
    },
  });
});

it('fails as a file of one document does where none has words', () => {
  expect(keep(documentOf('Empty', '', 'a'), documentOf('Too', '', 'b'))).toEqual({
    ok: false,
    problem: { kind: 'no-text-found' },
  });
});
