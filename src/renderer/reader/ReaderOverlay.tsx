import type { RefObject } from 'react';
import type { Theme } from '../../shared/annotation/theme';
import type { SpeakerPart } from '../../shared/transcript/one-speaker';
import type { Transcript } from '../../shared/transcript/transcript';
import { Caret } from './Caret';
import { startClarifying } from './clarifying';
import { HighlightHandles } from './HighlightHandles';
import { applyTheme, copyWithReference, openNote } from './reader-commands';
import type { ReaderDesk } from './reader-desk';
import { SelectionToolbar } from './SelectionToolbar';
import { useCaretPlace } from './use-caret-place';
import { useSelectedPassage } from './use-selected-passage';

interface ReaderOverlayProps {
  readonly desk: ReaderDesk;
  readonly transcript: Transcript;
  /** What is read of it; null for all of it. */
  readonly part: SpeakerPart | null;
  readonly themes: readonly Theme[];
  readonly text: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
}

/**
 * What lies over the text and scrolls with it: the toolbar of a selection, the caret, the handles of a highlight. It
 * alone is drawn anew as the selection moves.
 */
export function ReaderOverlay({ desk, transcript, part, themes, text, scroller }: ReaderOverlayProps) {
  const passage = useSelectedPassage(text, transcript, part);
  const caret = useCaretPlace(text, scroller);
  return (
    <>
      {passage ? (
        <SelectionToolbar
          passage={passage}
          themes={themes}
          text={text}
          scroller={scroller}
          onTheme={(theme) => applyTheme(desk, theme)}
          onNote={() => openNote(desk)}
          onCopy={() => copyWithReference(desk)}
          onClarify={() => startClarifying(desk)}
        />
      ) : null}
      {caret ? <Caret place={caret} /> : null}
      <HighlightHandles desk={desk} text={text} scroller={scroller} />
    </>
  );
}
