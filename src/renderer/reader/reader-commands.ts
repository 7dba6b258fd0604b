import { findTheme, type Theme } from '../../shared/annotation/theme';
import type { Command } from '../../shared/command';
import type { AnnotationId } from '../../shared/id';
import { comparePoints, type Passage } from '../../shared/transcript/passage';
import { passageAt, placeOf } from '../../shared/transcript/reading-place';
import { annotate } from '../store/annotate';
import { changeThemes, removeMany } from '../store/annotate-many';
import type { PlacedAnnotation } from '../store/annotation-index';
import { canStep, step } from '../store/undoing';
import { joinWithNext, splitHighlight } from './adjust-highlight';
import { startClarifying } from './clarifying';
import { copyPassage } from './copy-passage';
import { readOn, readOnAfter } from './read-on';
import { type ReaderDesk, spoken } from './reader-desk';

function highlight(desk: ReaderDesk, passage: Passage, theme: Theme, isEditing: boolean): void {
  const id = annotate(desk.reading, desk.library, passage, theme);
  desk.lastTheme.id = theme.id;
  desk.clearSelection();
  readOnAfter(desk, desk.reading.index.get(id));
  desk.focus.set(id, isEditing);
  desk.announcer.say(`Highlighted as ${theme.name}, ${spoken(desk.reading, passage)}`);
}

/** What a key would mark: the selection, else the sentence being read or at the caret, unless the person is at an annotation. */
function toMark(desk: ReaderDesk): Passage | null {
  const selected = desk.selected();
  if (selected || desk.focus.state().active) return selected;
  const transcript = desk.reading.transcript();
  const caret = desk.caret();
  const place = desk.cursor.state() ?? (caret && placeOf(transcript, caret));
  return place && passageAt(transcript, place);
}

/** A theme's key: highlights the selection or the sentence, or changes the theme of the annotation the person is at. */
export function applyTheme(desk: ReaderDesk, theme: Theme | undefined): boolean {
  const passage = toMark(desk);
  const { active } = desk.focus.state();
  if (!theme) return false;
  if (passage) highlight(desk, passage, theme, false);
  else if (active) {
    changeThemes(desk.reading, [active], theme);
    desk.lastTheme.id = theme.id;
    desk.announcer.say(`Changed to ${theme.name}`);
  } else return false;
  return true;
}

/** The theme that was used last; before any was, the first. */
function themeAgain({ library, lastTheme }: ReaderDesk): Theme | undefined {
  const { themes } = library.snapshot();
  return (lastTheme.id && findTheme(themes, lastTheme.id)) || themes[0];
}

/** Opens the note of the selection or the sentence (highlighting it as the first theme), or of the annotation the person is at. */
export function openNote(desk: ReaderDesk): boolean {
  const passage = toMark(desk);
  const { active } = desk.focus.state();
  const [theme] = desk.library.snapshot().themes;
  if (passage && theme) highlight(desk, passage, theme, true);
  else if (active) desk.focus.set(active, true);
  else return false;
  return true;
}

function removeActive(desk: ReaderDesk): boolean {
  const { active } = desk.focus.state();
  if (!active) return false;
  removeAnnotation(desk, active);
  return true;
}

export function removeAnnotation(desk: ReaderDesk, id: AnnotationId): void {
  removeMany(desk.reading, [id]);
  desk.focus.set(null);
  desk.focusText();
  desk.announcer.say('Highlight removed');
}

function stepFrom(desk: ReaderDesk, direction: 1 | -1): PlacedAnnotation | undefined {
  const list = desk.reading.index.list().filter(({ position }) => desk.isShown(position));
  const { active } = desk.focus.state();
  const at = active ? list.findIndex(({ annotation }) => annotation.id === active) : -1;
  if (at >= 0) return list[at + direction];
  const caret = desk.caret();
  if (!caret) return direction > 0 ? list[0] : list.at(-1);
  const transcript = desk.reading.transcript();
  const isAfter = ({ passage }: PlacedAnnotation) =>
    !!passage && comparePoints(transcript, passage.start, caret) >= 0;
  return direction > 0 ? list.find(isAfter) : list.findLast((item) => !isAfter(item));
}

function goToNext(desk: ReaderDesk, direction: 1 | -1): boolean {
  const next = stepFrom(desk, direction);
  if (!next) {
    desk.announcer.refuse(direction > 0 ? 'No further highlight.' : 'No earlier highlight.');
    return true;
  }
  desk.leave();
  desk.focus.set(next.annotation.id);
  desk.reveal(next);
  const theme = findTheme(desk.library.snapshot().themes, next.annotation.themeId);
  desk.announcer.say(`${theme?.name ?? ''}, ${spoken(desk.reading, next.passage)}. ${next.annotation.note}`);
  return true;
}

/** The words with who said them and where, for an e-mail or another document. */
export function copyWithReference(desk: ReaderDesk): boolean {
  const { active } = desk.focus.state();
  const passage = desk.selected() ?? (active ? desk.reading.index.get(active)?.passage : null);
  if (!passage) return false;
  void copyPassage(desk.reading.transcript(), passage, desk.reading.index.clarifications.marksOf);
  desk.announcer.say('Copied with its reference');
  return true;
}

function stepHistory(desk: ReaderDesk, direction: 'undo' | 'redo'): boolean {
  const all = [desk.reading.steps, desk.library.themes.steps];
  if (!canStep(all, direction)) {
    desk.announcer.refuse(`There is nothing to ${direction}.`);
    return true;
  }
  step(all, direction);
  desk.announcer.say(direction === 'undo' ? 'Undone' : 'Done again');
  const { active } = desk.focus.state();
  if (active && !desk.reading.index.get(active)) desk.focus.set(null);
  return true;
}

/** Answers the commands that act on the open transcript; false leaves a command to whoever is above. */
export function performInReader(desk: ReaderDesk, command: Command): boolean {
  const number = /^theme-([1-6])$/.exec(command)?.[1];
  if (number) return applyTheme(desk, desk.library.snapshot().themes[Number(number) - 1]);
  if (readOn(desk, command)) return true;
  switch (command) {
    case 'repeat-theme':
      return applyTheme(desk, themeAgain(desk));
    case 'note':
      return openNote(desk);
    case 'remove-annotation':
      return removeActive(desk);
    case 'next-annotation':
      return goToNext(desk, 1);
    case 'previous-annotation':
      return goToNext(desk, -1);
    case 'split-annotation':
      return splitHighlight(desk);
    case 'join-annotations':
      return joinWithNext(desk);
    case 'clarify':
      return startClarifying(desk);
    case 'copy-with-reference':
      return copyWithReference(desk);
    case 'undo':
    case 'redo':
      return stepHistory(desk, command);
    default:
      return false;
  }
}
