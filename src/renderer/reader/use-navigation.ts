import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { isOfTheme, type Theme } from '../../shared/annotation/theme';
import { isParagraphId, type SpeakerId, type TranscriptId } from '../../shared/id';
import { type Point, positionOf } from '../../shared/transcript/passage';
import type { Transcript } from '../../shared/transcript/transcript';
import { paragraphElement } from '../ui/text-elements';
import { type ChunkShape, chunkAt } from './chunks';
import { domPosition } from './paragraph-point';
import { readFrom } from './read-on';
import type { ReaderDesk } from './reader-desk';

/** Milliseconds without scrolling after which the place is remembered. */
const restAfter = 600;

function scrollToPosition(
  root: HTMLElement,
  transcript: Transcript,
  chunks: readonly ChunkShape[],
  position: number,
): HTMLElement | null {
  const paragraph = transcript.paragraphs[position];
  const element = paragraph ? paragraphElement(root, paragraph.id) : null;
  const before = element?.previousElementSibling;
  const label = before?.matches('h3') ? before : null;
  const chunk = root.querySelector(`[data-chunk="${chunkAt(chunks, position)}"]`);
  (label ?? element ?? chunk)?.scrollIntoView({ block: 'start' });
  return element;
}

/** Where reading begins: the place where this transcript was left, brought on to the screen once. */
export function useStart(
  text: RefObject<HTMLElement | null>,
  transcript: Transcript,
  chunks: readonly ChunkShape[],
  lastPlace: string | undefined,
): number {
  const [start] = useState(() => ({
    transcript,
    chunks,
    position: isParagraphId(lastPlace) ? (positionOf(transcript, lastPlace) ?? 0) : 0,
  }));
  useLayoutEffect(() => {
    if (start.position > 0 && text.current) {
      scrollToPosition(text.current, start.transcript, start.chunks, start.position);
    }
  }, [start, text]);
  return start.position;
}

/** Remembers the place at the top of the page when the reader comes to rest there. */
export function useRememberedPlace(
  transcript: Transcript,
  position: number,
  onPlace: (id: TranscriptId, paragraph: string) => void,
): void {
  useEffect(() => {
    const paragraph = transcript.paragraphs[position];
    const rest = setTimeout(() => paragraph && onPlace(transcript.id, paragraph.id), restAfter);
    return () => clearTimeout(rest);
  }, [position, transcript, onPlace]);
}

/** Goes to what was asked for from somewhere else, as from the list of all notes. */
export function useGoingTo(desk: ReaderDesk, show: (place: Point) => void): void {
  useEffect(
    () =>
      desk.focus.onGoTo((target) => {
        const placed = typeof target === 'string' ? desk.reading.index.get(target) : undefined;
        const passage = typeof target === 'string' ? placed?.passage : target;
        if (!passage) return;
        desk.leave();
        show(passage.start);
        if (!placed) return;
        // Of those over the sentence, it is this one that was asked for.
        desk.focus.set(placed.annotation.id);
        desk.reveal(placed);
      }),
    [desk, show],
  );
}

interface Navigation {
  /** Brings a place on to the screen, and the caret there. */
  readonly show: (place: Point) => void;
  /** A jump to a paragraph, which leaves a place to come back to. */
  readonly goTo: (position: number) => void;
  readonly goToSpeaker: (speaker: SpeakerId) => void;
  readonly goToTheme: (theme: Theme) => void;
}

/** The ways through a transcript that its contents offer. */
export function useNavigation(
  text: RefObject<HTMLElement | null>,
  transcript: Transcript,
  chunks: readonly ChunkShape[],
  position: number,
  desk: ReaderDesk,
): Navigation {
  const show = useCallback(
    (place: Point) => {
      const target = positionOf(transcript, place.paragraph);
      if (!text.current || target === undefined) return;
      if (!desk.isShown(target)) {
        flushSync(() => desk.reading.oneSpeaker.set(null, target));
        desk.announcer.say('Everything is shown again');
      }
      scrollToPosition(text.current, transcript, chunks, target);
      const caret = domPosition(text.current, place);
      if (caret) document.getSelection()?.collapse(caret.node, caret.offset);
      desk.focusText();
      readFrom(desk, place);
    },
    [text, transcript, chunks, desk],
  );
  const goTo = useCallback(
    (target: number) => {
      const paragraph = transcript.paragraphs[target]?.id;
      if (!paragraph) return;
      desk.leave();
      show({ paragraph, offset: 0 });
    },
    [transcript, desk, show],
  );
  return {
    show,
    goTo,
    goToSpeaker: (speaker) => {
      const starts = transcript.turns.flatMap((turn) =>
        turn.kind === 'speech' && turn.speakerId === speaker ? (turn.paragraphs[0] ?? []) : [],
      );
      const next = starts.find((start) => start > position) ?? starts[0];
      if (next !== undefined) goTo(next);
    },
    goToTheme: (theme) => {
      const items = desk.reading.index
        .list()
        .filter(({ annotation, position: at }) => isOfTheme(theme, annotation.themeId) && desk.isShown(at));
      const { active } = desk.focus.state();
      const at = items.findIndex(({ annotation }) => annotation.id === active);
      const next = items[(at + 1) % items.length];
      if (!next) return desk.announcer.refuse('No passage has this theme yet.');
      desk.leave();
      desk.focus.set(next.annotation.id);
      desk.reveal(next);
    },
  };
}
