import type { TranscriptId } from '../../shared/id';
import type { ReadTranscript, SourceText } from '../../shared/ipc';
import type { JoinReport } from '../../shared/notebook/join-report';
import type { Preferences } from '../../shared/preferences';
import type { Decisions } from '../../shared/transcript/decisions';
import type { Reviewed } from '../assembling/assembled';
import type { NotesToBringIn } from './bringing-in';
import type { IntakePlace } from './intake-queue';
import type { Joining } from './joining';
import type { Reading } from './reading';
import type { Read } from './sides';

export type Screen =
  /** `lastRead`: the transcript that was active before, and may be read beside another one. */
  | { readonly kind: 'library'; readonly lastRead: Reading | null }
  /** A file that was read, and what it comes to with what the file says itself and what was taught of files like it. */
  | {
      readonly kind: 'review';
      readonly read: ReadTranscript;
      readonly initial: Decisions;
      readonly reviewed: Reviewed;
    }
  | ({
      readonly kind: 'correcting';
      readonly decisions: Decisions;
      readonly source: SourceText;
      readonly reviewed: Reviewed;
    } & Read<Reading>)
  | ({ readonly kind: 'reading' } & Read<Reading>);

export interface Notice {
  readonly tone: 'info' | 'problem';
  readonly text: string;
  /** What it comes to, in a sentence each. */
  readonly details?: readonly string[];
  /** What can be done about it at once; doing it takes the notice away. */
  readonly actions?: readonly { readonly label: string; readonly perform: () => void }[];
}

/** Why a key did nothing; another value each time, also where the words are the same. */
export interface Refusal {
  readonly text: string;
}

export interface DeskState {
  readonly screen: Screen;
  readonly notice: Notice | null;
  readonly refusal: Refusal | null;
  /** The last transcript removed from the library, for as long as that can be undone with one click. */
  readonly removed: { readonly id: TranscriptId; readonly title: string } | null;
  /** The files that came in and are gone through one after another; null when there are none. */
  readonly intake: IntakePlace | null;
  /** A bundle of something that is here already: the person sees what would come in, and joins it or not. */
  readonly joining: Joining | null;
  /** Notes from another program: the person sees where they would stand, and brings them in or not. */
  readonly bringingIn: NotesToBringIn | null;
  /** The joining that a person is asked about before it is taken back. */
  readonly takingBack: JoinReport | null;
  /** The report of a joining, while it is read. */
  readonly report: JoinReport | null;
  /** What neither copy on this device has any more, said until the person has read it. */
  readonly loss: readonly string[] | null;
  /** What a person is asked about before it is erased for good. */
  readonly erasing: { readonly id: TranscriptId; readonly title: string } | null;
  readonly isBusy: boolean;
  readonly preferences: Preferences;
}
