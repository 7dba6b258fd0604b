import type { Erased } from './ipc';
import { listWords } from './list-words';
import type { DataPlace } from './preferences';
import type { BackupProblem, BackupTrouble, ImportProblem, JournalProblem, SaveProblem } from './problems';
import { unreachable } from './result';
import type { ReadWarning } from './transcript/provenance';

/*
 * What people read when something could not be done: what happened, to which file, what to do next. The causes, which
 * are for a log, stay out of it. The page and the command line say the same.
 */

export function importProblemSentence(problem: ImportProblem): string {
  const { kind } = problem;
  const name = quoted(problem.fileName);
  switch (kind) {
    case 'empty':
      return `${name} is empty. Check that it was saved or downloaded completely, and open it again.`;
    case 'folder':
      return `${name} is a folder. Open the transcript inside it.`;
    case 'missing':
      return `${name} could not be found. It may have been moved or renamed; choose it again.`;
    case 'unreadable':
      return `${name} could not be read. Check that you may open it and that its drive is connected, and try again.`;
    case 'too-large':
      return `${name} is too large: ${megabytes(problem.size)}, and at most ${megabytes(problem.limit)} can be opened. Divide it into parts and open each.`;
    case 'too-many-lines':
      return `${name} has too many lines: ${count(problem.lines)}, and at most ${count(problem.limit)} can be opened. Divide it into parts and open each.`;
    case 'line-too-long':
      return `${name} has a line of more than ${count(problem.limit)} characters without a break. Put each paragraph on a line of its own, and open it again.`;
    case 'too-many-pages':
      return `${name} has too many pages: ${count(problem.pages)}, and at most ${count(problem.limit)} can be opened. Divide it into parts and open each.`;
    case 'page-too-full':
      return `Page ${count(problem.page)} of ${name} holds more than can be printed on a page, and the file was not opened: at most ${count(problem.limit)} pieces of text are read on one. Save the other pages as a file of their own, and open that.`;
    case 'too-much-text':
      return `${name} holds too much text: at most ${count(problem.limit)} characters can be opened. Divide it into parts and open each.`;
    case 'unpacks-too-large':
      return `${name} has ${problem.isInAll ? 'parts that together unpack' : 'a part that unpacks'} to more than ${megabytes(problem.limit)}, which no ${problem.isInAll ? 'transcript' : 'page of text'} does, and was not opened. Print it into a new PDF and open that, or ask for the transcript in another format.`;
    case 'not-text':
      return `${name} is ${problem.found ?? 'not a text'}, which Despatch cannot read. Save the transcript as a Word document or as plain text, or copy its words and use “Paste transcript”.`;
    case 'not-as-named':
      return `${name} is damaged, or is not what its name says it is. Ask for it to be sent again, or for the transcript in another format.`;
    case 'no-text-found':
      return `${name} holds no words. Check that it is the right file.`;
    case 'scanned':
      return `${name} is a scan: its pages are pictures without text. Ask for the original document, or have the text recognised (OCR) and open what comes of it.`;
    case 'letters-unknown':
      return `${name} draws its letters without saying which they are, so its words cannot be read. Ask for the original document, or have the text recognised (OCR) and open what comes of it.`;
    case 'locked':
      return `${name} is protected by a password. Save a copy without one in the program it was made with, and open that.`;
    case 'speakers-left-out':
      return `${name} is an export that leaves out who spoke. Download the transcript as a Word document or as WebVTT from the meeting itself, and open that.`;
    case 'notes-alone':
      return `${name} holds notes on a text, and not the text. Open the transcript that they are on first.`;
    case 'damaged':
      return `${name} is damaged and was not opened. Ask for it to be sent again, or use an earlier copy.`;
    case 'newer-version':
      return `${name} was made by a newer version of Despatch. Install the newest version, and open it again.`;
    case 'cancelled':
      return `Opening ${name} was cancelled. Nothing was added.`;
    case 'reader-failed':
      return `${name} could not be read within the time and memory allowed for one file. If it is long, divide it into parts and open each; if it is not, it may be damaged: ask for it to be sent again, or in another format.`;
    default:
      return unreachable(kind);
  }
}

export function saveProblemSentence(problem: SaveProblem): string {
  const { kind } = problem;
  switch (kind) {
    case 'open-elsewhere':
      return `${quoted(problem.fileName)} is open in another program and was left as it was. Close it there and save again, or choose another name.`;
    case 'read-only':
      return `${quoted(problem.fileName)} could not be written, because its folder or the file itself is read-only. Choose another folder or name.`;
    case 'disk-full':
      return `${quoted(problem.fileName)} was not written, because the disk is full. Make room or choose another disk, and save again.`;
    case 'folder-missing':
      return `${quoted(problem.fileName)} was not written, because its folder is not there. Choose another folder.`;
    case 'cancelled':
      return 'Saving was cancelled. No file was changed.';
    case 'unexpected':
      return `${quoted(problem.fileName)} could not be written. Try again, or choose another folder or name.`;
    default:
      return unreachable(kind);
  }
}

export function journalProblemSentence(problem: JournalProblem): string {
  const { kind } = problem;
  switch (kind) {
    case 'disk-full':
      return 'The disk is full, so what you write cannot be saved. Make room on the disk; it is then saved by itself.';
    case 'read-only':
      return 'The folder where Despatch keeps its notes is read-only, so what you write cannot be saved. Ask whoever looks after this computer to let you write to it.';
    case 'unknown-notebook':
      return 'This transcript is not on this device. Open its file again to add it.';
    case 'newer-version':
      return 'These notes were written by a newer version of Despatch, which is needed to open them. Install the newest version.';
    case 'damaged':
      return 'The text of this transcript is damaged on this device; your notes are kept. Open the file that it came from again, and they are put back in their places.';
    case 'unexpected':
      return 'What you write could not be saved on this device. Keep this window open; saving is tried again. If this goes on, copy your latest notes elsewhere.';
    default:
      return unreachable(kind);
  }
}

export function backupProblemSentence(problem: BackupProblem): string {
  const { kind } = problem;
  switch (kind) {
    case 'disk-full':
      return 'The backup could not be written, because the disk is full. Make room on the disk and try again.';
    case 'read-only':
      return 'The backup could not be written, because its folder is read-only. Ask whoever looks after this computer to let you write to it.';
    case 'unusable':
      return 'This backup is damaged or gone, and nothing was restored from it. Choose another.';
    case 'unexpected':
      return 'The backup could not be read or written; nothing was changed. Try again.';
    default:
      return unreachable(kind);
  }
}

/** A folder that was chosen for second copies and cannot be used. */
export function folderProblemSentence({ kind }: BackupProblem): string {
  switch (kind) {
    case 'disk-full':
      return 'This folder cannot be used, because its disk is full. Make room there, or choose another.';
    case 'read-only':
      return 'This folder cannot be used, because nothing can be written to it. Choose another.';
    case 'unusable':
    case 'unexpected':
      return 'This folder could not be used, and nothing was changed. Try again, or choose another.';
    default:
      return unreachable(kind);
  }
}

/** A backup that nobody asked for and that could not be kept. */
export function backupTroubleSentence(trouble: BackupTrouble): string {
  switch (trouble.kind) {
    case 'folder-not-there':
      return `The folder “${trouble.folder}” for second copies of backups is not connected. Backups go on without it, and it is tried again.`;
    case 'folder-failed':
      return `The last backup could not be copied to the folder “${trouble.folder}”. It is kept on this computer, and the next one tries again.`;
    case 'disk-full':
      return 'No backup could be written, because the disk is full. Your work itself is saved; make room on the disk.';
    default:
      return 'The last backup could not be written; your work itself is saved. It is tried again in ten minutes.';
  }
}

/** A transcript that could not be erased whole. */
export const eraseProblemSentence =
  'Not everything could be erased. Close Despatch and start it again: it goes on erasing before it opens.';

/** Erasing clears the database, which must not hold the only copy of anything. */
export const notErasedSentence =
  'Nothing was erased, because something that you wrote is not saved yet. Make room on the disk, and erase again when it says “Saved on this device”.';

/** What was erased, once the page is loaded anew. */
export function erasedSentence(erased: Erased | 'unfinished'): string {
  if (erased === 'unfinished') return eraseProblemSentence;
  const folders = erased.waitsFor.map((folder) => `“${folder}”`).join(', ');
  return folders === ''
    ? 'Erased, from every backup too. Word documents, and copies that you saved or handed over, are as they were.'
    : `Erased on this computer. Second copies of backups in ${folders} could not be reached; Despatch goes over them as soon as they are there again.`;
}

/** Why what the journal holds could not be opened, in one sentence. */
export function openingProblemSentence(problem: JournalProblem): string {
  return problem.kind === 'unexpected'
    ? 'What is kept on this device could not be read; none of it was changed. Close Despatch and start it again.'
    : journalProblemSentence(problem);
}

/** What the reader of a file met, in one sentence. */
export function readWarningSentence(warning: ReadWarning): string {
  switch (warning.kind) {
    case 'encoding-assumed':
      return `The file does not say how its letters are encoded; it was read as ${warning.encoding}. Check accents and dashes.`;
    case 'characters-removed':
      return `${characters(warning.count)} that cannot be printed ${isOrAre(warning.count)} left out.`;
    case 'characters-undecodable':
      return `${characters(warning.count)} that could not be read ${isOrAre(warning.count)} shown as “\uFFFD”.`;
    case 'lines-divided':
      return warning.count === 1
        ? 'A paragraph that went on for pages was divided at the ends of sentences.'
        : `${count(warning.count)} paragraphs that went on for pages were divided at the ends of sentences.`;
    case 'pages-damaged':
      return `The file is damaged on ${pagesInWords(warning.pages)}: words may be missing there. Compare with another copy, or ask for the file to be sent again.`;
    case 'ends-abruptly':
      return 'The file ends abruptly, as if it had been cut off: words may be missing after the last ones here. Compare with another copy, or ask for the file to be sent again.';
    case 'table-uncertain':
      return 'The file prints a table of times and speakers, but where its rows begin cannot be told: the words may stand under the wrong name. Check them against the file, or ask for it as a Word document or as captions.';
    case 'no-speaker-found':
      return 'No speaker’s name was found. If a line is a name, choose it in the review and say “This is a speaker”.';
    default:
      return unreachable(warning);
  }
}

/** So many runs of pages are named; a reader needs no more to see that the file is of no use. */
const mostRuns = 12;

/** "page 3", "pages 3, 5–9 and 12". */
function pagesInWords(pages: readonly number[]): string {
  const runs: { readonly first: number; last: number }[] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run?.last === page - 1) run.last = page;
    else runs.push({ first: page, last: page });
  }
  const words = runs
    .slice(0, mostRuns)
    .map(({ first, last }) => (first === last ? count(first) : `${count(first)}–${count(last)}`));
  if (runs.length > mostRuns) return `pages ${words.join(', ')} and others`;
  return `${pages.length === 1 ? 'page' : 'pages'} ${listWords(words)}`;
}

function characters(number: number): string {
  return `${count(number)} ${number === 1 ? 'character' : 'characters'}`;
}

function isOrAre(number: number): string {
  return number === 1 ? 'is' : 'are';
}

function quoted(fileName: string): string {
  return fileName === '' ? 'The file' : `“${fileName}”`;
}

function megabytes(bytes: number): string {
  const size = bytes / (1024 * 1024);
  return `${size < 10 ? Math.ceil(size * 10) / 10 : Math.ceil(size)} MB`;
}

function count(value: number): string {
  return value.toLocaleString('en-GB');
}

/** What is wrong with where the data lies, and what to do; null where nothing is. */
export function dataPlaceSentence(place: DataPlace): string | null {
  switch (place) {
    case 'private':
      return null;
    case 'network':
      return 'Your notes are kept in a folder on another machine, where others may read them and a lost connection can damage them. Ask whoever looks after this computer to keep Despatch’s data on its own disk.';
    case 'synchronised':
      return 'Your notes are kept in a folder that another program copies to other machines, so they leave this one. Ask whoever looks after this computer to keep Despatch’s data outside it.';
    case 'open':
      return 'Other people who use this computer can open the folder that your notes are kept in. Ask whoever looks after it to make the folder private to you.';
    default:
      return unreachable(place);
  }
}
