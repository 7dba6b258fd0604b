/** What a caption file shows from one moment to another. Times in milliseconds from the beginning of the recording. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  /** As written, mark-up and all; none is empty. */
  readonly lines: readonly string[];
}

/** What programs call a cue; nobody says it. */
export const programId = /^(?:\d{1,7}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\/[\d-]+)?)$/i;

const moment = String.raw`(-?)(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})`;
/** Only what places a caption on the screen may stand after the times: with words after it, the line was said. */
const timing = new RegExp(String.raw`^\s*${moment}[ \t]*-->[ \t]*${moment}(?:[ \t]+[A-Za-z]\w*:\S+)*\s*$`);

/** The times of a line that begins a cue; null for any other line. */
export function readTiming(line: string): Pick<Cue, 'start' | 'end'> | null {
  if (!line.includes('-->')) return null;
  const parts = timing.exec(line);
  if (parts === null) return null;
  return { start: millisecondsOf(parts.slice(1, 6)), end: millisecondsOf(parts.slice(6, 11)) };
}

/** A recording that began in the middle of a sentence has words before its own beginning: they are said at 0:00. */
function millisecondsOf([
  sign,
  hours = '0',
  minutes = '0',
  seconds = '0',
  rest = '0',
]: readonly string[]): number {
  if (sign === '-') return 0;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1_000 + Number(rest.padEnd(3, '0'));
}

/** "0:49", or "1:02:03" from the first hour on: the fraction of a second is nothing to cite by. */
export function clockOf(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000);
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor(seconds / 60) % 60;
  const ofMinute = `${seconds % 60}`.padStart(2, '0');
  return hours === 0 ? `${minutes}:${ofMinute}` : `${hours}:${`${minutes}`.padStart(2, '0')}:${ofMinute}`;
}
