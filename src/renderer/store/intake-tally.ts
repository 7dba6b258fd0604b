import type { ReadBundle, ReadNotes, ReadTranscript } from '../../shared/ipc';
import type { Notice } from './desk-state';
import { intakeNotice } from './intake-words';
import type { Reading } from './reading';

/** A transcript that was added, and what came in with it, in a sentence; '' where that is nothing. */
export interface Added {
  readonly reading: Reading;
  readonly broughtIn: string;
}

/** A file that was in the library before, and the title that it has there. */
interface Known {
  readonly read: ReadTranscript;
  readonly title: string;
}

/** What has come of the files so far. */
export class Tally {
  readonly added: Added[] = [];
  readonly known: Known[] = [];
  readonly problems: string[] = [];
  readonly bundles: ReadBundle[] = [];
  readonly notes: ReadNotes[] = [];
  skipped = 0;
  passedOver = 0;
  beyond = 0;
  readonly #told = new Set<string>();

  /** Whether this very file has been told of, as one that was chosen twice; from now on it has. */
  isToldOf({ transcriptId, provenance }: ReadTranscript): boolean {
    const key = `${transcriptId} ${provenance.fileName}`;
    const isTold = this.#told.has(key);
    this.#told.add(key);
    return isTold;
  }
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
  const known = tally.known.map(({ read, title }) => ({ fileName: read.provenance.fileName, title }));
  return intakeNotice({ ...tally, added: tally.added.length, known, broughtIn });
}
