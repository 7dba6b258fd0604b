import { succeeded } from '../../../../shared/result';
import { LineBuilder } from '../../line-builder';
import type { Format } from '../format';
import { finishWord, readWord, type WordSource } from './read-word';
import { readTabbedNames } from './tabbed-names';
import { addLine } from './word-line';
import { beginningOf } from './word-package';

/** Any Word document: its paragraphs, lines and cells as they are printed. */
export const docxFormat: Format = {
  id: 'docx',
  version: 2,
  container: 'zip',
  // One that cannot be unpacked is a damaged Word document, and not something that is none.
  recognise: async (file) =>
    file.named === 'a Word document' || (await beginningOf(file, 0)) !== null ? 'possible' : null,
  read: async (file) => {
    const read = await readWord(file);
    return read.ok ? succeeded(readLines(read.value)) : read;
  },
};

function readLines(source: WordSource) {
  const builder = new LineBuilder();
  for (const line of readTabbedNames(source.lines)) {
    addLine(builder, line);
    builder.endLine({
      ...(line.heading !== null && { heading: line.heading }),
      ...(line.cell !== null && { cell: line.cell }),
    });
  }
  const isTitled = source.lines.some(({ heading }) => heading === 1);
  return finishWord(source, builder, isTitled ? {} : source.facts);
}
