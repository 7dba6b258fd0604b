import { useDeferredValue } from 'react';
import type { SpeakerPart } from '../../shared/transcript/one-speaker';
import type { Transcript } from '../../shared/transcript/transcript';
import { timeLeftWords } from './words-left';

export interface TimeLeftProps {
  readonly transcript: Transcript;
  readonly part: SpeakerPart | null;
  readonly position: number;
}

/** How long the rest takes to read; a moment after the text is there, since all its words are counted for it. */
export function TimeLeft({ transcript, part, position }: TimeLeftProps) {
  const place = useDeferredValue<number | null>(position, null);
  return place === null ? null : timeLeftWords(transcript, part, place);
}
