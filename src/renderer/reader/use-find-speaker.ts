import { useEffect, useState } from 'react';
import { positionOf } from '../../shared/transcript/passage';
import type { Speaker } from '../../shared/transcript/speaker';
import type { Transcript } from '../../shared/transcript/transcript';
import type { ReaderDesk } from './reader-desk';
import { speakerNear } from './speaker-near';

/** Where the caret is in the text, as a paragraph's position. */
function caretPosition(desk: ReaderDesk, transcript: Transcript): number | undefined {
  const caret = desk.caret();
  return caret ? positionOf(transcript, caret.paragraph) : undefined;
}

/** The speaker at the caret, whom a search may be for; while it is, the caret may go elsewhere. */
export function useFindSpeaker(
  desk: ReaderDesk,
  transcript: Transcript,
  position: number,
  isChosen: boolean,
): Speaker | undefined {
  const [id, setId] = useState(() => speakerNear(transcript, caretPosition(desk, transcript) ?? position));
  useEffect(() => {
    const follow = () => {
      const at = caretPosition(desk, transcript);
      if (!isChosen && at !== undefined) setId(speakerNear(transcript, at));
    };
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [desk, transcript, isChosen]);
  return transcript.speakers.find((speaker) => speaker.id === id);
}
