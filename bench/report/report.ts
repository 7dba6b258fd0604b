/** One thing that was measured. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  /** What it was measured against, with its figure; empty where it stands alone. */
  readonly rival: string;
  readonly ratio: number | null;
  /** Empty where nothing was promised. */
  readonly goal: string;
  readonly isMet: boolean | null;
}

export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en-GB')} ms`;
}

export const mb = (bytes: number): string => `${Math.round(bytes / 2 ** 20).toLocaleString('en-GB')} MB`;

/** Something that was measured and that no goal is about. */
export function fact(what: string, measured: string, rival = '', ratio: number | null = null): Row {
  return { what, measured, rival, ratio, goal: '', isMet: null };
}

interface Compared {
  readonly value: number;
  readonly rivalName: string;
  readonly rivalValue: number;
  readonly show?: (value: number) => string;
}

/** Against a rival measured in the same run; `most` is the goal, if there is one at this size. */
export function against(what: string, compared: Compared, most: number | null): Row {
  const { value, rivalName, rivalValue, show = ms } = compared;
  const ratio = value / rivalValue;
  return {
    what,
    measured: show(value),
    rival: `${rivalName} ${show(rivalValue)}`,
    ratio,
    goal: most === null ? '' : `≤ ${most} ×`,
    isMet: most === null ? null : ratio <= most,
  };
}

/** Against a figure. */
export function within(
  what: string,
  value: number,
  most: number,
  { show = ms, rival = '' }: { readonly show?: (value: number) => string; readonly rival?: string } = {},
): Row {
  return { what, measured: show(value), rival, ratio: null, goal: `≤ ${show(most)}`, isMet: value <= most };
}

/** Something that either is so or is not. */
export function holds(what: string, isMet: boolean, measured: string, goal: string): Row {
  return { what, measured, rival: '', ratio: null, goal, isMet };
}

const longestTask = 50;

/** How long the window could not answer at most; a task of no more than 50 ms is not reported, and so is 0. */
export function longest(what: string, { task, gap }: { readonly task: number; readonly gap: number }): Row {
  const measured = task === 0 ? `under ${ms(longestTask)}` : ms(task);
  return { ...within(what, task, longestTask, { rival: `longest frame ${ms(gap)}` }), measured };
}

const headings = ['measured what', 'measured', 'rival', 'ratio', 'goal', ''];

function cells({ what, measured, rival, ratio, goal, isMet }: Row): readonly string[] {
  const shown = ratio === null ? '' : ratio < 0.1 ? ratio.toFixed(3) : ratio.toFixed(2);
  return [what, measured, rival, shown, goal, isMet === null ? '' : isMet ? 'met' : 'NOT MET'];
}

/** Prints the table of an area; its last line says how many goals were met. */
export function printReport(title: string, rows: readonly Row[]): void {
  const table = [headings, ...rows.map(cells)];
  const widths = headings.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const judged = rows.filter(({ isMet }) => isMet !== null);
  const met = judged.filter(({ isMet }) => isMet === true);
  console.log(title);
  console.log(table.map(line).join('\n'));
  console.log(`goals met ${met.length} of ${judged.length}`);
}

/** What is being done, for whoever waits; not part of the report. */
export function tell(words: string): void {
  process.stderr.write(`${words}\n`);
}
