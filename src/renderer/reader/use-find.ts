import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { SpeakerPart } from '../../shared/transcript/one-speaker';
import { type Point, positionOf } from '../../shared/transcript/passage';
import type { Speaker } from '../../shared/transcript/speaker';
import type { Transcript } from '../../shared/transcript/transcript';
import type { FindBegin, FindChoice } from '../finding/find-choice';
import type { Beside, FoundBeside } from './find-beside';
import { type FoundPlaces, findPlaces } from './find-places';
import type { Found } from './find-words';
import type { ReaderDesk } from './reader-desk';
import { useFindSpeaker } from './use-find-speaker';

export interface FindRun {
  readonly words: string;
  readonly choice: FindChoice;
  readonly speaker: Speaker | undefined;
  readonly found: FoundPlaces;
  /** How many places stand in what is left out while one speaker only is read. */
  readonly leftOut: number;
  /** The index of the place the person is at; 0 where nothing was found. */
  readonly current: number;
  readonly type: (words: string) => void;
  /** To a place by its index, round the end and the beginning. */
  readonly goTo: (index: number) => void;
  /** Before the page moves for what was typed: the first time, the place where the search began is kept. */
  readonly leaveOnce: () => void;
}

const nothing: readonly never[] = [];

/** Where a place that was found begins; null for none. */
export function pointOf(transcript: Transcript, place: Found | FoundBeside | undefined): Point | null {
  const paragraph = transcript.paragraphs[place?.position ?? -1]?.id;
  return paragraph ? { paragraph, offset: place?.kind === 'words' ? place.start : 0 } : null;
}

/** How many places further on than the first in its paragraph the place is that was found in the library. */
function stepsTo(found: FoundPlaces, { offset, beside }: FindBegin, from: number): number {
  const index = beside ? found.indexOf(beside) : found.countBefore((found.words.starts[from] ?? 0) + offset);
  return index === undefined ? 0 : index - found.firstFrom(from);
}

/** What is searched beside the text: what was clarified always, as it is shown among the words, and notes when asked for. */
function useBeside({ reading }: ReaderDesk, inNotes: boolean): Beside {
  const { index } = reading;
  const { clarifications } = index;
  const list = useSyncExternalStore(index.subscribe, index.list);
  const clarified = useSyncExternalStore(clarifications.subscribe, clarifications.list);
  const notes = inNotes ? list : nothing;
  return useMemo(() => ({ notes, clarified }), [notes, clarified]);
}

/** A search as it is typed, from the place being read onwards. */
export function useFind(
  desk: ReaderDesk,
  transcript: Transcript,
  part: SpeakerPart | null,
  position: number,
  choice: FindChoice,
  begin: FindBegin | null,
): FindRun {
  const [words, setWords] = useState(begin?.words ?? '');
  const [from, setFrom] = useState(() =>
    begin ? (positionOf(transcript, begin.paragraph) ?? position) : position,
  );
  // Who came from elsewhere has left no place in this transcript.
  const hasLeft = useRef(begin !== null);
  const { wholeWords, matchCase, thisSpeaker, inNotes } = choice;
  const speaker = useFindSpeaker(desk, transcript, position, thisSpeaker);
  const only = thisSpeaker ? (speaker?.id ?? null) : null;
  const beside = useBeside(desk, inNotes);
  const found = useMemo(
    () => findPlaces(transcript, beside, words, { wholeWords, matchCase, speaker: only, part }),
    [transcript, beside, words, wholeWords, matchCase, only, part],
  );
  const leftOut = useMemo(() => {
    const ways = { wholeWords, matchCase, speaker: only, part: null };
    return part ? findPlaces(transcript, beside, words, ways).count - found.count : 0;
  }, [transcript, beside, words, wholeWords, matchCase, only, part, found]);
  // Before the field takes the focus, and the caret with it.
  const [begun] = useState(() => desk.here());
  const leaveOnce = useCallback(() => {
    if (!hasLeft.current) desk.leave(begun);
    hasLeft.current = true;
  }, [desk, begun]);
  const [steps, setSteps] = useState(() => (begin ? stepsTo(found, begin, from) : 0));
  const { count } = found;
  const current = count === 0 ? 0 : (((found.firstFrom(from) + steps) % count) + count) % count;
  return {
    words,
    choice,
    speaker,
    found,
    leftOut,
    current,
    type: (next) => {
      // Further letters go on from the place that the ones before led to.
      const here = found.at(current);
      if (here && steps !== 0) setFrom(here.position);
      setSteps(0);
      setWords(next);
    },
    goTo: (index) => {
      if (count > 0) desk.leave(pointOf(transcript, found.at(current)));
      hasLeft.current = true;
      setSteps(steps + index - current);
    },
    leaveOnce,
  };
}
