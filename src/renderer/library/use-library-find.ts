import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ListedTranscript } from '../../shared/notebook/library-notebook';
import type { FindChoice } from '../finding/find-choice';
import type { LibraryFinder, LibraryFound } from '../store/library-finder';
import { findTranscripts } from './find-transcripts';
import { newestFirst } from './order-transcripts';

export interface LibraryFind extends LibraryFound {
  /** The transcripts whose title or speakers have the words; all of them where there are none. */
  readonly named: readonly ListedTranscript[];
  /** Whether the words are nowhere, as far as it was searched. */
  readonly isNothing: boolean;
}

/** The search of the library as it is typed. */
export function useLibraryFind(
  finder: LibraryFinder,
  transcripts: readonly ListedTranscript[],
  { wholeWords, matchCase }: FindChoice,
): LibraryFind {
  const search = useSyncExternalStore(finder.subscribe, finder.state);
  const { words, answered, found } = search;
  const named = useMemo(() => findTranscripts(transcripts, words), [transcripts, words]);
  const ids = useMemo(() => newestFirst(transcripts).map(({ id }) => id), [transcripts]);
  useEffect(() => {
    finder.ask(words.trim() === '' ? null : { words, ways: { wholeWords, matchCase }, ids });
  }, [finder, words, wholeWords, matchCase, ids]);
  const isNothing = named.length + found.length === 0 && answered !== null;
  return { ...search, named, isNothing };
}
