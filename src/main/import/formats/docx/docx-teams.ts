import { succeeded } from '../../../../shared/result';
import { LineBuilder } from '../../line-builder';
import { normaliseLine } from '../../normalise-text';
import type { Format, ReadSource } from '../format';
import { dateOfLine } from './date-line';
import { glanceAt } from './raw-xml';
import { finishWord, readWord, type WordSource } from './read-word';
import { addTurn, isEmptyLine, type SpokenTurn } from './spoken-turn';
import { addLine, rawWords, type WordLine } from './word-line';
import { beginningOf } from './word-package';

/** "Jane Doe   0:04": a name, three spaces, a time. */
const nameAndTime = /^\s*(\S.{0,98}?)[ \u00a0]{3,12}(\d{1,2}:\d{2}(?::\d{2})?)\s*$/;
/** "0:0:5.100 --> 0:0:8.250", as older exports print it above the name. */
const timeSpan =
  /^\s*(\d{1,2}:\d{1,2}:\d{1,2})(?:\.\d{1,3})? ?--> ?\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d{1,3})?\s*$/;
/** What of the XML is looked at to tell the shape: the first turn comes after a title, a date and a notice. */
const glance = 400_000;

/** A transcript that Teams wrote: who spoke and when stands above each speech, inside its paragraph. */
export const docxTeamsFormat: Format = {
  id: 'docx-teams',
  version: 2,
  container: 'zip',
  recognise: async (file) => {
    const xml = await beginningOf(file, glance);
    return xml !== null && glanceAt(xml).some(isTurn) ? 'likely' : null;
  },
  read: async (file) => {
    const read = await readWord(file);
    return read.ok ? succeeded(readTurns(read.value)) : read;
  },
};

function isTurn(paragraph: string): boolean {
  const [first = '', second = ''] = paragraph.split('\n', 2);
  return second.trim() !== '' ? nameAndTime.test(first) || timeSpan.test(first) : timeSpan.test(first);
}

function readTurns(source: WordSource): ReadSource {
  const { before, turns } = findTurns(source.lines);
  const builder = new LineBuilder();
  const facts = addBefore(builder, before, source);
  const closing = turns.length > 0 ? takeClosing(turns) : undefined;
  for (const turn of turns) addTurn(builder, turn);
  if (closing) source.drop.add('recorder', rawWords(closing));
  return finishWord(source, builder, facts);
}

interface FoundTurns {
  /** What stands before the first turn. */
  readonly before: readonly WordLine[];
  readonly turns: readonly SpokenTurn[];
}

function findTurns(all: readonly WordLine[]): FoundTurns {
  const before: WordLine[] = [];
  const turns: SpokenTurn[] = [];
  let time: string | null = null;
  for (const line of all) {
    const words = rawWords(line);
    const [, name, printed] = (line.startsParagraph && nameAndTime.exec(words)) || [];
    const begun = timeSpan.exec(words)?.[1];
    if (name !== undefined && printed !== undefined) turns.push(newTurn(line, name, printed));
    else if (begun !== undefined) time = evenTime(begun);
    else if (time !== null && words.trim() !== '') {
      turns.push(newTurn(line, words, time));
      time = null;
    } else (turns.at(-1)?.lines ?? before).push(line);
  }
  return { before, turns };
}

/** A year or a time of the day, in whatever language the rest of the date is. */
const saysWhen = /\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d{2}\b/;

function newTurn(labelLine: WordLine, name: string, time: string): SpokenTurn {
  return { speaker: normaliseLine(name), time, labelLine, lead: rawWords(labelLine).length, lines: [] };
}

/** "0:0:5" as "0:00:05". */
function evenTime(time: string): string {
  const [hours = '0', ...rest] = time.split(':');
  return [hours, ...rest.map((part) => part.padStart(2, '0'))].join(':');
}

/**
 * The name of the meeting and when it was stay; who started the transcription is the last thing before the first turn, in
 * whatever language it is said.
 */
function addBefore(
  builder: LineBuilder,
  before: readonly WordLine[],
  { facts, drop }: Pick<WordSource, 'facts' | 'drop'>,
) {
  const printed = before.filter((line) => !isEmptyLine(line));
  const date = printed.map((line) => dateOfLine(rawWords(line))).find((found) => found !== null);
  const notice = printed.length > 1 ? printed.at(-1) : undefined;
  for (const line of before) {
    addLine(builder, line);
    if (line === notice && !saysWhen.test(rawWords(line))) {
      drop.add('recorder', rawWords(line));
      builder.dropLine();
    } else builder.endLine(line === printed[0] ? { heading: 1 } : {});
  }
  return { ...(printed.length === 0 && facts), ...(date !== undefined && date !== null && { date }) };
}

const longestNotice = 120;
const endOfSentence = /[.?!…]["'”’)\]]*$/;

/** Who stopped it: a short paragraph of its own at the very end, which no time stands above. */
function takeClosing(turns: readonly SpokenTurn[]): WordLine | undefined {
  const lines = turns.at(-1)?.lines ?? [];
  const at = lines.findLastIndex((line) => !isEmptyLine(line));
  const last = lines[at];
  const words = last === undefined ? '' : rawWords(last).trim();
  const isNotice =
    last?.startsParagraph === true && words.length <= longestNotice && !endOfSentence.test(words);
  if (!isNotice || !lines.slice(0, at).some((line) => !isEmptyLine(line))) return undefined;
  lines.splice(at);
  return last;
}
