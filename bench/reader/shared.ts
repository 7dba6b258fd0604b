import type { Running } from '../app/app';
import type { Material } from '../material/files';
import type { Manner } from '../material/make-transcript';
import type { Size } from '../material/sizes';

/** A transcript that the reader is measured with: so many words, said in such turns. */
export interface Case {
  readonly size: Size;
  readonly manner: Manner;
  /** For the rows of the report: "1m", "1m in short turns". */
  readonly name: string;
}

/** The app with that transcript open, and a rival with the same text. */
export interface Bench extends Case {
  readonly material: Material;
  readonly app: Running;
  readonly rival: Running;
}

export const readerText = 'main[aria-label="Transcript text"]';

/** Goals are about the large sizes; at the others the same is shown and nothing is promised. */
export const atLargest = ({ size }: Case, goal: number): number | null => (size.name === '1m' ? goal : null);

/** What the page takes, in bytes. */
export async function memoryOf({ electron }: Running): Promise<number> {
  const kilobytes = await electron.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  return kilobytes * 1024;
}
