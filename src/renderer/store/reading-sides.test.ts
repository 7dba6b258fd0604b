import { describe, expect, it } from 'vitest';
import { type TranscriptId, transcriptId } from '../../shared/id';
import type { DeskPorts } from './desk-ports';
import type { DeskState } from './desk-state';
import type { Reading } from './reading';
import { ReadingSides } from './reading-sides';

const idOf = (digit: string) => transcriptId(digit.repeat(64));
const [marchId, juneId, mayId] = [idOf('3'), idOf('6'), idOf('5')];
const readings = new Map([marchId, juneId, mayId].map((id) => [id, { id } as Reading]));
const reading = (id: TranscriptId): Reading => readings.get(id) ?? ({ id } as Reading);

/** A desk of which only the screen and the preferences are there, in the library at first. */
function start() {
  let state = { screen: { kind: 'library', lastRead: null }, preferences: { lastPlaces: {} } } as Pick<
    DeskState,
    'screen' | 'preferences'
  >;
  const change = (changed: Partial<DeskState>) => {
    state = { ...state, ...changed };
  };
  const ports: Partial<DeskPorts> = {
    state: () => state as DeskState,
    change,
    prefer: (changed) => change({ preferences: { ...state.preferences, ...changed } }),
    openReading: async (id) => readings.get(id),
  };
  const sides = new ReadingSides(ports as DeskPorts);
  return {
    sides,
    /** Which transcripts stand there, which is active, and what the next start would bring up. */
    now: () => {
      const { screen, preferences } = state;
      const { lastTranscript, lastBeside } = preferences;
      const shown =
        screen.kind === 'reading'
          ? { sides: screen.sides.map(({ id }) => id), active: screen.reading.id }
          : screen.kind;
      return { shown, lastTranscript, lastBeside };
    },
  };
}

async function startWithTwo() {
  const desk = start();
  desk.sides.show(reading(marchId));
  await desk.sides.openBeside(juneId);
  return desk;
}

describe('what stands on the screen', () => {
  it('stands again as it stood, both sides of it, after a look at the library', async () => {
    const { sides, now } = await startWithTwo();
    const before = now();
    sides.showLibrary();
    sides.showAsItStood({ sides: [reading(marchId), reading(juneId)], reading: reading(juneId) });
    expect(now()).toEqual(before);
  });

  it('is remembered with the one beside it and its side', async () => {
    const { now } = await startWithTwo();
    expect(now()).toEqual({
      shown: { sides: [marchId, juneId], active: juneId },
      lastTranscript: juneId,
      lastBeside: { transcript: marchId, isLeft: true },
    });
  });

  it('comes up again as it was remembered', async () => {
    const before = (await startWithTwo()).now();
    const { sides, now } = start();
    await sides.showAgain(juneId, { transcript: marchId, isLeft: true });
    expect(now()).toEqual(before);
  });

  it('is one transcript where the other cannot be opened any more', async () => {
    const { sides, now } = start();
    await sides.showAgain(idOf('9'), { transcript: marchId, isLeft: false });
    expect(now()).toEqual({
      shown: { sides: [marchId], active: marchId },
      lastTranscript: marchId,
      lastBeside: null,
    });
  });

  it('becomes one with the other closed, which is remembered', async () => {
    const { sides, now } = await startWithTwo();
    sides.activateOther();
    expect(sides.isActive(reading(marchId))).toBe(true);
    sides.closeOther();
    expect(now()).toEqual({
      shown: { sides: [marchId], active: marchId },
      lastTranscript: marchId,
      lastBeside: null,
    });
  });

  it('is what is shown, alone, unless that stands there already', async () => {
    const { sides, now } = await startWithTwo();
    sides.show(reading(marchId));
    expect(now().shown).toEqual({ sides: [marchId, juneId], active: marchId });
    sides.show(reading(mayId));
    expect(now().shown).toEqual({ sides: [mayId], active: mayId });
  });

  it('is forgotten in the library, where another can be opened beside the one read last', async () => {
    const { sides, now } = await startWithTwo();
    sides.showLibrary();
    expect(now()).toEqual({ shown: 'library', lastTranscript: null, lastBeside: null });
    await sides.openBeside(mayId);
    expect(now().shown).toEqual({ sides: [juneId, mayId], active: mayId });
  });
});
