import type { TextFormat } from './formats/format';
import { markdownFormat } from './formats/markdown';
import { textFormat } from './formats/text';

/** Tried in this order; the last takes every text. A new format is a file in `formats/` and a line here. */
const formats: readonly TextFormat[] = [markdownFormat];

/** The format that a text is read in, by its file's name and by its content. */
export function recogniseText(text: string, fileName: string): TextFormat {
  return formats.find((format) => format.recognise(text, fileName)) ?? textFormat;
}
