import type { Theme } from '../../shared/annotation/theme';
import type { AuthorId } from '../../shared/id';
import type { ReadBundle } from '../../shared/ipc';
import { openDoc } from '../../shared/notebook/doc';
import { joinNotebooks, type NotebookJoin } from '../../shared/notebook/join-notebooks';
import { type JoinAnswers, questionKey, type Side } from '../../shared/notebook/join-question';
import type { JoinReport } from '../../shared/notebook/join-report';
import { foldThemes, type KeptTheme, keptThemes } from '../../shared/notebook/library-themes';
import { projectNotebook } from '../../shared/notebook/transcript-notebook';
import { type JoinContext, reportGroups } from './join-words';
import type { Library } from './library';
import type { Reading } from './reading';

/** One transcript that is here already and for which a bundle has something new. */
export interface JoinPart {
  readonly reading: Reading;
  readonly notebook: Uint8Array;
  /** What comes in as long as nobody has chosen anything. */
  readonly join: NotebookJoin;
  readonly context: JoinContext;
}

/** Two themes of one id that say different things. */
export interface ThemeQuestion {
  readonly mine: Theme;
  readonly theirs: KeptTheme;
}

/** A bundle that is about to be joined with what is here; nothing is changed yet. */
export interface Joining {
  readonly bundle: ReadBundle;
  /** Whose work comes in, in words. */
  readonly from: string;
  readonly parts: readonly JoinPart[];
  readonly themes: readonly ThemeQuestion[];
  /** How many of its transcripts are not here and will be added. */
  readonly added: number;
}

/** What was chosen: by `partKey` for a question about a transcript, by its id for a theme. */
export type JoinChoices = ReadonlyMap<string, Side>;

export function partKey({ reading }: JoinPart, question: Parameters<typeof questionKey>[0]): string {
  return `${reading.id} ${questionKey(question)}`;
}

function answersOf(part: JoinPart, choices: JoinChoices): JoinAnswers {
  return new Map(
    part.join.questions.flatMap((question) => {
      const chosen = choices.get(partKey(part, question));
      return chosen ? [[questionKey(question), chosen] as const] : [];
    }),
  );
}

/** Looks at what a bundle would bring to the transcripts that are open here. */
export function examineBundle(
  bundle: ReadBundle,
  open: readonly { readonly reading: Reading; readonly notebook: Uint8Array }[],
  library: Library,
): Joining {
  const from = namesIn(bundle, library);
  const kept = keptThemes(library.kept.doc);
  const brought = bundle.themes.filter(({ id }) => kept.every((theme) => theme.id !== id));
  const themes = foldThemes([...kept, ...brought]);
  const parts = open.map(({ reading, notebook }) => ({
    reading,
    notebook,
    join: joinNotebooks(reading.kept.doc, notebook),
    context: { transcript: reading.transcript(), themes, from },
  }));
  return {
    bundle,
    from,
    parts: parts.filter(({ join }) => join.update !== null),
    themes: library.themeQuestions(bundle.themes),
    added: bundle.transcripts.length - open.length,
  };
}

/** "Anna Reed and Tom Bell": the authors of what is in the bundle, without the one at this desk. */
function namesIn({ transcripts, authors }: ReadBundle, library: Library): string {
  const ids = new Set<AuthorId>(
    transcripts.flatMap(({ notebook }) => {
      const { annotations, clarifications } = projectNotebook(openDoc([notebook]));
      return [...annotations.values(), ...clarifications.values()].map(({ authorId }) => authorId);
    }),
  );
  const names = authors
    .filter(({ id, name }) => ids.has(id) && id !== library.author && name !== '')
    .map(({ name }) => name);
  return names.length === 0 ? 'your colleague' : new Intl.ListFormat('en-GB').format(names);
}

/** Joins one transcript's notebook: one Change, with the report of what it did. */
export function joinPart(
  part: JoinPart,
  choices: JoinChoices,
  { bundle, backup }: { readonly bundle: string; readonly backup: number },
): JoinReport | null {
  const { reading, notebook, context } = part;
  const answers = answersOf(part, choices);
  const join = joinNotebooks(reading.kept.doc, notebook, answers);
  if (!join.update) return null;
  const report: JoinReport = {
    version: 1,
    transcriptId: reading.id,
    bundle,
    from: context.from,
    backup,
    groups: reportGroups(join, answers, context),
  };
  reading.kept.take({ label: `Joined ${bundle}`, update: join.update, report: JSON.stringify(report) });
  return report;
}
