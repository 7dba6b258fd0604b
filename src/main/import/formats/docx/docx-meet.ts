import { succeeded } from '../../../../shared/result';
import type { DropList } from '../../drop-list';
import { LineBuilder } from '../../line-builder';
import { normaliseLine } from '../../normalise-text';
import type { Format, ReadSource } from '../format';
import { dateOfLine } from './date-line';
import { glanceAt } from './raw-xml';
import { finishWord, readWord, type WordSource } from './read-word';
import { addTurn, isEmptyLine, type SpokenTurn } from './spoken-turn';
import { addLine, rawWords, type WordLine } from './word-line';
import { beginningOf } from './word-package';

const anyTime = /\d{2}:\d{2}:\d{2}/;
const time = /^\s*(\d{2}:\d{2}:\d{2})\s*$/;
/** "Jane Doe: what she says." */
const nameAndWords = /^\s*([^\s:][^:]{0,98}):\s+(?=\S)/;
/** What of the XML is looked at to tell the shape: the notes that a program wrote come before what was said. */
const glance = 4_000_000;
/** What stands between the notes and the first words: the name and the date of the meeting. */
const headerLines = 4;

/** A transcript that Google Meet wrote: below each time, what was said until the next, each turn with its name. */
export const docxMeetFormat: Format = {
  id: 'docx-meet',
  version: 2,
  container: 'zip',
  recognise: async (file) => {
    const xml = await beginningOf(file, glance);
    return xml !== null && holdsPair(glanceAt(xml)) ? 'likely' : null;
  },
  read: async (file) => {
    const read = await readWord(file);
    return read.ok ? succeeded(readTurns(read.value)) : read;
  },
};

function holdsPair(paragraphs: readonly string[]): boolean {
  const printed = paragraphs.filter((words) => words.trim() !== '');
  return printed.some((words, index) => time.test(words) && nameAndWords.test(printed[index + 1] ?? ''));
}

function readTurns(source: WordSource): ReadSource {
  const builder = new LineBuilder();
  const lines = source.lines.filter((line) => !isEmptyLine(line) || line.pieces.length > 0);
  const first = firstPair(lines);
  const facts = addBefore(builder, lines.slice(0, first), source);
  addSpoken(builder, lines.slice(first), source.drop);
  return finishWord(source, builder, facts);
}

/** Where the transcript itself begins; after the last line where it never does. */
function firstPair(lines: readonly WordLine[]): number {
  const printed = lines.flatMap((line, index) => (isEmptyLine(line) ? [] : [index]));
  const words = (at: number | undefined) => (at === undefined ? '' : rawWords(lines[at] ?? nothing));
  const pair = printed.findIndex(
    (index, at) => time.test(words(index)) && nameAndWords.test(words(printed[at + 1])),
  );
  return printed[pair] ?? lines.length;
}

const nothing: WordLine = { pieces: [], startsParagraph: true, heading: null, cell: null };

/** Notes that a program made of what was said are no part of it; the heading right above the transcript is its title. */
function addBefore(builder: LineBuilder, before: readonly WordLine[], { facts, drop }: WordSource) {
  const header = before.filter((line) => !isEmptyLine(line)).slice(-headerLines);
  const date = header.map((line) => dateOfLine(rawWords(line))).findLast((found) => found !== null);
  const title = header.at(-1)?.heading === null ? undefined : header.at(-1);
  for (const line of before) {
    addLine(builder, line);
    if (line === title) builder.endLine({ heading: 1 });
    else {
      if (!isEmptyLine(line)) drop.add('summary', rawWords(line));
      builder.dropLine();
    }
  }
  return { ...(title === undefined && facts), ...(date && { date }) };
}

function addSpoken(builder: LineBuilder, lines: readonly WordLine[], drop: DropList): void {
  const { turns, after } = findTurns(lines);
  for (const turn of turns) addTurn(builder, turn);
  for (const line of after) {
    addLine(builder, line);
    if (!isEmptyLine(line)) drop.add('recorder', rawWords(line));
    builder.dropLine();
  }
}

/**
 * A paragraph without a name goes on with what was said; after the last turn it is the recorder's, from the one that says
 * how long it all took.
 */
function findTurns(lines: readonly WordLine[]) {
  const turns: SpokenTurn[] = [];
  let pending: string | null = null;
  for (const line of lines) {
    const words = rawWords(line);
    const printed = time.exec(words)?.[1];
    const label = line.startsParagraph ? nameAndWords.exec(words) : null;
    if (printed !== undefined) pending = printed;
    else if (label !== null) {
      const [all, name = ''] = label;
      turns.push({
        speaker: normaliseLine(name),
        time: pending,
        labelLine: line,
        lead: all.length,
        lines: [],
      });
      pending = null;
    } else turns.at(-1)?.lines.push(line);
  }
  const last = turns.at(-1)?.lines ?? [];
  const ending = last.findIndex((line) => line.startsParagraph && anyTime.test(rawWords(line)));
  const from = ending === -1 ? last.findIndex(({ startsParagraph }) => startsParagraph) : ending;
  return { turns, after: from === -1 ? [] : last.splice(from) };
}
