import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FormatId } from '../../src/shared/formats';
import type { Size } from '../material/sizes';
import { makeTurns } from '../material/turns';
import * as write from '../material/write-formats';
import type { Row } from '../report/report';
import type { BareParser } from './bare';
import { compare, ourselves } from './compare';

/** Formats that pandoc does not read, each beside what does the least that can be done with such a file. */
const containers: readonly (readonly [FormatId, write.WriteFormat, BareParser | 'pdftotext'])[] = [
  ['webvtt', write.webvtt, 'bare line split'],
  ['subrip', write.subrip, 'bare line split'],
  ['parlparse', write.parlparse, 'bare saxes'],
  ['hansard-print', write.hansardPrint, 'bare saxes'],
  ['hansard-json', write.hansardJson, 'bare JSON.parse'],
  ['pdf', write.pdf, 'pdftotext'],
  ['taguette', write.taguette, 'bare sql.js'],
  ['refi-qda', write.refiQda, 'bare unzip, saxes'],
];

export async function measureContainers(folder: string, size: Size): Promise<readonly Row[]> {
  const turns = makeTurns(size.words);
  const rows: Row[] = [];
  for (const [format, writeFormat, rivalName] of containers) {
    const path = join(folder, `container-${size.name}.${format}`);
    await writeFile(path, await writeFormat(turns));
    const rival =
      rivalName === 'pdftotext' ? [rivalName, path, '/dev/null'] : ourselves('--bare', rivalName, path);
    rows.push(...(await compare(size, { format, path, rivalName, rival })));
  }
  return rows;
}
