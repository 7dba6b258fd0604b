import { DropList } from '../drop-list';
import { splitLines } from '../normalise-text';
import { readTiming } from './captions/cue';
import { readCaptions } from './captions/read-captions';
import { readCues } from './captions/read-cues';
import type { TextFormat } from './format';
import { readDecoded } from './text';

/** Enough to tell by: the first cue. */
const startLength = 4_000;

/** SubRip: numbered captions with their times, a comma before the milliseconds. */
export const subripFormat: TextFormat = {
  id: 'subrip',
  version: 2,
  container: 'text',
  recognise: (file) => {
    const start = file.text()?.text.slice(0, startLength) ?? '';
    const [first = '', second = ''] = splitLines(start)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const isNumbered = /^\ufeff?\d{1,7}$/.test(first);
    if (isNumbered && readTiming(second) !== null) return 'likely';
    return first.includes(',') && readTiming(first) !== null ? 'likely' : null;
  },
  read: (file) =>
    readDecoded(file, (text) => {
      const dropped = new DropList();
      return readCaptions(readCues(text, dropped), dropped);
    }),
};
