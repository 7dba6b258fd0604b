import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../file-content';
import { readNotes } from './read-notes';

const read = (json: unknown) =>
  readNotes(contentOf(Buffer.from(typeof json === 'string' ? json : JSON.stringify(json)), 'notes.json'));

const quote = {
  type: 'TextQuoteSelector',
  exact: 'nine million',
  prefix: 'it came to ',
  suffix: ' in the end',
};
const position = { type: 'TextPositionSelector', start: 812, end: 824 };
const place = { exact: 'nine million', before: 'it came to ', after: ' in the end', position: 812 };
const may = Date.UTC(2026, 4, 2, 9, 30);

const row = {
  id: 'a1',
  created: '2026-05-02T09:30:00.000000+00:00',
  updated: '2026-05-03T09:30:00.000000+00:00',
  user: 'acct:anna@annotations.example',
  uri: 'https://parliament.example/evidence/12',
  text: 'Ask for the accounts.',
  tags: ['Cost', 'Overrun'],
  target: [
    {
      source: 'https://parliament.example/evidence/12',
      selector: [{ type: 'RangeSelector', startContainer: '/p[1]' }, position, quote],
    },
  ],
};
const exported = (...annotations: readonly unknown[]) => ({
  export_date: '2026-05-04T00:00:00Z',
  export_userid: 'acct:anna@annotations.example',
  client_version: '1.0',
  annotations,
});

describe('an export of Hypothesis', () => {
  it('gives each note with its quote, position, tags, author and date', () => {
    expect(read(exported(row))).toEqual([
      { place, note: 'Ask for the accounts.', labels: ['Cost', 'Overrun'], author: 'anna', madeAt: may },
    ]);
  });

  it('is known by its rows, whatever they are wrapped in', () => {
    for (const file of [{ rows: [row], total: 1 }, [row]]) expect(read(file)).toEqual(read(exported(row)));
    expect(read([row, 'words'])).toBeNull();
  });

  it('puts a reply where the note stands that it answers, by whoever wrote it', () => {
    const reply = {
      ...row,
      id: 'a2',
      user: 'acct:tom@annotations.example',
      user_info: { display_name: 'Tom Bell' },
      text: 'I have.',
      tags: [],
      references: ['a1'],
      target: [{ source: row.uri }],
    };
    expect(read(exported(reply, row))?.[0]).toEqual({
      place,
      note: 'I have.',
      labels: [],
      author: 'Tom Bell',
      madeAt: may,
    });
  });

  it('keeps a note on the whole page, which has no words to be found by', () => {
    const onPage = { ...row, target: [{ source: row.uri }] };
    expect(read(exported(onPage))).toMatchObject([{ place: null, note: 'Ask for the accounts.' }]);
  });
});

const annotation = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'urn:a1',
  type: 'Annotation',
  creator: { id: 'urn:u1', type: 'Person', name: 'Anna Reed' },
  created: '2026-05-02T09:30:00Z',
  body: [
    { type: 'TextualBody', purpose: 'tagging', value: 'Cost' },
    { type: 'TextualBody', purpose: 'commenting', value: 'Ask for the accounts.' },
  ],
  target: { source: 'urn:text', selector: [quote, position] },
};
const found = { place, note: 'Ask for the accounts.', labels: ['Cost'], author: 'Anna Reed', madeAt: may };

describe('a file of W3C Web Annotations', () => {
  it.each([
    ['one', annotation],
    ['a list', [annotation]],
    ['a page', { type: 'AnnotationPage', items: [annotation] }],
    [
      'a collection',
      { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [annotation] } },
    ],
  ])('is read as %s', (_what, json) => {
    expect(read(json)).toEqual([found]);
  });

  it.each([
    [
      'a body that is words alone',
      { body: 'Ask for the accounts.' },
      { note: 'Ask for the accounts.', labels: [] },
    ],
    ['a value without a body', { body: undefined, bodyValue: 'Ask.' }, { note: 'Ask.', labels: [] }],
    ['no body', { body: undefined }, { note: '', labels: [] }],
    [
      'a body in HTML',
      { body: { type: 'TextualBody', format: 'text/html', value: '<p>Ask <b>them</b>.</p>' } },
      { note: 'Ask them.', labels: [] },
    ],
    [
      'a term of a vocabulary',
      { body: { purpose: 'classifying', source: { id: 'urn:c', label: 'Cost' } } },
      { note: '', labels: ['Cost'] },
    ],
    ['a creator that is a name', { creator: 'Tom Bell' }, { author: 'Tom Bell' }],
    [
      'a selector that another is refined by',
      { target: { selector: { type: 'FragmentSelector', value: 'p4', refinedBy: quote } } },
      { place: { ...place, position: null } },
    ],
    ['a target that is an address', { target: 'urn:text' }, { place: null }],
  ])('may have %s', (_what, changed, expected) => {
    expect(read({ ...annotation, ...changed })).toMatchObject([expected]);
  });

  it('gives a note that answers another as one of its own', () => {
    const reply = {
      type: 'TextualBody',
      purpose: 'replying',
      value: 'I have.',
      creator: { name: 'Tom Bell' },
    };
    expect(read({ ...annotation, body: [...annotation.body, reply] })).toEqual([
      found,
      { ...found, note: 'I have.', labels: [], author: 'Tom Bell' },
    ]);
  });
});

describe('a file that is no notes', () => {
  it.each([
    ['words', 'Chair: Order.'],
    ['broken JSON', '[{"type": "Annotation"'],
    ['other JSON', { annotations: [{ text: 'a' }] }],
    ['an empty list', []],
    ['a list of other things', [annotation, { type: 'Novel' }]],
    ['an export of nothing', exported()],
    ['a nest of ten thousand lists', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ])('is left to the readers of transcripts: %s', (_what, json) => {
    expect(read(json)).toBeNull();
  });
});

it('throws for nothing that stands in the place of anything', () => {
  const any = fc.jsonValue();
  const hypothesis = fc.record({
    user: fc.constant('acct:a@b'),
    target: fc.array(any),
    references: any,
    tags: any,
  });
  const web = fc.record({
    type: fc.constant('Annotation'),
    target: any,
    body: any,
    creator: any,
    created: any,
  });
  fc.assert(
    fc.property(fc.oneof(hypothesis.map(exported), web, any), (json) => {
      read(json);
    }),
  );
});
