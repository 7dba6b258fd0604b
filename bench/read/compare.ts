import type { FormatId } from '../../src/shared/formats';
import { grouped, type Size } from '../material/sizes';
import { against, mb, type Row, tell } from '../report/report';
import { median } from '../report/statistics';
import { type Ran, runProgram } from '../rivals/run-program';

const rounds = { '10k': 5, '100k': 3, '1m': 1 } as const;
/** In milliseconds. */
export const longestRun = 300_000;

/** This program, run again in a process of its own. */
export const ourselves = (...parameters: readonly string[]): readonly string[] => [
  process.execPath,
  process.argv[1] ?? '',
  ...parameters,
];

interface Contest {
  readonly format: FormatId;
  readonly path: string;
  readonly rivalName: string;
  /** A program and its parameters. */
  readonly rival: readonly string[];
  /** At most this share of the rival's time, if that is promised. */
  readonly most?: number | null;
}

const run = ([program = '', ...parameters]: readonly string[]): Promise<Ran> =>
  runProgram(program, parameters, longestRun);

/** Whole processes by turns: ours that reads the file, and the rival's. */
export async function compare(size: Size, contest: Contest): Promise<readonly Row[]> {
  const { format, path, rivalName, rival, most = null } = contest;
  tell(`Reading ${grouped(size.words)} words of ${format} …`);
  const [ours, theirs]: [Ran[], Ran[]] = [[], []];
  for (let round = 0; round < rounds[size.name]; round += 1) {
    ours.push(await run(ourselves('--once', format, path)));
    theirs.push(await run(rival));
  }
  const compared = (pick: (ran: Ran) => number) => ({
    value: median(ours.map(pick)),
    rivalName,
    rivalValue: median(theirs.map(pick)),
  });
  return [
    against(
      `${format} to transcript, ${size.name}`,
      compared(({ ms }) => ms),
      most,
    ),
    against('  most memory', { ...compared(({ peak }) => peak), show: mb }, null),
  ];
}
