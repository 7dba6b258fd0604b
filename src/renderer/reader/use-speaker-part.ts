import { useMemo, useRef, useSyncExternalStore } from 'react';
import { nearestShown, partOf, type SpeakerPart } from '../../shared/transcript/one-speaker';
import type { Transcript } from '../../shared/transcript/transcript';
import type { Reading } from '../store/reading';

/** The part of a transcript that is read, for whoever asks now; null where it is all of it. */
export function partOfReading(reading: Reading): SpeakerPart | null {
  const speaker = reading.oneSpeaker.state();
  return speaker === null ? null : partOf(reading.transcript(), speaker);
}

/** The same, followed. Where the speaker has gone from the transcript, everything is read. */
export function useSpeakerPart(reading: Reading, transcript: Transcript): SpeakerPart | null {
  const speaker = useSyncExternalStore(reading.oneSpeaker.subscribe, reading.oneSpeaker.state);
  return useMemo(() => (speaker === null ? null : partOf(transcript, speaker)), [speaker, transcript]);
}

/** From where the text is mounted: where reading began, and where it stood when the page became another. */
export function useBeginning(
  reading: Reading,
  transcript: Transcript,
  part: SpeakerPart | null,
  startAt: number,
  position: number,
): number {
  const last = useRef({ transcript, part, from: startAt });
  if (last.current.part !== part || last.current.transcript !== transcript) {
    const from = (last.current.part !== part ? reading.oneSpeaker.goesTo : null) ?? position;
    last.current = { transcript, part, from: nearestShown(part, from) };
  }
  return last.current.from;
}
