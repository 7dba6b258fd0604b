import type { DropList } from '../../drop-list';
import { splitLines } from '../../normalise-text';
import { type Cue, programId, readTiming } from './cue';

export interface CaptionFile {
  /** In the order of their times, whatever the order in the file. */
  readonly cues: readonly Cue[];
  /** The names of cues, such as "1" or a long number of the program's own. */
  readonly ids: readonly string[];
  /** Whether the file ends inside the number or the times of a cue. */
  readonly isCutOff: boolean;
}

/** A block that is not for whoever watches. */
const noteBlock = /^NOTE(?:[ \t]|$)/;

/** The lines of a file, and for each whether it begins a cue; what is asked of a line looks at those around it. */
interface Reading {
  readonly lines: readonly string[];
  readonly times: readonly ReturnType<typeof readTiming>[];
  readonly begins: readonly boolean[];
}

/** The cues of a caption file. Lines that belong to none are told: what stands before the first cue, and notes. */
export function readCues(text: string, dropped: DropList): CaptionFile {
  const reading = findBeginnings(splitLines(text).map((line) => line.trim()));
  const cues: (Cue & { readonly lines: string[] })[] = [];
  const ids: string[] = [];
  const block: string[] = [];
  const cut = findCut(reading);
  let isCutOff = false;
  const endBlock = (): void => {
    if (block.length > 0) dropped.add('recorder', block.join(' '));
    block.length = 0;
  };
  reading.lines.forEach((line, index) => {
    isCutOff ||= index === cut && Number(line) === Number(ids.at(-1)) + 1;
    const cue = cues.at(-1);
    const time = reading.begins[index] || block.length > 0 ? reading.times[index] : null;
    if (time || line === '') endBlock();
    if (time) cues.push({ ...time, lines: [] });
    else if (line === '') return;
    else if (isId(index, reading, cue, Number(ids.at(-1) ?? 0) + 1)) {
      endBlock();
      ids.push(line);
      if (!programId.test(line)) dropped.add('recorder', line);
    } else if (
      isCutOff ||
      block.length > 0 ||
      cue === undefined ||
      (isAfterGap(index, reading) && noteBlock.test(line))
    ) {
      block.push(line);
    } else cue.lines.push(line);
  });
  endBlock();
  return { cues: inOrder(cues), ids, isCutOff };
}

function inOrder(cues: readonly Cue[]): readonly Cue[] {
  const isOrdered = cues.every(({ start }, index) => start >= (cues[index - 1]?.start ?? 0));
  return isOrdered ? cues : [...cues].sort((a, b) => a.start - b.start);
}

/**
 * A line of times after an empty line or the name of a cue begins a cue. One in the middle of words was said, unless the
 * file leaves out most empty lines.
 */
function findBeginnings(lines: readonly string[]): Reading {
  const times = lines.map(readTiming);
  const isApart = lines.map((_, index) => {
    const [before = '', name = ''] = lines.slice(Math.max(0, index - 2), index);
    if (index < 2) return index === 0 || times[0] === null;
    return name === '' || programId.test(name) || (before === '' && times[index - 1] === null);
  });
  const all = times.filter((time) => time !== null).length;
  const apart = times.filter((time, index) => time !== null && isApart[index]).length;
  const begins = times.map((time, index) => time !== null && (apart * 2 <= all || isApart[index] === true));
  return { lines, times, begins };
}

const number = /^\d{1,7}$/;
const partOfTimes = /^\d{1,4}:[\d:.,]{0,12} ?-{0,2}>? ?[\d:.,]{0,16}$/;

/** Index of a number that stands apart at the very end, alone or with a part of times after it; -1 where none does. */
function findCut({ lines, times }: Reading): number {
  const last = lines.findLastIndex((line) => line !== '');
  const isPart = partOfTimes.test(lines[last] ?? '') && times[last] === null;
  const at = isPart ? last - 1 : last;
  return number.test(lines[at] ?? '') && lines[at - 1] === '' ? at : -1;
}

function isAfterGap(index: number, { lines }: Reading): boolean {
  return index === 0 || lines[index - 1] === '';
}

/** The name of a cue stands right before its times; a number may have an empty line between. */
function isId(index: number, reading: Reading, cue: Cue | undefined, expected: number): boolean {
  const { lines, begins } = reading;
  const line = lines[index] ?? '';
  // A cue that has no words yet is waiting for them: some programs leave an empty line after the times.
  const mayName = cue === undefined || cue.lines.length > 0 || Number(line) === expected;
  const isApart = isAfterGap(index, reading);
  if (begins[index + 1] === true) {
    return programId.test(line) ? isApart || mayName : isApart && mayName && !noteBlock.test(line);
  }
  const isBeforeGap = lines[index + 1] === '' && begins[index + 2] === true;
  return programId.test(line) && isApart && mayName && isBeforeGap;
}
