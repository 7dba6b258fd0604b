import { useEffect, useState } from 'react';
import type { SpeakerPart } from '../../shared/transcript/one-speaker';
import type { Transcript } from '../../shared/transcript/transcript';
import { countWordsIn, timeLeftWords } from './words-left';

export interface TimeLeftProps {
  readonly transcript: Transcript;
  readonly part: SpeakerPart | null;
  readonly position: number;
}

/** How long the rest takes to read; a moment after the text is there, since all its words are counted for it. */
export function TimeLeft({ transcript, part, position }: TimeLeftProps) {
  const [, setCounted] = useState<Transcript | null>(null);
  useEffect(() => {
    const counting = countWordsIn(transcript);
    const goOn = () => {
      if (counting.next().done) setCounted(transcript);
      else idle = requestIdleCallback(goOn);
    };
    let idle = requestIdleCallback(goOn);
    return () => cancelIdleCallback(idle);
  }, [transcript]);
  return timeLeftWords(transcript, part, position);
}
