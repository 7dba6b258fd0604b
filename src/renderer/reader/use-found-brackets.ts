import { type RefObject, useEffect, useSyncExternalStore } from 'react';
import type { Transcript } from '../../shared/transcript/transcript';
import { bracketIn } from '../ui/text-elements';
import { bringIntoView } from './bring-into-view';
import type { FoundBeside, FoundClarification } from './find-beside';
import type { Found } from './find-words';
import type { ReaderDesk } from './reader-desk';
import type { FindRun } from './use-find';
import type { NearParagraphs } from './use-near-paragraphs';

function bracketOf(root: Element | null, transcript: Transcript, { id, position }: FoundClarification) {
  const paragraph = transcript.paragraphs[position];
  return paragraph && bracketIn(root, paragraph.id, id);
}

/** The bracket that holds a place; undefined where the place is another one, or its bracket not drawn. */
function bracketHolding(
  root: Element | null,
  transcript: Transcript,
  place: Found | FoundBeside | undefined,
) {
  return place?.kind === 'clarification' ? bracketOf(root, transcript, place) : undefined;
}

/** Shows which brackets near the screen have the words, and brings the one that the person is at on to it. */
export function useFoundBrackets(
  desk: ReaderDesk,
  text: RefObject<HTMLElement | null>,
  transcript: Transcript,
  near: NearParagraphs,
  { found, current, leaveOnce }: FindRun,
): void {
  const list = useSyncExternalStore(desk.reading.index.subscribe, desk.reading.index.list);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a highlight that begins or ends there draws the bracket anew.
  useEffect(() => {
    const here = bracketHolding(text.current, transcript, found.at(current));
    const there = found
      .clarifiedBetween(near.from, near.to)
      .flatMap((place) => bracketOf(text.current, transcript, place) ?? []);
    for (const bracket of there) bracket.dataset.found = '';
    if (here) here.dataset.found = 'current';
    return () => {
      for (const bracket of [...there, ...(here ? [here] : [])]) delete bracket.dataset.found;
    };
  }, [text, transcript, found, current, near, list]);
  useEffect(() => {
    const here = bracketHolding(text.current, transcript, found.at(current));
    if (here && text.current) bringIntoView(text.current, here.getBoundingClientRect(), here, leaveOnce);
  }, [text, transcript, found, current, leaveOnce]);
}
