import type { ReadBundle, ReadNotes, ReadTranscript } from '../../shared/ipc';
import type { Notice } from './desk-state';
import { intakeNotice } from './intake-words';
import type { Reading } from './reading';

/** A transcript that was added, and what came in with it, in a sentence; '' where that is nothing. */
export interface Added {
  readonly reading: Reading;
  readonly broughtIn: string;
}

/** What has come of the files so far. */
export class Tally {
  readonly added: Added[] = [];
  /** Those that were in the library before. */
  readonly known: ReadTranscript[] = [];
  readonly problems: string[] = [];
  readonly bundles: ReadBundle[] = [];
  readonly notes: ReadNotes[] = [];
  skipped = 0;
  passedOver = 0;
  beyond = 0;
}

/** Bundles and notes speak for themselves, and whoever skipped everything knows it. */
function hasWords({ added, known, problems, bundles, notes, skipped, passedOver, beyond }: Tally): boolean {
  const isEmpty = bundles.length + notes.length + skipped === 0;
  return isEmpty || added.length + known.length + problems.length + passedOver + beyond > 0;
}

/** What there is to say at the end; of a file that came in alone only what nobody sees on the screen. */
export function noticeOf(tally: Tally, wasOne: boolean): Notice | null {
  const broughtIn = tally.added.map((each) => each.broughtIn).filter((words) => words !== '');
  const [problem] = tally.problems;
  if (wasOne && problem !== undefined) return { tone: 'problem', text: problem };
  if (wasOne) return broughtIn[0] === undefined ? null : { tone: 'info', text: broughtIn[0] };
  if (!hasWords(tally)) return null;
  const known = tally.known.map(({ provenance }) => provenance.fileName);
  return intakeNotice({ ...tally, added: tally.added.length, known, broughtIn });
}
