import { type GrowthUnit, growPassage } from '../../shared/transcript/grow-passage';
import { type Passage, positionOf } from '../../shared/transcript/passage';
import { adjust, joinHighlights, split } from '../store/adjust';
import type { PlacedAnnotation } from '../store/annotation-index';
import { type ReaderDesk, spoken } from './reader-desk';

function active({ reading, focus }: ReaderDesk): PlacedAnnotation | undefined {
  const { active: id } = focus.state();
  return id ? reading.index.get(id) : undefined;
}

/** Moves the highlight that the person is at to these words. */
export function moveHighlight(desk: ReaderDesk, placed: PlacedAnnotation, passage: Passage): void {
  adjust(desk.reading, placed, passage);
  desk.announcer.say(`The highlight now ends with “${lastWords(desk, passage)}”`);
}

/** The last few words of a passage: what somebody who cannot see it wants to know after its end was moved. */
function lastWords({ reading }: ReaderDesk, { start, end }: Passage): string {
  const text = reading.transcript().paragraphs.find(({ id }) => id === end.paragraph)?.text ?? '';
  const from = start.paragraph === end.paragraph ? start.offset : 0;
  return text.slice(from, end.offset).split(' ').slice(-3).join(' ');
}

/** Takes one word or sentence more, or less, into the highlight that the person is at; false where there is none. */
export function growHighlight(desk: ReaderDesk, unit: GrowthUnit, direction: 1 | -1): boolean {
  const placed = active(desk);
  if (!placed?.passage) return false;
  const transcript = desk.reading.transcript();
  const passage = growPassage(transcript, placed.passage, unit, direction);
  const end = passage && positionOf(transcript, passage.end.paragraph);
  if (end != null && !desk.isShown(end)) desk.announcer.refuse('What follows is left out.');
  else if (passage) moveHighlight(desk, placed, passage);
  else desk.announcer.refuse('The highlight cannot be made smaller.');
  return true;
}

/** Splits the highlight that the person is at where the caret is. */
export function splitHighlight(desk: ReaderDesk): boolean {
  const placed = active(desk);
  const caret = desk.caret();
  if (!placed || !caret) return false;
  const second = split(desk.reading, desk.library, placed, caret);
  if (second) {
    desk.focus.set(second);
    desk.announcer.say('Split in two');
  } else desk.announcer.refuse('Put the caret inside the highlight, and split it there.');
  return true;
}

/** Joins the highlight that the person is at with the next one in the text. */
export function joinWithNext(desk: ReaderDesk): boolean {
  const placed = active(desk);
  if (!placed) return false;
  const list = desk.reading.index.list();
  const next = list[list.indexOf(placed) + 1];
  const isJoined = next !== undefined && joinHighlights(desk.reading, placed, next);
  const joined = desk.reading.index.get(placed.annotation.id);
  if (isJoined)
    desk.announcer.say(`Joined with the next highlight, ${spoken(desk.reading, joined?.passage ?? null)}`);
  else desk.announcer.refuse('There is no further highlight to join with.');
  return true;
}
