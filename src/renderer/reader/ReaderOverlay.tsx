import type { RefObject } from 'react';
import type { Theme } from '../../shared/annotation/theme';
import type { Passage } from '../../shared/transcript/passage';
import { Caret } from './Caret';
import { HighlightHandles } from './HighlightHandles';
import { applyTheme, copyWithReference, openNote } from './reader-commands';
import type { ReaderDesk } from './reader-desk';
import { SelectionToolbar } from './SelectionToolbar';
import type { CaretPlace } from './use-caret';

interface ReaderOverlayProps {
  readonly desk: ReaderDesk;
  /** The selected words. */
  readonly passage: Passage | null;
  readonly themes: readonly Theme[];
  readonly caret: CaretPlace | null;
  readonly text: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** What lies over the text and scrolls with it: the toolbar of a selection, the caret, the handles of a highlight. */
export function ReaderOverlay({ desk, passage, themes, caret, text, scroller }: ReaderOverlayProps) {
  return (
    <>
      {passage ? (
        <SelectionToolbar
          passage={passage}
          themes={themes}
          scroller={scroller}
          onTheme={(theme) => applyTheme(desk, theme)}
          onNote={() => openNote(desk)}
          onCopy={() => copyWithReference(desk)}
        />
      ) : null}
      {caret ? <Caret place={caret} /> : null}
      <HighlightHandles desk={desk} text={text} scroller={scroller} />
    </>
  );
}
