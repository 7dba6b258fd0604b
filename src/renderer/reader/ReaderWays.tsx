import type { RefObject } from 'react';
import type { Theme } from '../../shared/annotation/theme';
import type { SpeakerPart } from '../../shared/transcript/one-speaker';
import type { Point } from '../../shared/transcript/passage';
import type { Transcript } from '../../shared/transcript/transcript';
import type { FindBegin, FindChoice } from '../finding/find-choice';
import type { Commands } from '../store/commands';
import { ClarifyDialog } from './ClarifyDialog';
import type { ChunkShape } from './chunks';
import { FindBar } from './FindBar';
import { GoTo } from './GoTo';
import { HighlightTicks } from './HighlightTicks';
import { landmarkName } from './landmark-name';
import type { ReaderDesk } from './reader-desk';
import type { NearParagraphs } from './use-near-paragraphs';
import { usePage } from './use-page';
import { useVisitedPlaces } from './use-visited-places';

/** What outlives one transcript's search. */
export interface FindState {
  readonly isOpen: boolean;
  /** Where it was begun in the library; null where it begins at the place being read. */
  readonly begin: FindBegin | null;
  readonly choice: FindChoice;
  readonly onChoose: (choice: FindChoice) => void;
  readonly onClose: () => void;
  /** Back to what was found in the library; false where the transcript was not opened from there. */
  readonly onBack: () => boolean;
}

interface ReaderWaysProps {
  /** What this side is called, where there are two. */
  readonly name: string | null;
  readonly desk: ReaderDesk;
  readonly commands: Commands;
  readonly transcript: Transcript;
  readonly part: SpeakerPart | null;
  readonly chunks: readonly ChunkShape[];
  readonly themes: readonly Theme[];
  readonly text: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly position: number;
  readonly near: NearParagraphs;
  readonly find: FindState;
  readonly onGoTo: (position: number) => void;
  readonly onShow: (place: Point) => void;
}

/** The ways to a place beside the contents: finding, naming it, going back, and the ticks along the scroll bar. */
export function ReaderWays(props: ReaderWaysProps) {
  const { desk, commands, transcript, part, chunks, themes, text, scroller, find, onGoTo, onShow } = props;
  const page = usePage(scroller, text, transcript, chunks);
  useVisitedPlaces(desk, commands, onShow, find.onBack);
  return (
    <>
      <HighlightTicks {...{ desk, transcript, part, themes, page }} />
      {find.isOpen ? (
        <FindBar
          label={props.name === null ? undefined : landmarkName('Find', props.name)}
          {...{ desk, transcript, part, text, page }}
          position={props.position}
          near={props.near}
          choice={find.choice}
          begin={find.begin}
          onChoose={find.onChoose}
          onShow={onShow}
          onClose={find.onClose}
        />
      ) : null}
      <ClarifyDialog desk={desk} text={text} />
      <GoTo transcript={transcript} commands={commands} onGoTo={onGoTo} />
    </>
  );
}
