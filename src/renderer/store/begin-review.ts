import type { ReadTranscript } from '../../shared/ipc';
import type { JournalProblem } from '../../shared/problems';
import { type Result, succeeded } from '../../shared/result';
import { sourceOf } from '../assembling/assembled';
import type { DeskPorts } from './desk-ports';
import type { Screen } from './desk-state';
import { taughtFor } from './taught';

/** What a review begins with, and what that comes to. */
type Begun = Pick<Extract<Screen, { kind: 'review' }>, 'initial' | 'reviewed'>;

/** A review begins with what the file says, and with where names are as it was taught for files like this, if it has that. */
export async function beginReview(
  { assembling, state }: Pick<DeskPorts, 'assembling' | 'state'>,
  read: ReadTranscript,
): Promise<Result<Begun, JournalProblem>> {
  const { facts, format, transcriptId } = read;
  const source = sourceOf(transcriptId, read);
  const found = await assembling.review(source, facts);
  if (!found.ok) return found;
  const namesIn = taughtFor(state().preferences.taught, format);
  if (!namesIn || !found.value.namesIn.includes(namesIn))
    return succeeded({ initial: facts, reviewed: found.value });
  const initial = { ...facts, namesIn };
  const reviewed = await assembling.review(source, initial);
  return reviewed.ok ? succeeded({ initial, reviewed: reviewed.value }) : reviewed;
}
