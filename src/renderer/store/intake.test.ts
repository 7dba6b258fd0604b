import { describe, expect, it, vi } from 'vitest';
import { type TranscriptId, transcriptId } from '../../shared/id';
import type { OpenOutcome, ReadTranscript } from '../../shared/ipc';
import { failed, succeeded } from '../../shared/result';
import { noDecisions } from '../../shared/transcript/decisions';
import type { DeskState } from './desk-state';
import { Intake } from './intake';
import type { Incoming } from './intake-queue';
import { Listeners } from './listeners';

const format = { id: 'markdown', certainty: 'likely', others: [], maker: null } as const;
const idOf = (fileName: string): TranscriptId =>
  transcriptId(fileName.charCodeAt(0).toString(16).padStart(64, '0'));

function readOf(fileName: string): ReadTranscript {
  const read = {
    kind: 'transcript',
    token: fileName,
    transcriptId: idOf(fileName),
    provenance: { fileName },
  };
  return {
    ...read,
    linesJson: '[]',
    facts: noDecisions,
    annotations: [],
    format,
  } as unknown as ReadTranscript;
}

const fileOf = (fileName: string, outcome?: OpenOutcome): Incoming => ({
  fileName,
  read: async () => outcome ?? succeeded(readOf(fileName)),
});
const bundleOf = (fileName: string): Incoming =>
  fileOf(
    fileName,
    succeeded({ kind: 'bundle', token: fileName, fileName, transcripts: [], themes: [], authors: [] }),
  );
const badFile = (fileName: string): Incoming => fileOf(fileName, failed({ kind: 'empty', fileName }));

/** A desk of which only what an intake needs is there; these transcripts are in its library. */
function deskWith(...known: readonly string[]) {
  const listeners = new Listeners();
  const shown: TranscriptId[] = [];
  const bundles: string[] = [];
  let state = {
    screen: { kind: 'library', lastRead: null },
    notice: null,
    intake: null,
    joining: null,
    isBusy: false,
    preferences: { taught: [] },
  } as unknown as DeskState;
  const change = (changed: Partial<DeskState>) => {
    state = { ...state, ...changed };
    listeners.tell();
  };
  const say = (text: string, tone: 'info' | 'problem' = 'info') => change({ notice: { text, tone } });
  const inLibrary = new Set(known.map(idOf));
  const discardRead = vi.fn(async () => undefined);
  const show = ({ id }: { readonly id: TranscriptId }) => {
    shown.push(id);
    change({ screen: { kind: 'reading' } as DeskState['screen'] });
  };
  const ports = {
    state: () => state,
    change,
    say,
    show,
    nextChange: () => listeners.next(),
    prefer: (changed: object) => change({ preferences: { ...state.preferences, ...changed } }),
    library: { find: (id: TranscriptId) => (inLibrary.has(id) ? { title: 'The gates' } : undefined) },
    openReading: async (id: TranscriptId) => ({ id }),
    assembling: { review: async () => succeeded({ namesIn: ['bold'] }) },
    desktop: { keepRead: async () => succeeded(null), discardRead, cancelWork: async () => undefined },
    add: async ({ transcriptId: id }: ReadTranscript) => {
      inLibrary.add(id);
      return { reading: { id }, broughtIn: '' };
    },
    takeBundle: async ({ fileName }: { readonly fileName: string }) => void bundles.push(fileName),
  };
  const intake = new Intake(ports as unknown as ConstructorParameters<typeof Intake>[0]);
  /** The review of this file, once it is up and nothing is being read. */
  const reviewing = (fileName: string) =>
    vi.waitFor(() => {
      if (state.screen.kind !== 'review' || state.isBusy) throw new Error(`On screen: ${state.screen.kind}`);
      expect(state.screen.read.provenance.fileName).toBe(fileName);
      return state.screen;
    });
  const add = async (fileName: string, namesIn?: 'bold') => {
    const { read } = await reviewing(fileName);
    await intake.addReviewed(read, namesIn ? { ...noDecisions, namesIn } : noDecisions);
  };
  return { intake, reviewing, add, shown, bundles, discardRead, change, now: () => state };
}

describe('files that come in', () => {
  it('are reviewed in turn, bundles come after them, and what came of all is told at the end', async () => {
    const { intake, add, bundles, shown, now } = deskWith('k');
    const taken = intake.take([fileOf('a'), bundleOf('b'), badFile('c'), fileOf('k'), fileOf('d')]);
    await add('a');
    expect(bundles).toEqual([]);
    await add('d');
    await taken;
    expect(now().screen.kind).toBe('library');
    expect(now().notice?.text).toBe('2 transcripts added, 1 already in your library, 1 could not be read.');
    expect([bundles, shown, now().intake]).toEqual([['b'], [], null]);
  });

  it('are shown in the reader where one was added, and said nothing of', async () => {
    const { intake, add, shown, now } = deskWith();
    const taken = intake.take([fileOf('a')]);
    await add('a');
    await taken;
    expect([shown, now().notice]).toEqual([[idOf('a')], null]);
  });

  it('are told of once each, though one was chosen twice', async () => {
    const { intake, add, now } = deskWith('k');
    const taken = intake.take([fileOf('a'), fileOf('k'), fileOf('a'), fileOf('k'), fileOf('k again')]);
    await add('a');
    await taken;
    expect(now().notice?.text).toBe('1 transcript added, 2 already in your library.');
    expect(now().notice?.details).toEqual([
      '“k” is already in your library as “The gates”, and stays there as you left it.',
      '“k again” is already in your library as “The gates”, and stays there as you left it.',
    ]);
  });

  it('wait behind those that came before', async () => {
    const { intake, reviewing, now } = deskWith();
    void intake.take([fileOf('a')]);
    await reviewing('a');
    await intake.take([fileOf('b'), fileOf('c')]);
    expect(now().intake).toEqual({ at: 1, of: 3, waiting: ['b', 'c'] });
    intake.skip();
    await reviewing('b');
    expect(now().intake).toEqual({ at: 2, of: 3, waiting: ['c'] });
  });

  it('are let go of, bundles too, by whoever leaves all', async () => {
    const { intake, reviewing, bundles, discardRead, now } = deskWith();
    const taken = intake.take([bundleOf('b'), fileOf('a'), fileOf('c')]);
    await reviewing('a');
    intake.leave();
    await taken;
    await vi.waitFor(() => expect(discardRead.mock.calls.flat().sort()).toEqual(['a', 'b', 'c']));
    expect([bundles, now().screen.kind, now().notice]).toEqual([[], 'library', null]);
  });

  it('wait until what somebody corrects is saved', async () => {
    const { intake, reviewing, change, now } = deskWith();
    change({ screen: { kind: 'correcting' } as DeskState['screen'] });
    void intake.take([fileOf('a')]);
    await vi.waitFor(() => expect(now().notice?.text).toMatch(/^a is shown as soon as you have saved/));
    expect(now().screen.kind).toBe('correcting');
    change({ screen: { kind: 'reading' } as DeskState['screen'] });
    await reviewing('a');
  });

  it('can come in again after something went wrong with one of them', async () => {
    const { intake, reviewing } = deskWith();
    const broken = { fileName: 'a', read: () => Promise.reject(new Error('gone')) };
    await expect(intake.take([broken])).rejects.toThrow('gone');
    void intake.take([fileOf('b')]);
    await reviewing('b');
  });

  it('begin with what was taught of files like them, until that is taken back', async () => {
    const { intake, add, reviewing, now } = deskWith();
    void intake.take([fileOf('a'), fileOf('b'), fileOf('c')]);
    await add('a', 'bold');
    expect((await reviewing('b')).initial).toEqual({ ...noDecisions, namesIn: 'bold' });
    expect(now().preferences.taught).toEqual([{ format: 'markdown', maker: null, namesIn: 'bold' }]);
    await add('b');
    expect((await reviewing('c')).initial).toEqual(noDecisions);
  });
});
