import { readDate } from '../../../../shared/transcript/printed-date';
import type { SourceLine } from '../../../../shared/transcript/source-line';
import type { SourceFacts } from '../../facts';
import type { Furniture } from './page-furniture';
import { rowText } from './rows';

const day = /\d{1,2} \p{L}{3,9} \d{4}/gu;

/** What the heads of the pages say: the day, where all name the same, and by two numbered columns that it is a debate. */
export function factsInHeads({ rows, columns }: Furniture): SourceFacts {
  const days = [...rows].flatMap((row) => rowText(row).match(day) ?? []).map(readDate);
  const [date, ...others] = new Set(days);
  return {
    ...(date && others.length === 0 && { date }),
    ...(columns.size > 0 && { eventKind: 'debate' as const }),
  };
}

/** The header of evidence stands above so many lines. */
const headerLines = 60;
const evidence =
  /^(?:(?:corrected|uncorrected) )?(?:transcript of )?oral evidence(?: \((?:public|private)\))?: /i;

/** Evidence is called by what it was about; the name of the committee above it is set larger. */
export function headEvidence(lines: readonly SourceLine[]): readonly SourceLine[] {
  const session = lines.slice(0, headerLines).findIndex(({ text }) => evidence.test(text));
  if (session === -1) return lines;
  return lines.map((line, at) => {
    if (at === session) return { ...line, heading: 1 };
    return line.heading === undefined ? line : { ...line, heading: line.heading + 1 };
  });
}

/** Programs fill the field with the name of the file, or leave in it what a template said. */
const fileName =
  /\.[a-z]{2,5}\d?$|^microsoft (?:word|powerpoint)\b|^(?:untitled|document ?\d*|title|\(?anonymous\)?)$|^[^ ]*[_\\/][^ ]*$|^\d+$/i;
const longestTitle = 300;

/** The title that a document gives itself, unless it is the name of a file. */
export function titleOf(info: Readonly<Record<string, unknown>>): string | undefined {
  const title = textOf(info.Title);
  return title === '' || title.length > longestTitle || fileName.test(title) ? undefined : title;
}

/** The program that wrote the file. */
export function makerOf(info: Readonly<Record<string, unknown>>): string | undefined {
  return (
    textOf(info.Producer).slice(0, longestTitle) || textOf(info.Creator).slice(0, longestTitle) || undefined
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.replace(/[\s\p{Cc}]+/gu, ' ').trim() : '';
}
