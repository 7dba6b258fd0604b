import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openDoc } from '../shared/notebook/doc';
import { projectNotebook } from '../shared/notebook/transcript-notebook';
import { firstLook } from '../shared/reading-look';
import { readBundle } from './import/formats/bundle';
import { changeOf, entriesIn, entriesOf, updatesOf } from './journal/journal.testing';
import { checksum } from './journal/journal-line';
import { NotebookJournal } from './journal/notebook-journal';
import { readNotebook } from './journal/read-notebook';
import { PreferencesStore } from './preferences';
import { releasedShapes } from './released-shapes.testing';
import { temporaryFolder } from './temporary-folder.testing';

let folder: string;

beforeEach(() => {
  folder = join(temporaryFolder(), 'version-1');
  cpSync(join(releasedShapes, 'version-1'), folder, { recursive: true });
  vi.spyOn(console, 'error').mockReturnValue();
});

const whole = entriesOf(1, 2, 3, 4, 5, 6);

async function entries() {
  const read = await readNotebook(join(folder, 'notebook'));
  return read.ok ? entriesIn(read.value.update) : read.problem;
}

describe('what version 1 wrote', () => {
  it('opens: journal and snapshot', async () => {
    expect(await entries()).toEqual(whole);
  });

  it('opens: the journal by itself', async () => {
    rmSync(join(folder, 'notebook', 'snapshot'));
    expect(await entries()).toEqual(whole);
  });

  it('opens: a bundle', async () => {
    const read = await readBundle(readFileSync(join(folder, 'copy.despatch')), 'copy.despatch');
    const [transcript] = read.ok ? read.value.transcripts : [];
    const annotations = transcript && projectNotebook(openDoc([transcript.notebook])).annotations;
    expect(annotations?.size).toBe(30);
  });

  it('opens: preferences', async () => {
    const { preferences, desk } = await PreferencesStore.open(join(folder, 'preferences.json'));
    expect(preferences).toMatchObject({ authorKey: 'the-author-of-version-1', colourScheme: 'dark' });
    // What came later is as it was before anybody could choose it.
    expect(preferences.reading).toEqual(firstLook);
    expect(desk.zoom).toBe(1.25);
  });
});

describe('what a newer version wrote is refused and left as it is', () => {
  /** Tries to write a Change, and says how that was refused. */
  async function refusal(): Promise<string | null> {
    const notebook = new NotebookJournal(join(folder, 'notebook'));
    const [update = new Uint8Array()] = updatesOf(1, 9);
    const answer = await notebook.append(changeOf(update));
    await notebook.close();
    return answer.ok ? null : answer.problem.kind;
  }

  it('a line of the journal', async () => {
    const path = join(folder, 'notebook', 'journal');
    appendFileSync(path, `2 7 ${checksum('2 7 {}')} {}\n`);
    const newer = readFileSync(path);
    expect(await refusal()).toBe('newer-version');
    expect(readFileSync(path)).toEqual(newer);
  });

  it('a snapshot', async () => {
    const path = join(folder, 'notebook', 'snapshot');
    const newer = readFileSync(path, 'latin1').replace('despatch-snapshot 1', 'despatch-snapshot 2');
    writeFileSync(path, newer, 'latin1');
    expect(await refusal()).toBe('newer-version');
    expect(readFileSync(path, 'latin1')).toBe(newer);
  });

  it('preferences, of which what is known is used', async () => {
    const path = join(folder, 'preferences.json');
    const newer = readFileSync(path, 'utf8').replace('"version": 1', '"version": 2');
    writeFileSync(path, newer);
    const store = await PreferencesStore.open(path);
    store.changePreferences({ singleKeys: true });
    await store.settled();
    expect(store.preferences.authorKey).toBe('the-author-of-version-1');
    expect(readFileSync(path, 'utf8')).toBe(newer);
  });
});
