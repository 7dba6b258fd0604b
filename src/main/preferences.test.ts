import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type TranscriptId, transcriptId } from '../shared/id';
import type { ReadingLook } from '../shared/reading-look';
import { changedPreferencesSchema, PreferencesStore } from './preferences';
import { temporaryFolder } from './temporary-folder.testing';

let path: string;

beforeEach(() => {
  path = join(temporaryFolder(), 'preferences.json');
  vi.spyOn(console, 'error').mockReturnValue();
});

const reading: ReadingLook = { size: 22, measure: 'wide', spacing: 'open', face: 'legible' };

async function reopened(): Promise<PreferencesStore> {
  return PreferencesStore.open(path);
}

const idOf = (number: number): TranscriptId => transcriptId(String(number).padStart(64, '0'));

describe('the preferences', () => {
  it('begin with an author’s key that stays', async () => {
    const first = await reopened();
    await first.settled();
    expect(first.preferences.authorKey).not.toBe('');
    expect((await reopened()).preferences).toEqual(first.preferences);
  });

  it('keep what was changed', async () => {
    const store = await reopened();
    store.changePreferences({ colourScheme: 'dark', reading, contents: 'turns', preparedFor: 'The Chair' });
    store.changeDesk({ zoom: 1.5, openFolder: '/documents' });
    await store.settled();
    const again = await reopened();
    expect(again.preferences).toMatchObject({
      colourScheme: 'dark',
      reading,
      contents: 'turns',
      preparedFor: 'The Chair',
    });
    expect(again.desk).toEqual({
      window: null,
      zoom: 1.5,
      openFolder: '/documents',
      saveFolder: null,
      backupFolder: null,
      backupMark: null,
      copiedFolders: [],
    });
  });

  it('keep everything else where a newer version chose what this one does not know', async () => {
    const store = await reopened();
    await store.settled();
    const file = JSON.parse(readFileSync(path, 'utf8'));
    Object.assign(file.preferences, {
      colourScheme: 'sepia',
      contents: 'smells',
      taught: [{ format: 'papyrus' }],
      reading: { ...reading, size: 400 },
    });
    writeFileSync(path, JSON.stringify(file));
    expect((await reopened()).preferences).toEqual(store.preferences);
  });

  it('keep the words that a person added, whatever became of the rest of how spelling is checked', async () => {
    const store = await reopened();
    await store.settled();
    const spelledAs = async (spelling: unknown) => {
      const file = JSON.parse(readFileSync(path, 'utf8'));
      writeFileSync(path, JSON.stringify({ ...file, preferences: { ...file.preferences, spelling } }));
      return (await reopened()).preferences.spelling;
    };
    // As in files from before spelling was checked.
    expect(await spelledAs(undefined)).toEqual({ isOn: true, english: 'british', words: [] });
    const words = ['Repnikova'];
    expect(await spelledAs({ isOn: false, english: 'welsh', words })).toEqual({
      isOn: false,
      english: 'british',
      words,
    });
  });

  it.each(['', '{', 'null', '{"version":1}', '{"version":2}', '[]', '\0\0\0'])(
    'are put aside when the file is %j',
    async (content) => {
      writeFileSync(path, content);
      const store = await reopened();
      await store.settled();
      expect(store.preferences.colourScheme).toBe('system');
      expect(readFileSync(`${path}.unreadable`, 'utf8')).toBe(content);
      expect((await reopened()).preferences).toEqual(store.preferences);
    },
  );

  it('serve the session when they cannot be written', async () => {
    mkdirSync(path);
    mkdirSync(`${path}.unreadable`);
    writeFileSync(join(`${path}.unreadable`, 'in the way'), '');
    const store = await reopened();
    store.changePreferences({ singleKeys: false });
    await store.settled();
    expect(store.preferences.singleKeys).toBe(false);
    expect(existsSync(path)).toBe(true);
  });

  it('let go of an erased transcript wherever it stood, and of nothing else', async () => {
    const store = await reopened();
    const lastPlaces = { [idOf(1)]: 'paragraph:1', [idOf(2)]: 'paragraph:2' };
    const lastBeside = { transcript: idOf(2), isLeft: false };
    store.changePreferences({ lastTranscript: idOf(1), lastBeside, lastPlaces });
    store.forgetPlace(idOf(1));
    expect(store.preferences).toMatchObject({ lastTranscript: null, lastBeside });
    store.forgetPlace(idOf(2));
    expect(store.preferences).toMatchObject({ lastTranscript: null, lastBeside: null, lastPlaces: {} });
    await store.settled();
  });

  it('keep the 200 places last read', async () => {
    const store = await reopened();
    for (let number = 1; number <= 205; number += 1) {
      const lastPlaces = { ...store.preferences.lastPlaces, [idOf(number)]: 'paragraph:1' };
      store.changePreferences({ lastPlaces });
    }
    // Read again: now it is the most recent.
    store.changePreferences({ lastPlaces: { ...store.preferences.lastPlaces, [idOf(6)]: 'paragraph:2' } });
    store.changePreferences({ lastPlaces: { ...store.preferences.lastPlaces, [idOf(206)]: 'paragraph:1' } });
    const kept = Object.keys(store.preferences.lastPlaces);
    expect(kept).toHaveLength(200);
    expect(kept).toContain(idOf(6));
    expect(kept).not.toContain(idOf(7));
    await store.settled();
  });
});

describe('a change of preferences from the page', () => {
  it.each([
    {},
    { colourScheme: 'contrast' },
    { reading },
    { lastTranscript: null, lastPlaces: {} },
    { lastPlaces: { [idOf(1)]: 'paragraph:12' } },
    { lastTranscript: idOf(1), lastBeside: { transcript: idOf(2), isLeft: true }, sideShare: 0.4 },
    { spelling: { isOn: false, english: 'canadian', words: ['Repnikova'] } },
    { taught: [{ format: 'docx', maker: null, namesIn: 'column-1' }] },
  ])('is taken: %j', (changed) => {
    expect(changedPreferencesSchema.safeParse(changed)).toEqual({ success: true, data: changed });
  });

  it.each([
    { colourScheme: 'pink' },
    { reading: { ...reading, size: 19 } },
    { reading: { ...reading, face: undefined } },
    { colourScheme: undefined },
    { singleKeys: 1 },
    { authorKey: '' },
    { lastTranscript: 'transcript:1' },
    { lastBeside: { transcript: 'transcript:1', isLeft: true } },
    { sideShare: 2 },
    { lastPlaces: { elsewhere: 'paragraph:1' } },
    { spelling: { isOn: true, english: 'american', words: [] } },
    { spelling: { isOn: true, english: 'british', words: ['x'.repeat(61)] } },
    { spelling: { isOn: true, english: 'british', words: Array(5_001).fill('x') } },
    { taught: [{ format: 'docx', maker: null, namesIn: 'in-the-margin' }] },
    { taught: [{ format: 'papyrus', maker: null, namesIn: 'bold' }] },
    { taught: Array(51).fill({ format: 'docx', maker: null, namesIn: 'bold' }) },
  ])('is refused: %j', (changed) => {
    expect(changedPreferencesSchema.safeParse(changed).success).toBe(false);
  });

  it('is cut, not refused, when a text is too long, and loses what is unknown', () => {
    const parsed = changedPreferencesSchema.parse({ handling: 'x'.repeat(5_000), window: {} });
    expect(parsed).toEqual({ handling: 'x'.repeat(1_000) });
  });
});
