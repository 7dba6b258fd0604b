import { type CSSProperties, memo, type ReactNode, useId } from 'react';
import { findTheme, type Theme } from '../../shared/annotation/theme';
import type { TranscriptId } from '../../shared/id';
import type { ListedTranscript } from '../../shared/notebook/library-notebook';
import type { Piece } from '../finding/excerpt';
import type { FindBegin } from '../finding/find-choice';
import type { FoundIn } from '../finding/finder';
import type { FoundClarification } from '../finding/held-clarifications';
import type { FoundNote } from '../finding/held-notes';
import type { FoundParagraph } from '../finding/held-text';
import { amount, occasionWords } from '../ui/transcript-words';
import css from './FoundGroup.module.css';
import { countWords, restOf } from './found-words';

/** A row that the arrow keys go through. */
export interface FoundRow {
  readonly begin: FindBegin;
  readonly what:
    | { readonly kind: 'paragraph'; readonly found: FoundParagraph }
    | { readonly kind: 'clarification'; readonly found: FoundClarification }
    | { readonly kind: 'note'; readonly found: FoundNote }
    | { readonly kind: 'rest'; readonly count: number };
}

/** The rows of one transcript: passages, then clarifications, then notes, then how many more there are. */
export function rowsOfGroup(group: FoundIn, words: string): readonly FoundRow[] {
  const paragraphs = group.inText.paragraphs.map((found): FoundRow => {
    const { paragraph, offset } = found;
    return { begin: { words, paragraph, offset, beside: null }, what: { kind: 'paragraph', found } };
  });
  const clarifications = group.inClarifications.clarifications.map((found): FoundRow => {
    const { paragraph, clarification } = found;
    const begin = { words, paragraph, offset: 0, beside: clarification };
    return { begin, what: { kind: 'clarification', found } };
  });
  const notes = group.inNotes.notes.map((found): FoundRow => {
    const { paragraph, annotation } = found;
    return { begin: { words, paragraph, offset: 0, beside: annotation }, what: { kind: 'note', found } };
  });
  const [first] = [...paragraphs, ...clarifications, ...notes];
  const count = restOf(group);
  const rest: readonly FoundRow[] =
    first && count > 0 ? [{ begin: first.begin, what: { kind: 'rest', count } }] : [];
  return [...paragraphs, ...clarifications, ...notes, ...rest];
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  let at = 0;
  return (
    <span className={css.words}>
      {pieces.map(({ text, isFound }) => {
        at += text.length;
        return isFound ? <mark key={at}>{text}</mark> : text;
      })}
    </span>
  );
}

interface CitedProps {
  readonly found: FoundParagraph | FoundClarification | FoundNote;
  readonly children?: ReactNode;
}

function Cited({ found: { location, speaker, count }, children }: CitedProps) {
  return (
    <span className={css.cited}>
      {children}
      <span>{location}</span>
      {speaker === null ? null : <span className={css.speaker}>{speaker}</span>}
      {count > 1 ? <span>{amount(count, 'place')}</span> : null}
    </span>
  );
}

function RowWords({ what, themes }: { readonly what: FoundRow['what']; readonly themes: readonly Theme[] }) {
  if (what.kind === 'rest')
    return <span className={css.rest}>and {what.count.toLocaleString('en-GB')} more</span>;
  const { found } = what;
  const theme = what.kind === 'note' ? findTheme(themes, what.found.themeId) : undefined;
  const colour = { '--note': `var(--theme-${theme?.colour ?? 6})` } as CSSProperties;
  return (
    <>
      <Cited found={found}>
        {what.kind === 'note' ? (
          <span className={css.note} style={colour}>
            Note, {theme?.name ?? 'Unknown theme'}
          </span>
        ) : null}
        {what.kind === 'clarification' ? <span className={css.clarification}>Clarification</span> : null}
      </Cited>
      <Pieces pieces={found.pieces} />
    </>
  );
}

interface FoundGroupProps {
  readonly listed: ListedTranscript;
  readonly group: FoundIn;
  readonly rows: readonly FoundRow[];
  readonly themes: readonly Theme[];
  /** The index of the first row among all that the arrow keys go through. */
  readonly firstIndex: number;
  /** The row that the arrow keys are on; null where that is in none of these. */
  readonly current: number | null;
  readonly onOpen: (id: TranscriptId, begin: FindBegin, row: number) => void;
}

/** What was found in one transcript, under its title. Of many, most stay as they are while one goes through them. */
export const FoundGroup = memo(function FoundGroup(props: FoundGroupProps) {
  const { listed, group, rows, themes, firstIndex, current, onOpen } = props;
  const id = useId();
  return (
    <section className={css.group} aria-labelledby={id}>
      <header className={css.head}>
        <h2 id={id} className={css.title}>
          {listed.title}
        </h2>
        <span className={css.occasion}>{occasionWords(listed.eventKind, listed.date)}</span>
        <span className={css.count}>{countWords(group)}</span>
      </header>
      <ul className={css.rows} aria-labelledby={id}>
        {rows.map(({ begin, what }, at) => (
          <li key={what.kind === 'rest' ? 'rest' : `${begin.beside ?? begin.paragraph}`}>
            <button
              type="button"
              className={css.open}
              data-row={firstIndex + at}
              tabIndex={current === firstIndex + at ? 0 : -1}
              onClick={() => onOpen(listed.id, begin, firstIndex + at)}
            >
              <RowWords what={what} themes={themes} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
});
