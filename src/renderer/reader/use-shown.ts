import { useMemo, useSyncExternalStore } from 'react';
import { themesById } from '../../shared/annotation/theme';
import { withLetters } from '../../shared/annotation/theme-letters';
import type { ReadingLook } from '../../shared/reading-look';
import type { Library } from '../store/library';
import type { Reading } from '../store/reading';
import { chunksOf } from './chunks';
import { useSpeakerPart } from './use-speaker-part';

/** The open transcript as the screen shows it, drawn again when it or the themes change; annotations are others' affair. */
export function useShown(reading: Reading, library: Library, look: ReadingLook) {
  const transcript = useSyncExternalStore(reading.subscribe, reading.transcript);
  const { themes } = useSyncExternalStore(library.subscribe, library.snapshot);
  const part = useSpeakerPart(reading, transcript);
  const chunks = useMemo(() => chunksOf(transcript, look, part), [transcript, look, part]);
  const lettered = useMemo(() => themesById(withLetters(themes)), [themes]);
  return { transcript, part, chunks, themes, lettered };
}
