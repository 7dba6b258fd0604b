import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transcriptId } from '../shared/id';
import { type Calls, callNames, parsePayload } from './ipc-payloads';

const id = transcriptId('a'.repeat(64));
const change = { time: 1, author: 'author:a', label: 'Wrote a note', update: Uint8Array.of(1) };
const request = {
  preset: 'full-annotated',
  details: { title: 't', author: 'a', preparedFor: '', preparedBy: '', handling: '' },
  includeBareHighlights: true,
};

const valid: { readonly [Name in keyof Calls]: readonly unknown[] } = {
  start: [],
  chooseTranscripts: [],
  gatherDropped: [['/a.txt', null]],
  openDropped: [{ fileName: 'a.txt', bytes: Uint8Array.of(1) }],
  openPasted: ['text'],
  openRequested: ['token'],
  readAgain: ['token', id, 'docx'],
  keepRead: ['token', id],
  discardRead: ['token'],
  cancelWork: ['import'],
  readSource: [id],
  readJournal: ['library'],
  readHistory: [id, 0],
  appendChange: [id, change],
  backUp: ['asked'],
  listBackups: [],
  readBackup: [{ desk: null, number: 1 }, id],
  saveBackup: [{ desk: 'a1b2c3d4', number: 1 }],
  chooseBackupFolder: [],
  forgetBackupFolder: [],
  restoreBackup: [{ desk: null, number: 1 }, 'everything'],
  lowRoom: [],
  clearDatabase: [],
  eraseTranscript: [id],
  exportToWord: [{ transcriptId: id, request, suggestedName: 'n' }],
  saveCopy: [{ transcripts: [id], withHistory: false }, 'n'],
  showFile: ['token'],
  openFile: ['token'],
  savePreferences: [{ singleKeys: true }],
  showMenu: [{ enabled: ['open'], singleKeys: true, colourScheme: 'dark', isFocusMode: false }],
  showFieldMenu: [{ x: 1, y: 2.5, isByKey: true, suggestions: ['committee'], canAdd: true }],
  readyToClose: [],
};

describe('a payload', () => {
  it.each(callNames)('that fits %s is taken as it is', (name) => {
    expect(parsePayload(name, valid[name])).toEqual({ ok: true, value: valid[name] });
  });

  it.each(callNames)('with one more argument is refused by %s', (name) => {
    expect(parsePayload(name, [...valid[name], 'more']).ok).toBe(false);
  });

  it.each(callNames.filter((name) => valid[name].length > 0))(
    'with one argument less is refused by %s',
    (name) => {
      expect(parsePayload(name, valid[name].slice(0, -1)).ok).toBe(false);
    },
  );

  it.each(callNames)('of any kind is taken or refused by %s, and never throws', (name) => {
    fc.assert(
      fc.property(
        fc.array(fc.anything({ withTypedArray: true, withNullPrototype: true }), { maxLength: 3 }),
        (payload) => {
          const { ok } = parsePayload(name, payload);
          // These take lists, texts and parts of preferences; of the other calls nothing random is ever a valid payload.
          const isOpen = ['savePreferences', 'openPasted', 'gatherDropped'].includes(name);
          const isGuarded = !isOpen && valid[name].length > 0;
          expect(isGuarded && ok && payload.some((argument) => typeof argument !== 'string')).toBe(false);
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each<[keyof Calls, readonly unknown[]]>([
    ['gatherDropped', [['']]],
    ['gatherDropped', [['/a.txt', 1]]],
    ['gatherDropped', [[`/${'a'.repeat(32_767)}`]]],
    ['openDropped', [{ path: '/a.txt' }]],
    ['openDropped', [{ fileName: 'a', bytes: [1] }]],
    ['keepRead', ['token', 'transcript:../../x']],
    ['readAgain', ['token', id, 'toString']],
    ['keepRead', ['x'.repeat(101), id]],
    ['readBackup', [{ desk: '../../..', number: 1 }, id]],
    ['saveBackup', [{ desk: null, number: 1.5 }]],
    ['readJournal', ['../library']],
    ['readJournal', [`transcript:${'A'.repeat(64)}`]],
    ['readHistory', ['library', -1]],
    ['readHistory', ['library', 1e300]],
    ['appendChange', ['library', { ...change, update: new Uint8Array() }]],
    ['appendChange', ['library', { ...change, update: 'AA==' }]],
    ['appendChange', ['library', { ...change, time: Number.NaN }]],
    ['cancelWork', ['everything']],
    ['exportToWord', [{ transcriptId: id, request: { ...request, preset: 'x' }, suggestedName: '' }]],
    ['showMenu', [{ enabled: ['format-disk'], singleKeys: true, colourScheme: 'dark', isFocusMode: false }]],
  ])('of %s that is nearly right is refused: %j', (name, payload) => {
    expect(parsePayload(name, payload).ok).toBe(false);
  });

  it('loses what the contract does not name', () => {
    const polluted = JSON.parse('{"__proto__":{"polluted":true},"desk":null,"number":1,"more":1}');
    expect(parsePayload('saveBackup', [polluted])).toEqual({ ok: true, value: [{ desk: null, number: 1 }] });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('with a long label is cut, so that no Change is lost for it', () => {
    const parsed = parsePayload('appendChange', ['library', { ...change, label: 'x'.repeat(9_000) }]);
    expect(parsed).toEqual({ ok: true, value: ['library', { ...change, label: 'x'.repeat(1_000) }] });
  });
});
