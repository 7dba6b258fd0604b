import type { Transcript } from '../../shared/transcript/transcript';
import type { Assembled, Reviewed } from './assembled';

/*
 * A transcript crosses from one thread to another in parts, since the page can answer nothing while it takes one in.
 */

/** Taking in so many rows of any table is a matter of milliseconds. */
const rowsAtOnce = 1_000;

/** What may have a hundred thousand rows. */
interface Tables
  extends Pick<Transcript, 'paragraphs' | 'turns' | 'consumed' | 'speakers'>,
    Pick<Reviewed, 'summaries' | 'leftOut' | 'preview'> {
  readonly outcomes: Reviewed['speakers'];
}

type Head = Omit<Transcript, keyof Tables>;

export type Part =
  | { readonly kind: 'rows'; readonly table: keyof Tables; readonly rows: readonly unknown[] }
  | {
      readonly kind: 'head';
      readonly head: Head;
      readonly review: Pick<Reviewed, 'numbers' | 'namesIn'> | null;
    };

/** The parts of what was assembled, the head last. */
export function* partsOf(assembled: Assembled | Reviewed): Generator<Part> {
  const { paragraphs, turns, consumed, speakers, ...head } = assembled.transcript;
  const reviewed = 'numbers' in assembled ? assembled : null;
  const tables: Tables = {
    paragraphs,
    turns,
    consumed,
    speakers,
    summaries: assembled.summaries,
    outcomes: reviewed?.speakers ?? [],
    leftOut: reviewed?.leftOut ?? [],
    preview: reviewed?.preview ?? [],
  };
  for (const table of Object.keys(tables) as (keyof Tables)[]) yield* rowsOf(table, tables[table]);
  const review = reviewed && { numbers: reviewed.numbers, namesIn: reviewed.namesIn };
  yield { kind: 'head', head, review };
}

function* rowsOf(table: keyof Tables, rows: readonly unknown[]): Generator<Part> {
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    yield { kind: 'rows', table, rows: rows.slice(at, at + rowsAtOnce) };
}

/** Puts the parts together again as they arrive. */
export class Parts {
  readonly #tables: Record<keyof Tables, unknown[]> = {
    paragraphs: [],
    turns: [],
    consumed: [],
    speakers: [],
    summaries: [],
    outcomes: [],
    leftOut: [],
    preview: [],
  };

  /** Takes in one part; with the head, everything has arrived and is given back. */
  take(part: Part): Assembled | Reviewed | null {
    if (part.kind === 'rows') {
      this.#tables[part.table].push(...part.rows);
      return null;
    }
    // What the same module took apart is of the shape that it had.
    const { summaries, outcomes, leftOut, preview, ...tables } = this.#tables as unknown as Tables;
    const assembled: Assembled = { transcript: { ...part.head, ...tables }, summaries };
    if (!part.review) return assembled;
    return { ...assembled, ...part.review, speakers: outcomes, leftOut, preview };
  }
}
