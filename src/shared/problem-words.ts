import type { ImportProblem, JournalProblem, SaveProblem } from './ipc';
import { unreachable } from './result';

const megabyte = 1024 * 1024;

function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / megabyte).toLocaleString('en-GB')} MB`;
}

/** Why a file could not be opened, in one sentence or two: what happened, to which file, and what to do next. */
export function importProblemSentence(problem: ImportProblem): string {
  const { fileName } = problem;
  switch (problem.kind) {
    case 'empty':
      return `${fileName} is empty. Choose a file that holds the words of the transcript.`;
    case 'folder':
      return `${fileName} is a folder. Choose the transcript’s file inside it.`;
    case 'missing':
      return `${fileName} is not there any more. Check that it was not moved or renamed, then open it again.`;
    case 'unreadable':
      return `${fileName} could not be read. Check that you may open it and that its disk is connected, then try again.`;
    case 'too-large':
      return `${fileName} is too large: ${inMegabytes(problem.size)}, and Despatch opens at most ${inMegabytes(problem.limit)}. Split it into parts and open each of them.`;
    case 'too-many-lines':
      return `${fileName} has ${problem.lines.toLocaleString('en-GB')} lines, and Despatch opens at most ${problem.limit.toLocaleString('en-GB')}. Split it into parts and open each of them.`;
    case 'not-text':
      return problem.found
        ? `${fileName} is ${problem.found}, not a transcript. Despatch opens .txt and .md files: save the words as plain text and open that.`
        : `${fileName} is not text that Despatch can read. Save the transcript as plain text (.txt) and open that.`;
    case 'no-text-found':
      return `${fileName} holds no words. Choose a file that holds the words of the transcript.`;
    case 'damaged':
      return `${fileName} is damaged and could not be opened. Ask for the file again, or open an earlier copy of it.`;
    case 'newer-version':
      return `${fileName} was made by a newer version of Despatch. Install the newest version, then open it again.`;
    case 'cancelled':
      return `${fileName} was not opened, because you cancelled it.`;
    case 'reader-failed':
      return `${fileName} took more time or memory than it may, and reading it was stopped. Save it as plain text (.txt), or split it, and open that.`;
    default:
      return unreachable(problem);
  }
}

/** Why a document could not be written. Whatever stood there before is untouched, and the sentence says so where it matters. */
export function saveProblemSentence(problem: SaveProblem): string {
  switch (problem.kind) {
    case 'open-elsewhere':
      return `${problem.fileName} is open in another program, so it was left as it was. Close it there, or save under another name.`;
    case 'read-only':
      return `${problem.fileName} cannot be written there: the folder or the file is read-only. Nothing was changed; choose another folder.`;
    case 'disk-full':
      return `The disk is full, so ${problem.fileName} was not written and nothing was changed. Free some space, or choose another disk.`;
    case 'folder-missing':
      return `The folder for ${problem.fileName} is not there any more. Choose another folder.`;
    case 'cancelled':
      return 'Nothing was written, because you cancelled it.';
    case 'unexpected':
      return `${problem.fileName} could not be written, and nothing was changed. Try again, or choose another folder.`;
    default:
      return unreachable(problem);
  }
}

/** Why the journal does not answer; what was typed stays in the window meanwhile. */
export function journalProblemSentence(problem: JournalProblem): string {
  switch (problem.kind) {
    case 'disk-full':
      return 'Not saved: the disk is full. Free some space; what you typed is kept here and saved as soon as there is room.';
    case 'read-only':
      return 'Not saved: Despatch may not write in its data folder. Leave this window open and ask for write access to it.';
    case 'unknown-notebook':
      return 'This transcript’s folder is missing. Open its file again to put it back.';
    case 'newer-version':
      return 'This library was written by a newer version of Despatch. Install the newest version; nothing was changed.';
    case 'unexpected':
      return 'Not saved: the data folder did not answer. Leave this window open; Despatch tries again every two seconds.';
    default:
      return unreachable(problem);
  }
}
