import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Command } from '../../shared/command';
import { isParagraphId } from '../../shared/id';
import { positionOf } from '../../shared/transcript/passage';
import type { Transcript } from '../../shared/transcript/transcript';
import type { Commands } from '../store/commands';
import type { ReaderDesk } from './reader-desk';
import type { SpokenByQuestion } from './SpokenByDialog';
import { type SpokenTurn, turnAt, turnHere, turnOfLabel } from './turn-at';
import { joinBefore, toggleOneSpeaker } from './turn-commands';

/** The menu of a turn at a place in the window, or the question whose it is. */
export type TurnAsking =
  | {
      readonly kind: 'menu';
      readonly asked: SpokenTurn;
      readonly at: { readonly x: number; readonly y: number };
    }
  | { readonly kind: 'question'; readonly asked: SpokenTurn; readonly question: SpokenByQuestion };

interface TurnAskingInput {
  readonly desk: ReaderDesk;
  readonly commands: Commands;
  readonly transcript: Transcript;
  readonly text: RefObject<HTMLElement | null>;
}

/** The turn at which a menu was asked for: by its label, by a paragraph, or with a key at the caret. */
function turnUnder(transcript: Transcript, target: EventTarget | null): SpokenTurn | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-turn], [data-id]') : null;
  if (element?.dataset.turn !== undefined) return turnOfLabel(transcript, Number(element.dataset.turn));
  const id = element?.dataset.id;
  const position = isParagraphId(id) ? positionOf(transcript, id) : undefined;
  return position === undefined ? null : turnAt(transcript, position);
}

/** Where the caret is drawn, for a menu that a key asked for; a mouse says the place itself. */
function placeOfCaret(text: HTMLElement): { readonly x: number; readonly y: number } {
  const selection = document.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  const isHere = range && text.contains(range.startContainer);
  const rect =
    (isHere && (range.getClientRects()[0] ?? range.startContainer.parentElement?.getBoundingClientRect())) ||
    text.getBoundingClientRect();
  return { x: rect.left, y: rect.top + 24 };
}

/** Holds what is asked about a turn, and hears the keys, the menu and the mouse that ask it. */
export function useTurnAsking({ desk, commands, transcript, text }: TurnAskingInput) {
  const [asking, setAsking] = useState<TurnAsking | null>(null);
  const ask = useCallback(
    (question: SpokenByQuestion, asked: SpokenTurn) => setAsking({ kind: 'question', question, asked }),
    [],
  );
  useEffect(() => {
    const perform = (command: Command): boolean => {
      const known = ['spoken-by', 'split-turn', 'join-turns', 'read-one-speaker'];
      if (!known.includes(command) || document.querySelector('dialog[open]')) return false;
      const here = turnHere(desk);
      const isFirst = here?.position === here?.turn.paragraphs[0];
      if (!here) desk.announcer.refuse('Nobody speaks here.');
      else if (command === 'join-turns') joinBefore(desk, here);
      else if (command === 'read-one-speaker') toggleOneSpeaker(desk, here.speaker);
      else if (command === 'split-turn' && isFirst)
        desk.announcer.refuse('The turn begins here: put the caret in a later paragraph of it.');
      else ask(command === 'split-turn' ? 'from-here' : 'whole-turn', here);
      return true;
    };
    return commands.add('screen', perform);
  }, [desk, commands, ask]);
  useEffect(() => {
    const element = text.current;
    if (!element) return;
    const open = (asked: SpokenTurn | null, at: { readonly x: number; readonly y: number }) => {
      if (asked) setAsking({ kind: 'menu', asked, at });
    };
    const onContextMenu = (event: MouseEvent) => {
      // The menu key and Shift+F10 come as such an event too, with no button pressed.
      const isKey = event.button !== 2 && !event.ctrlKey;
      event.preventDefault();
      const { target, clientX: x, clientY: y } = event;
      const show = () => open(turnUnder(transcript, target), { x, y });
      if (isKey) open(turnHere(desk), placeOfCaret(element));
      // Where the press asks for it and not the release, the release would close what it opened.
      else if (event.buttons === 0) show();
      else window.addEventListener('pointerup', () => setTimeout(show), { once: true });
    };
    const onClick = (event: MouseEvent) => {
      const label = event.target instanceof Element ? event.target.closest('[data-turn]') : null;
      if (label) open(turnUnder(transcript, label), { x: event.clientX, y: event.clientY + 8 });
    };
    element.addEventListener('contextmenu', onContextMenu);
    element.addEventListener('click', onClick);
    return () => {
      element.removeEventListener('contextmenu', onContextMenu);
      element.removeEventListener('click', onClick);
    };
  }, [desk, transcript, text]);
  // A choice in the menu may have asked the next thing before the menu is gone.
  const close = useCallback((closing: TurnAsking) => setAsking((now) => (now === closing ? null : now)), []);
  return { asking, ask, close };
}
