import { failed } from '../../../shared/result';
import { DropList } from '../drop-list';
import { splitLines } from '../normalise-text';
import { programId, readTiming } from './captions/cue';
import { readCaptions } from './captions/read-captions';
import { readCues } from './captions/read-cues';
import type { ReadSource, TextFormat } from './format';
import { readDecoded } from './text';

const signature = /^\ufeff?WEBVTT(?=[ \t\r\n]|$)/;
/** Enough to tell; a caption file without its first line begins with a cue. */
const startLength = 4_000;
const voiceTag = /<v[\s.]/i;

/** WebVTT, as Teams, Zoom, Stream and others write it: cues with their times, and often with who speaks. */
export const webvttFormat: TextFormat = {
  id: 'webvtt',
  version: 2,
  container: 'text',
  recognise: (file) => {
    const start = file.text()?.text.slice(0, startLength) ?? '';
    if (signature.test(start)) return 'certain';
    return beginsWithCue(start) ? 'likely' : null;
  },
  read: (file) =>
    isWithoutSpeakers(file.text()?.text ?? '')
      ? failed({ kind: 'speakers-left-out' })
      : readDecoded(file, readWebvtt),
};

function readWebvtt(text: string): ReadSource {
  const dropped = new DropList();
  const file = readCues(text.replace(signature, ''), dropped);
  return { ...readCaptions(file, dropped), ...(isOfTeams(file.ids) && { maker: 'Teams' }) };
}

function beginsWithCue(start: string): boolean {
  const lines = trimmedLines(start);
  const first = lines.findIndex((line) => line !== '');
  const times = lines[programId.test(lines[first] ?? '') ? first + 1 : first] ?? '';
  // A comma before the milliseconds is SubRip's.
  return !times.includes(',') && readTiming(times) !== null;
}

function trimmedLines(text: string): readonly string[] {
  return splitLines(text).map((line) => line.trim());
}

/**
 * The form in which Microsoft Graph gives a Teams transcript where a tenant forbids it to say who spoke: no first line of
 * the format, and an empty line between the times of each cue and its words.
 */
function isWithoutSpeakers(text: string): boolean {
  if (signature.test(text) || voiceTag.test(text)) return false;
  const lines = trimmedLines(text);
  const times = lines.flatMap((line, index) => (readTiming(line) === null ? [] : [index]));
  return times.length > 0 && times.every((index) => (lines[index + 1] ?? '') === '');
}

/** Teams names a cue by the number of the meeting and where in it the words are. */
function isOfTeams(ids: readonly string[]): boolean {
  return ids.some((id) => /^[0-9a-f-]{36}\/\d+-\d+$/i.test(id));
}
