import type { Command } from '../../shared/command';
import { comparePoints, type Point } from '../../shared/transcript/passage';
import {
  passageAt,
  placeOf,
  type ReadingPlace,
  type ReadingStep,
  stepFrom,
  wordsAt,
} from '../../shared/transcript/reading-place';
import type { PlacedAnnotation } from '../store/annotation-index';
import type { ReaderDesk } from './reader-desk';

const steps: Partial<Readonly<Record<Command, readonly [ReadingStep, 1 | -1]>>> = {
  'next-sentence': ['sentence', 1],
  'previous-sentence': ['sentence', -1],
  'next-paragraph': ['paragraph', 1],
  'previous-paragraph': ['paragraph', -1],
  'next-turn': ['turn', 1],
  'previous-turn': ['turn', -1],
  'next-question': ['question', 1],
  'previous-question': ['question', -1],
};

const ends: Readonly<Record<ReadingStep, readonly [string, string]>> = {
  sentence: ['The transcript ends here.', 'The transcript begins here.'],
  paragraph: ['This is the last paragraph.', 'This is the first paragraph.'],
  turn: ['No further turn.', 'No earlier turn.'],
  question: ['No further question.', 'No earlier question.'],
};

/** Moves the reading cursor where the command is to; false for any other command. */
export function readOn(desk: ReaderDesk, command: Command): boolean {
  const way = steps[command];
  if (!way) return false;
  const [step, direction] = way;
  const transcript = desk.reading.transcript();
  const here = desk.cursor.state();
  const from = here ?? begin(desk);
  if (!from) return false;
  // The first key shows where reading is; those after it go on from there.
  const next = here || step !== 'sentence' ? stepFrom(transcript, from, step, direction, desk.isShown) : from;
  if (next) goTo(desk, next);
  else desk.announcer.refuse(ends[step][direction > 0 ? 0 : 1]);
  return true;
}

/** The sentence at the caret, or the first that is on the screen. */
function begin(desk: ReaderDesk): ReadingPlace | null {
  const point = desk.caret() ?? desk.topOfScreen();
  return point && placeOf(desk.reading.transcript(), point);
}

/** Reading goes on with the sentence at a point: there keys act after a jump, and no longer where one came from. */
export function readFrom(desk: ReaderDesk, point: Point): void {
  const place = placeOf(desk.reading.transcript(), point);
  if (place) readAt(desk, place);
}

function readAt(desk: ReaderDesk, place: ReadingPlace): void {
  desk.cursor.set(place);
  desk.focus.set(annotationAt(desk, place)?.annotation.id ?? null);
}

function goTo(desk: ReaderDesk, place: ReadingPlace): void {
  const before = desk.cursor.state();
  readAt(desk, place);
  desk.announcer.say(`${heading(desk, before, place)}${wordsAt(desk.reading.transcript(), place)}`);
}

/** Who speaks and which paragraph it is, where either is another than before. */
function heading(desk: ReaderDesk, before: ReadingPlace | null, place: ReadingPlace): string {
  const { paragraphs, turns, speakers } = desk.reading.transcript();
  const paragraph = paragraphs[place.position];
  if (!paragraph || before?.position === place.position) return '';
  const turn = turns[paragraph.turn];
  const isSameTurn = paragraphs[before?.position ?? -1]?.turn === paragraph.turn;
  const speaker = turn?.kind === 'speech' ? speakers.find(({ id }) => id === turn.speakerId) : undefined;
  const number = paragraph.number === null ? [] : [`paragraph ${paragraph.number}`];
  const named = speaker && !isSameTurn ? [speaker.name, ...number] : number;
  return named.length === 0 ? '' : `${named.join(', ')}: `;
}

/** The first annotation over any word of a sentence. */
function annotationAt(desk: ReaderDesk, place: ReadingPlace): PlacedAnnotation | undefined {
  const passage = passageAt(desk.reading.transcript(), place);
  if (!passage) return undefined;
  const { paragraph, offset: start } = passage.start;
  const over = desk.reading.index
    .marksOf(paragraph)
    .find((mark) => mark.start < passage.end.offset && mark.end > start);
  return over && desk.reading.index.get(over.annotation);
}

/** After words were marked, reading goes on behind them. */
export function readOnAfter(desk: ReaderDesk, marked: PlacedAnnotation | undefined): void {
  const here = desk.cursor.state();
  const end = marked?.passage?.end;
  const transcript = desk.reading.transcript();
  if (!here || !end) return;
  const current = passageAt(transcript, here);
  if (current && comparePoints(transcript, end, current.end) <= 0) return;
  const last = placeOf(transcript, { ...end, offset: end.offset - 1 });
  if (last) desk.cursor.set(last);
}
