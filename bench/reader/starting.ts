import { join } from 'node:path';
import { coldStart } from '../app/cold-start';
import { against, type Row, tell } from '../report/report';
import { median } from '../report/statistics';
import type { Case } from './shared';

const starts = 4;

interface Starting {
  readonly folder: string;
  readonly profile: string;
  /** The first words that are waited for. */
  readonly words: string;
  readonly rivalApp: string;
}

/** Electron with nothing to show, and the app with the transcript that was open last, by turns. */
export async function measureStart(
  { size, name }: Case,
  { folder, profile, words, rivalApp }: Starting,
): Promise<Row> {
  const ours: number[] = [];
  const empty: number[] = [];
  for (let round = 0; round < starts; round += 1) {
    tell(`Starting cold, ${name}, ${round + 1} of ${starts} …`);
    ours.push(await coldStart(profile, null, words));
    empty.push(await coldStart(join(folder, 'empty'), rivalApp, 'nothing in it'));
  }
  const goals = { '10k': null, '100k': 1.1, '1m': 1.2 } as const;
  const compared = { value: median(ours), rivalName: 'empty window', rivalValue: median(empty) };
  return against(`cold start to text, ${name}`, compared, goals[size.name]);
}
