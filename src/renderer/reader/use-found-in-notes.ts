import { useEffect, useState, useSyncExternalStore } from 'react';
import type { AnnotationId } from '../../shared/id';
import { fold } from '../finding/fold-text';
import { eachPlace, wantedWords, wholeIn } from '../finding/scan-text';
import type { ReaderDesk } from './reader-desk';
import type { FindRun } from './use-find';
import type { NearParagraphs } from './use-near-paragraphs';

interface InNotes {
  readonly ranges: readonly Range[];
  /** The place the person is at, where that is in a note that is drawn. */
  readonly current: Range | null;
}

const nothing: InNotes = { ranges: [], current: null };

/** Where the words stand in the note of a card at rest; one that is being written is a field, which cannot be painted. */
function rangesIn(element: Element, { words, choice }: FindRun): readonly Range[] {
  const text = element.firstChild;
  if (!(text instanceof Text)) return [];
  const [note, wanted] = [fold(text.data, choice.matchCase), wantedWords(words, choice.matchCase)];
  const ranges: Range[] = [];
  if (wanted === '') return ranges;
  eachPlace(note, wanted, choice.wholeWords ? wholeIn(note, wanted) : null, (at) => {
    const range = new Range();
    range.setStart(text, at);
    range.setEnd(text, at + wanted.length);
    ranges.push(range);
  });
  return ranges;
}

function findInCards(run: FindRun): InNotes {
  const { found, current } = run;
  const place = found.at(current);
  const here = place?.kind === 'note' ? place.id : null;
  const counted = new Set<AnnotationId>(found.annotations);
  const ranges: Range[] = [];
  let currentRange: Range | null = null;
  for (const element of document.querySelectorAll<HTMLElement>('[data-note-text]')) {
    const id = element.dataset.noteText as AnnotationId;
    if (!counted.has(id)) continue;
    const inNote = rangesIn(element, run);
    ranges.push(...inNote);
    if (id === here) currentRange = inNote[found.withinNote(current)] ?? null;
  }
  return { ranges, current: currentRange };
}

/** The places in the notes that are drawn, after whatever draws them anew. */
export function useFoundInNotes(desk: ReaderDesk, near: NearParagraphs, run: FindRun): InNotes {
  const [inNotes, setInNotes] = useState(nothing);
  const list = useSyncExternalStore(desk.reading.index.subscribe, desk.reading.index.list);
  const focus = useSyncExternalStore(desk.focus.subscribe, desk.focus.state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what draws cards anew, and what is looked for in them.
  useEffect(
    () => setInNotes(run.choice.inNotes ? findInCards(run) : nothing),
    [near, list, focus, run.found, run.current, run.words, run.choice],
  );
  return inNotes;
}
