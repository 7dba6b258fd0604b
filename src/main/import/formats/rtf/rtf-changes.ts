import { plainCharacters, plainParagraph, type RtfState } from './rtf-state';

type Change = (number: number | null) => Partial<RtfState>;

/** No program writes more; so many are passed over at most. */
const mostFallback = 16;

const on =
  (name: keyof RtfState): Change =>
  (number) => ({ [name]: number !== 0 });
const value =
  (name: keyof RtfState): Change =>
  (number) => ({ [name]: number ?? 0 });

/** Control words that change how what follows them is to be taken. */
const changes: ReadonlyMap<string, Change> = new Map([
  ['b', on('bold')],
  ['i', on('italic')],
  ['strike', on('isStruck')],
  ['striked', on('isStruck')],
  ['v', on('isHidden')],
  ['deleted', on('isTakenOut')],
  ['highlight', value('highlight')],
  ['chcbpat', value('shade')],
  ['f', value('font')],
  ['s', value('style')],
  ['outlinelevel', value('outline')],
  ['plain', () => plainCharacters],
  ['pard', () => plainParagraph],
  ['intbl', () => ({ inTable: true })],
  ['itap', (number) => ({ level: Math.max(1, number ?? 1), inTable: (number ?? 1) > 0 })],
  ['uc', (number) => ({ fallback: Math.min(Math.max(0, number ?? 1), mostFallback) })],
]);

/** The state after a control word, the same where it says nothing new; null for one that changes none. */
export function changeState(state: RtfState, name: string, number: number | null): RtfState | null {
  const change = changes.get(name)?.(number);
  if (change === undefined) return null;
  for (const key in change) {
    if (state[key as keyof RtfState] !== change[key as keyof RtfState]) return { ...state, ...change };
  }
  return state;
}
