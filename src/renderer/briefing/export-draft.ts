import type { Author } from '../../shared/annotation/annotation';
import type { BriefingDetails, BriefingRequest, Preset } from '../../shared/briefing/outline';

/** What the dialog opens with: the choices of last time, and the author of this desk. */
export interface ExportStart {
  readonly preset: Preset | null;
  readonly details: BriefingDetails;
  readonly includeBareHighlights: boolean;
  readonly initials: string;
}

/** What is in the dialog's fields, as typed. */
export interface ExportDraft extends BriefingDetails {
  readonly preset: Preset;
  readonly initials: string;
  readonly includeBareHighlights: boolean;
}

/** The fields as they stand at first; the title is the transcript's unless one was given. */
export function startDraft(start: ExportStart, transcriptTitle: string): ExportDraft {
  return {
    ...start.details,
    title: start.details.title.trim() === '' ? transcriptTitle : start.details.title,
    preset: start.preset ?? 'full-annotated',
    initials: start.initials,
    includeBareHighlights: start.includeBareHighlights,
  };
}

/** The first letters of a name's first, and last two, words: "Ada King Lovelace" is AKL. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const kept = words.length > 3 ? [words[0] ?? '', ...words.slice(-2)] : words;
  return kept
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}

interface AskedExport {
  readonly request: BriefingRequest;
  readonly author: Pick<Author, 'name' | 'initials'>;
}

/** What the fields ask for, trimmed; null while there is no title. Initials left empty come from the name. */
export function requestOf(draft: ExportDraft): AskedExport | null {
  const title = draft.title.trim();
  if (title === '') return null;
  const name = draft.author.trim();
  return {
    request: {
      preset: draft.preset,
      details: {
        title,
        author: name,
        preparedFor: draft.preparedFor.trim(),
        preparedBy: draft.preparedBy.trim(),
        handling: draft.handling.trim(),
      },
      includeBareHighlights: draft.includeBareHighlights,
    },
    author: { name, initials: draft.initials.trim() || initialsOf(name) },
  };
}
