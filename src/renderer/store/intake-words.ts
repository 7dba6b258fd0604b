import type { Notice } from './desk-state';

/** A file, and the title that its transcript has in the library. */
interface KnownFile {
  readonly fileName: string;
  readonly title: string;
}

/** What came of files that came in together. */
export interface IntakeOutcome {
  /** How many were added. */
  readonly added: number;
  /** Those that were in the library already. */
  readonly known: readonly KnownFile[];
  /** How many somebody left out, or stopped reading. */
  readonly skipped: number;
  /** Why others were not added, in a sentence each. */
  readonly problems: readonly string[];
  /** What came in with those that were added, in sentences. */
  readonly broughtIn: readonly string[];
  /** What in folders is no transcript, and what was too much at once. */
  readonly passedOver: number;
  readonly beyond: number;
}

const files = (count: number): string => `${count} ${count === 1 ? 'file' : 'files'}`;

/** Under what title it is found; '' where the file's own name says it. */
export function asTitle({ fileName, title }: KnownFile): string {
  const isSame = title === '' || title === fileName || title === fileName.replace(/\.[^.]+$/, '');
  return isSame ? '' : ` as “${title}”`;
}

/** Everything that came of several files, in one place: the figures, then a sentence each for what needs one. */
export function intakeNotice(outcome: IntakeOutcome): Notice {
  const { added, known, skipped, problems, broughtIn, passedOver, beyond } = outcome;
  const transcripts = added === 1 ? '1 transcript added' : `${added === 0 ? 'No' : added} transcripts added`;
  const cameTo = added + known.length + problems.length + skipped;
  const figures = [
    cameTo === 0 ? 'There is nothing to open in the folder' : transcripts,
    ...(known.length > 0 ? [`${known.length} already in your library`] : []),
    ...(problems.length > 0 ? [`${problems.length} could not be read`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  const details = [
    ...problems,
    ...known.map(
      (file) =>
        `“${file.fileName}” is already in your library${asTitle(file)}, and stays there as you left it.`,
    ),
    ...broughtIn,
    ...(passedOver > 0 ? [`${files(passedOver)} in the folder passed over: no transcript, or hidden.`] : []),
    ...(beyond > 0 ? [`${files(beyond)} more were left: open them after these.`] : []),
  ];
  return {
    tone: problems.length > 0 || cameTo === 0 ? 'problem' : 'info',
    text: `${figures.join(', ')}.`,
    ...(details.length > 0 && { details }),
  };
}
