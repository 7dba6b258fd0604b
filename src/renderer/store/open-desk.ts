import type * as Y from 'yjs';
import type { TranscriptId } from '../../shared/id';
import type { Desktop } from '../../shared/ipc';
import { erasedSentence } from '../../shared/problem-words';
import type { JournalProblem } from '../../shared/problems';
import { failed, type Result, succeeded } from '../../shared/result';
import type { Assembling } from '../assembling/assembler';
import type { Finding } from '../finding/finder';
import { Desk } from './desk';
import { fillDatabase } from './fill-database';
import { GuardedDatabase } from './guarded-database';
import type { Keeping } from './kept-doc';
import { authorOf, Library } from './library';
import { LibraryFinder } from './library-finder';
import { openKeptDoc } from './open-kept-doc';
import { OpenReadings } from './open-readings';
import { evictableSentence, newerDatabaseSentence } from './recovery-words';
import { restoredSentence } from './restored-words';
import { fillTexts } from './texts';

function libraryUndoScope(doc: Y.Doc): Y.AbstractType<unknown>[] {
  return [doc.getMap('transcripts') as Y.AbstractType<unknown>];
}

/** Whether the browser underneath promises not to clear the database away by itself. */
async function isStorageKept(): Promise<boolean> {
  return navigator.storage.persisted().catch(() => false);
}

/** Until the page has nothing else to do. */
function untilIdle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve()));
}

/** A journal that cannot even be asked is one more reason to try again, never an exception. */
function appendTo(desktop: Desktop): Keeping['append'] {
  return (notebook, change) =>
    desktop
      .appendChange(notebook, change)
      .catch((cause: unknown) => failed({ kind: 'unexpected', cause: String(cause) }));
}

/** What was on the screen when the app was quit, as far as it is still in the library. */
async function showLast(desk: Desk): Promise<void> {
  const { lastTranscript, lastBeside } = desk.start.preferences;
  const isHere = (id: TranscriptId | undefined) => id !== undefined && desk.library.find(id) !== undefined;
  const beside = lastBeside && isHere(lastBeside.transcript) ? lastBeside : null;
  const last = lastTranscript && isHere(lastTranscript) ? lastTranscript : null;
  const only = last ?? beside?.transcript;
  if (last && beside) await desk.sides.showAgain(last, beside);
  else if (only) await desk.openTranscript(only);
}

/** Opens the library, and on the desk the transcript that was open last: the first thing the page does. */
export async function openDesk(
  desktop: Desktop,
  assembling: Assembling,
  finding: Finding,
): Promise<Result<Desk, JournalProblem>> {
  const [start, database] = await Promise.all([desktop.start(), GuardedDatabase.open(desktop)]);
  const author = authorOf(start.preferences.authorKey);
  const keeping: Keeping = { append: appendTo(desktop), now: Date.now, author: () => author };
  const readings = new OpenReadings({ desktop, database, keeping, assembling });
  const { lastTranscript, lastBeside } = start.preferences;
  // Read beside the library: most often it is what the person comes back for.
  for (const last of [lastTranscript, lastBeside?.transcript]) if (last) void readings.open(last);
  const opened = await openKeptDoc('library', libraryUndoScope, { desktop, database, keeping });
  if (!opened.ok) return opened;
  const { kept, recovery } = opened.value;
  const library = new Library(kept, author, start.accountName);
  const finder = new LibraryFinder({ desktop, database, assembling, readings, finding });
  const desk = new Desk(library, start, finder, { desktop, keeping, readings, assembling });
  desk.report(recovery, 'the library’s list');
  if (database.isNewer) desk.say(newerDatabaseSentence, 'problem');
  if (!(await isStorageKept())) desk.say(evictableSentence, 'problem');
  await desk.takingIn.listForgotten(start.transcripts);
  await showLast(desk);
  if (start.restored) desk.say(restoredSentence(start.restored));
  if (start.erased) desk.say(erasedSentence(start.erased));
  const fill = () => void fillDatabase(database, desktop, start.transcripts);
  database.onEmptied(fill);
  if (database.wasEmpty) fill();
  void fillTexts(database, start.transcripts, untilIdle);
  return succeeded(desk);
}
