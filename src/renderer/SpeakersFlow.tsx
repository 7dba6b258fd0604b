import { useCallback, useSyncExternalStore } from 'react';
import { SpeakersDialog } from './speakers/SpeakersDialog';
import { type SpeakerOrder, speakerRows } from './speakers/speaker-rows';
import { joinVoices, sayOfSpeaker, separateVoice } from './store/decide-speakers';
import type { Reading } from './store/reading';
import { summariesOf } from './store/spoken-words';
import { canStep, step } from './store/undoing';

interface SpeakersFlowProps {
  readonly reading: Reading;
  readonly onClose: () => void;
}

/** "Speakers" of the open transcript: each thing that is said there is kept at once. */
export function SpeakersFlow({ reading, onClose }: SpeakersFlowProps) {
  const transcript = useSyncExternalStore(reading.subscribe, reading.transcript);
  const list = useSyncExternalStore(reading.index.subscribe, reading.index.list);
  const canUndo = useSyncExternalStore(reading.kept.subscribe, () => canStep([reading.steps], 'undo'));
  const rowsIn = useCallback(
    (order: SpeakerOrder) => speakerRows(transcript, summariesOf(transcript), list, order),
    [transcript, list],
  );
  return (
    <SpeakersDialog
      rowsIn={rowsIn}
      actions={{
        onFact: (speaker, fact, value) => sayOfSpeaker(reading, speaker, fact, value),
        onJoin: (speaker, into) => joinVoices(reading, speaker, into),
        onSeparate: (speaker, label) => separateVoice(reading, speaker, label),
        onRead: (speaker) => reading.oneSpeaker.set(speaker),
        onUndo: canUndo ? () => step([reading.steps], 'undo') : null,
        onClose,
      }}
    />
  );
}
