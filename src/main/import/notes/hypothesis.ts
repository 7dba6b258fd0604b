import type { QuotedNote } from '../../../shared/annotation/quoted-note';
import { fieldsOf, listOf, timeOf, wordsOf } from './json';
import { placeOf } from './quoted-place';

type Row = Readonly<Record<string, unknown>>;

/** The rows of a Hypothesis export or a bare list of them, or null where a file is none: each has a target and a user, as "acct:name@place". */
export function hypothesisRows(json: unknown): readonly Row[] | null {
  const file = fieldsOf(json);
  const rows = Array.isArray(json) ? json : (file?.annotations ?? file?.rows);
  if (!Array.isArray(rows) || rows.length === 0) return null;
  const known = rows.map(fieldsOf).filter((row) => row !== null);
  const isExport = known.every(
    ({ target, user }) => Array.isArray(target) && wordsOf(user).startsWith('acct:'),
  );
  return isExport && known.length === rows.length ? known : null;
}

/** A reply stands where the note does that it answers. */
export function hypothesisNotes(rows: readonly Row[]): readonly QuotedNote[] {
  const byId = new Map(rows.map((row) => [wordsOf(row.id), row]));
  return rows.map((row) => {
    const answered = listOf(row.references).map((id) => byId.get(wordsOf(id)));
    const [place = null] = [row, ...answered.toReversed()]
      .map((each) => placeOf(listOf(each?.target)[0]))
      .filter((found) => found !== null);
    return {
      place,
      note: wordsOf(row.text),
      labels: listOf(row.tags)
        .map(wordsOf)
        .filter((tag) => tag.trim() !== ''),
      author: authorOf(row),
      madeAt: timeOf(row.created),
    };
  });
}

function authorOf({ user, user_info: info }: Row): string | null {
  const shown = wordsOf(fieldsOf(info)?.display_name).trim();
  const account = /^acct:([^@]+)/.exec(wordsOf(user))?.[1]?.trim() ?? '';
  return shown || account || null;
}
